import { pageRange } from '../common/page-range.ts';
import type { CslDate, CslItem, CslName, CslType } from '../../../../../shared/domain/csl.ts';
import { withoutBlanks } from '../../read/readable.ts';
import { invertedName, personName } from '../common/person-name.ts';
import { readDate } from '../common/read-date.ts';
import { richTextOf } from './rich-text.ts';
import {
  childrenOf,
  elementAt,
  elementsAt,
  elementsWithin,
  wordsAt,
  wordsOf,
  type XmlElement,
} from './xml-element.ts';

/** Kinds of articles that CSL tells apart. */
const TYPES: Readonly<Record<string, CslType>> = {
  'book-review': 'review-book',
  dissertation: 'thesis',
  preprint: 'article',
  'product-review': 'review',
};
/** Marks of notes in titles and names. */
const NOTES: ReadonlySet<string> = new Set(['xref', 'fn', 'contrib-group']);
/** From the date that is cited first, of "pub-type", or "date-type" and "publication-format". */
const DATES: readonly RegExp[] = [
  /^(?:epub|epub-ppub|pub electronic)$/,
  /^(?:pub|pub print|ppub|pub electronic-print)$/,
  /^collection/,
  /^(?!pmc-release|epreprint|retracted|corrected)/,
];
/** What stands in for the abstract in a list, or tells it again. */
const OTHER_ABSTRACT =
  /^(?:toc|teaser|summary|editor|precis|graphical|key|highlights|plain|executive|web|video|short|lay)/;

/** The front matter of an article of JATS, or of the NLM DTD before it. */
export function jatsFront(article: XmlElement): { csl: CslItem; tags: string[] } {
  const front = elementAt(article, 'front') ?? elementAt(article, 'front-stub') ?? article;
  const journal = elementAt(front, 'journal-meta') ?? front;
  const meta = elementAt(front, 'article-meta') ?? front;
  const ids = childrenOf(meta, 'article-id');
  const pmcid = idOf(ids, 'pmc', 'pmcid').replace(/^PMC/i, '');
  const csl = withoutBlanks({
    title: titleOf(meta),
    author: namesOf(meta, (kind) => kind === 'author' || kind === ''),
    editor: namesOf(meta, (kind) => /^(?:volume-|guest-)?editor$/.test(kind)),
    translator: namesOf(meta, (kind) => kind === 'translator'),
    issued: dateOf(meta),
    'container-title':
      wordsAt(journal, 'journal-title-group', 'journal-title') || wordsAt(journal, 'journal-title'),
    'container-title-short':
      wordsAt(journal, 'journal-title-group', 'abbrev-journal-title') ||
      wordsAt(journal, 'abbrev-journal-title'),
    volume: wordsAt(meta, 'volume'),
    issue: wordsAt(meta, 'issue'),
    page: pagesOf(meta),
    DOI: idOf(ids, 'doi'),
    PMID: idOf(ids, 'pmid'),
    PMCID: pmcid === '' ? '' : `PMC${pmcid}`,
    ISSN: wordsAt(journal, 'issn'),
    publisher: wordsAt(journal, 'publisher', 'publisher-name'),
    'publisher-place': wordsAt(journal, 'publisher', 'publisher-loc'),
    language: article.attributes.get('lang')?.toLowerCase(),
    abstract: abstractOf(meta),
  });
  const kind = article.attributes.get('article-type') ?? '';
  return { csl: { ...csl, type: TYPES[kind] ?? 'article-journal' }, tags: keywordsOf(meta) };
}

/** The abstract of an article; null where there is none but for lists and the like. */
export function mainAbstract(meta: XmlElement): XmlElement | null {
  return childrenOf(meta, 'abstract').find(isMain) ?? null;
}

function isMain({ attributes }: XmlElement): boolean {
  return !OTHER_ABSTRACT.test(attributes.get('abstract-type') ?? '');
}

