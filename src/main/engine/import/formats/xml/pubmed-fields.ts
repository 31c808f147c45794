import type { CslDate, CslName } from '../../../../../shared/domain/csl.ts';
import { personName } from '../common/person-name.ts';
import { readDate } from '../common/read-date.ts';
import { richTextOf } from './rich-text.ts';
import { childrenOf, elementsAt, wordsAt, wordsOf, type XmlElement } from './xml-element.ts';

/** The first date that is stated among these, each with year, month and day, a season, or in words. */
export function pubmedDate(...dates: readonly (XmlElement | null)[]): CslDate | null {
  for (const date of dates) {
    if (!date) continue;
    const [year, month, day, season] = ['Year', 'Month', 'Day', 'Season'].map((name) =>
      wordsAt(date, name),
    );
    const parts = season ? [season, year] : [year, month, day];
    const separator = /^\d+$/.test(month ?? '') ? '-' : ' ';
    const read = readDate(wordsAt(date, 'MedlineDate') || parts.filter(Boolean).join(separator));
    if (read) return read;
  }
  return null;
}

/** The authors or the editors of an element; groups are whole names. */
export function pubmedPeople(element: XmlElement, part: 'authors' | 'editors'): CslName[] {
  return childrenOf(element, 'AuthorList')
    .filter(({ attributes }) => (attributes.get('Type') === 'editors') === (part === 'editors'))
    .flatMap((list) => childrenOf(list, 'Author'))
    .map(nameOf)
    .filter((name) => name !== null);
}

function nameOf(author: XmlElement): CslName | null {
  const collective = wordsAt(author, 'CollectiveName');
  if (collective !== '') return { literal: collective };
  const given = wordsAt(author, 'ForeName') || wordsAt(author, 'Initials');
  return personName(wordsAt(author, 'LastName'), given, wordsAt(author, 'Suffix'));
}

/** A title without the full stop that PubMed puts behind each. */
export function pubmedTitle(element: XmlElement | null): string {
  return richTextOf(element).replace(/(?<!\.)\.$/, '');
}

/** An abstract, each part in its line and with its label. */
export function pubmedAbstract(abstract: XmlElement | null): string {
  if (!abstract) return '';
  return childrenOf(abstract, 'AbstractText')
    .map((part) => {
      const words = richTextOf(part);
      const label = part.attributes.get('Label')?.trim() ?? '';
      return label === '' || words === '' || label === 'UNLABELLED' ? words : `${label}: ${words}`;
    })
    .filter((part) => part !== '')
    .join('\n');
}

/** Subject headings, then keywords, each once. */
export function pubmedTags(citation: XmlElement): string[] {
  const tags = [
    ...elementsAt(citation, 'MeshHeadingList', 'MeshHeading', 'DescriptorName'),
    ...elementsAt(citation, 'KeywordList', 'Keyword'),
  ].map((tag) => richTextOf(tag));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** The identifier of a kind in a list; "" where there is none. */
export function pubmedId(ids: readonly XmlElement[], attribute: string, kind: string): string {
  const id = ids.find(
    (each) => each.attributes.get(attribute) === kind && each.attributes.get('ValidYN') !== 'N',
  );
  return wordsOf(id ?? null);
}
