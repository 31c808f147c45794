import type { CslItem, CslName } from '../../../../../shared/domain/csl.ts';
import { parseNames } from '../../../../../shared/domain/csl-names.ts';
import { findDoi } from '../../../../../shared/domain/doi.ts';
import { withoutBlanks } from '../../read/readable.ts';
import { stripTags } from '../../read/strip-tags.ts';
import { invertedName } from '../common/person-name.ts';
import { readDate } from '../common/read-date.ts';
import {
  childrenOf,
  elementAt,
  rawTextOf,
  wordsAt,
  wordsOf,
  type XmlElement,
} from '../xml/xml-element.ts';
import type { DocumentMetadata } from './document-entry.ts';

/** The paths of the documents of a book in their reading order, from the folder of the package, without navigation. */
export function spineOf(book: XmlElement): string[] {
  const manifest = elementAt(book, 'manifest');
  const items = new Map(
    (manifest ? childrenOf(manifest, 'item') : []).map((item) => [
      item.attributes.get('id') ?? '',
      item,
    ]),
  );
  const spine = elementAt(book, 'spine');
  return (spine ? childrenOf(spine, 'itemref') : [])
    .map((reference) => items.get(reference.attributes.get('idref') ?? ''))
    .filter((item) => item !== undefined && isText(item))
    .map((item) => item!.attributes.get('href') ?? '');
}

function isText({ attributes }: XmlElement): boolean {
  const isNavigation = /(?:^|\s)nav(?:\s|$)/.test(attributes.get('properties') ?? '');
  return !isNavigation && /html|^$/.test(attributes.get('media-type') ?? '');
}

/** What a book states about itself in Dublin Core (EPUB 3.3, 5.5; OPF 2.0.1, 2.2). */
export function epubMetadata(book: XmlElement): DocumentMetadata {
  const metadata = elementAt(book, 'metadata');
  if (!metadata) return { csl: {}, tags: [] };
  const refined = refinements(metadata);
  const people = (role: string) =>
    childrenOf(metadata, 'creator', 'contributor')
      .filter((person) => roleOf(person, refined) === role)
      .map((person) => nameOf(person, refined))
      .filter((name) => name !== null);
  const csl = withoutBlanks({
    title: titleOf(metadata, refined),
    author: people('aut'),
    editor: people('edt'),
    translator: people('trl'),
    publisher: wordsAt(metadata, 'publisher'),
    issued: dateOf(metadata),
    language: wordsAt(metadata, 'language'),
    abstract: descriptionOf(metadata),
    ...identifiersOf(metadata),
  });
  const subjects = childrenOf(metadata, 'subject').map(wordsOf);
  return { csl, tags: [...new Set(subjects.filter((subject) => subject !== ''))] };
}

/** By "#id property" what EPUB 3 says of an element. */
function refinements(metadata: XmlElement): Map<string, string> {
  return new Map(
    childrenOf(metadata, 'meta').map((meta) => [
      `${meta.attributes.get('refines') ?? ''} ${meta.attributes.get('property') ?? ''}`,
      wordsOf(meta),
    ]),
  );
}

type Refined = ReadonlyMap<string, string>;

function refinedOf({ attributes }: XmlElement, property: string, refined: Refined): string {
  const id = attributes.get('id');
  return (id === undefined ? undefined : refined.get(`#${id} ${property}`)) ?? '';
}

function roleOf(person: XmlElement, refined: Refined): string {
  const role = refinedOf(person, 'role', refined) || person.attributes.get('role') || '';
  return role || (person.name === 'creator' ? 'aut' : '');
}

/** Names are stated as they are read and, for sorting, with the family name first. */
function nameOf(person: XmlElement, refined: Refined): CslName | null {
  const sorted = refinedOf(person, 'file-as', refined) || person.attributes.get('file-as') || '';
  return sorted.includes(',') ? invertedName(sorted) : (parseNames(wordsOf(person))[0] ?? null);
}

function titleOf(metadata: XmlElement, refined: Refined): string {
  const titles = childrenOf(metadata, 'title');
  const kind = (title: XmlElement) => refinedOf(title, 'title-type', refined);
  const main = wordsOf(titles.find((title) => kind(title) === 'main') ?? titles[0] ?? null);
  const subtitle = wordsOf(titles.find((title) => kind(title) === 'subtitle') ?? null);
  return subtitle === '' ? main : `${main}: ${subtitle}`;
}

/** The day of publication, where a book states that of its file too. */
function dateOf(metadata: XmlElement): CslItem['issued'] | null {
  const dates = childrenOf(metadata, 'date');
  const published = dates.find(({ attributes }) => attributes.get('event') === 'publication');
  const date = published ?? dates.find(({ attributes }) => !attributes.has('event')) ?? dates[0];
  return date ? readDate(wordsOf(date)) : null;
}

function descriptionOf(metadata: XmlElement): string {
  const description = elementAt(metadata, 'description');
  return description ? stripTags(rawTextOf(description)).trim() : '';
}

function identifiersOf(metadata: XmlElement): Partial<CslItem> {
  const written = [...childrenOf(metadata, 'identifier'), ...childrenOf(metadata, 'source')].map(
    wordsOf,
  );
  const isbns = written.flatMap(
    (each) =>
      /(?:^|[^\d])((?:97[89][- ]?)\d(?:[- ]?\d){8}[- ]?\d|\d(?:[- ]?\d){8}[- ]?[\dXx])$/.exec(
        each,
      )?.[1] ?? [],
  );
  return {
    ISBN: isbns[0] ?? '',
    DOI: written.map(findDoi).find((doi) => doi !== null) ?? '',
  };
}