function titleOf(meta: XmlElement): string {
  const group = elementAt(meta, 'title-group') ?? meta;
  const title = richTextOf(elementAt(group, 'article-title'), NOTES);
  const subtitle = richTextOf(elementAt(group, 'subtitle'), NOTES);
  if (title === '' || subtitle === '') return title || subtitle;
  return /[:.?!–—-]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

function namesOf(meta: XmlElement, isWanted: (kind: string) => boolean): CslName[] {
  return elementsAt(meta, 'contrib-group', 'contrib')
    .filter((contrib) => isWanted(contrib.attributes.get('contrib-type') ?? ''))
    .map(nameOf)
    .filter((name) => name !== null);
}

/** The name of a contributor, in the first of the scripts it is given in. */
function nameOf(contrib: XmlElement): CslName | null {
  const place = elementAt(contrib, 'name-alternatives') ?? contrib;
  const name = elementAt(place, 'name') ?? elementAt(place, 'string-name');
  if (name) {
    const [family, given] = [wordsAt(name, 'surname'), wordsAt(name, 'given-names')];
    if (family === '' && given === '') return invertedName(wordsOf(name));
    return personName(family, given, wordsAt(name, 'suffix'));
  }
  const group = richTextOf(elementAt(place, 'collab'), NOTES) || wordsAt(place, 'institution');
  return group === '' ? null : { literal: group };
}

function dateOf(meta: XmlElement): CslDate | null {
  const dates = childrenOf(meta, 'pub-date').map((date) => ({ date, kind: kindOf(date) }));
  for (const wanted of DATES) {
    for (const { date, kind } of dates) {
      const read = wanted.test(kind) ? readPubDate(date) : null;
      if (read) return read;
    }
  }
  return null;
}

function kindOf({ attributes }: XmlElement): string {
  const kind = attributes.get('pub-type') ?? attributes.get('date-type') ?? 'pub';
  return `${kind} ${attributes.get('publication-format') ?? ''}`.trim();
}

function readPubDate(date: XmlElement): CslDate | null {
  const [year, month, day, season] = ['year', 'month', 'day', 'season'].map((name) =>
    wordsAt(date, name),
  );
  if (!year) return readDate(date.attributes.get('iso-8601-date') ?? wordsOf(date));
  if (season && !month) return readDate(`${season} ${year}`);
  return readDate([year, month, day].filter(Boolean).join(/^\d+$/.test(month ?? '') ? '-' : ' '));
}

function pagesOf(meta: XmlElement): string {
  const [first, last] = [wordsAt(meta, 'fpage'), wordsAt(meta, 'lpage')];
  if (first !== '') return pageRange(first, last);
  return wordsAt(meta, 'page-range') || wordsAt(meta, 'elocation-id');
}

function idOf(ids: readonly XmlElement[], ...kinds: readonly string[]): string {
  const id = ids.find((each) => kinds.includes(each.attributes.get('pub-id-type') ?? ''));
  return wordsOf(id ?? null);
}

/** An abstract with each paragraph in its line, behind the title of its section. */
function abstractOf(meta: XmlElement): string {
  const abstract = mainAbstract(meta);
  if (!abstract) return '';
  const parts = childrenOf(abstract).flatMap((part) => {
    if (part.name !== 'sec') return part.name === 'title' ? [] : [richTextOf(part)];
    const title = richTextOf(elementAt(part, 'title')).replace(/[:.]$/, '');
    const words = childrenOf(part)
      .filter(({ name }) => name !== 'title')
      .map((each) => richTextOf(each))
      .filter((each) => each !== '')
      .join('\n');
    return [title === '' || words === '' ? title + words : `${title}: ${words}`];
  });
  return parts.filter((part) => part !== '').join('\n');
}

function keywordsOf(meta: XmlElement): string[] {
  const words = childrenOf(meta, 'kwd-group')
    .filter(({ attributes }) => !/abbr/i.test(attributes.get('kwd-group-type') ?? ''))
    .flatMap((group) => elementsWithin(group, 'kwd').map((keyword) => richTextOf(keyword)));
  return [...new Set(words.filter((word) => word !== ''))];
}
