import { CslType, type CslItem } from '../../../../../shared/domain/csl.ts';
import { zoteroItem, type ZoteroCreator } from '../common/zotero-item.ts';
import { isZoteroType } from '../common/zotero-csl.ts';
import {
  childrenOf,
  elementAt,
  elementsAt,
  rawTextOf,
  wordsAt,
  wordsOf,
  type XmlElement,
} from './xml-element.ts';
import { resourcesOf } from './zotero-rdf-parts.ts';

/** The things of a file by what they are called there. */
export type RdfNodes = ReadonlyMap<string, XmlElement>;

/** An item with what it states itself. */
export interface RdfItem {
  readonly csl: CslItem;
  readonly citekey: string | null;
  readonly otherKeys: readonly string[];
  readonly tags: readonly string[];
}

/** What items appeared in; no item itself, unless it says so. */
const CONTAINERS: ReadonlySet<string> = new Set(
  'Journal Periodical Newspaper Magazine Series Code CourtReporter Conference ConferenceProceedings Website Blog Forum Dictionary Encyclopedia Collection'.split(
    ' ',
  ),
);
/** Kinds of items by the class of a thing, where it states no kind. */
const KINDS: Readonly<Record<string, string>> = {
  Article: 'journalArticle',
  Book: 'book',
  BookSection: 'bookSection',
  Data: 'dataset',
  Document: 'document',
  Illustration: 'artwork',
  Image: 'artwork',
  Interview: 'interview',
  Legislation: 'statute',
  Letter: 'letter',
  Manuscript: 'manuscript',
  MotionPicture: 'film',
  Patent: 'patent',
  Recording: 'audioRecording',
  Report: 'report',
  Thesis: 'thesis',
};
/** Properties of other vocabularies, and the fields of Zotero for which they stand. */
const FIELDS: Readonly<Record<string, string>> = {
  abstract: 'abstractNote',
  alternative: 'shortTitle',
  coverage: 'archiveLocation',
  date: 'date',
  dateSubmitted: 'accessDate',
  description: 'extra',
  edition: 'edition',
  issued: 'date',
  language: 'language',
  medium: 'medium',
  pages: 'pages',
  rights: 'rights',
  source: 'libraryCatalog',
  title: 'title',
  version: 'versionNumber',
  volume: 'volume',
};
const ZOTERO = 'http://www.zotero.org/namespaces/export#';
/** Kinds whose number is that of an issue. */
const ISSUED: ReadonlySet<string> = new Set([
  'journalArticle',
  'magazineArticle',
  'newspaperArticle',
]);

/** Whether a thing is what items appeared in, and no item. */
export function isContainer(element: XmlElement): boolean {
  return CONTAINERS.has(element.name) && !elementAt(element, 'itemType');
}

/** Reads an item with what it appeared in; null where a thing is no item. */
export function rdfItem(element: XmlElement, nodes: RdfNodes): RdfItem | null {
  if (isContainer(element)) return null;
  const kind = wordsAt(element, 'itemType') || KINDS[element.name] || '';
  if (kind === '' && wordsAt(element, 'title') === '') return null;
  const fields = new Map<string, string>();
  const set = (field: string, value: string) => {
    if (value !== '' && !fields.has(field)) fields.set(field, value);
  };
  readProperties(element, kind, set);
  for (const container of containersOf(element, nodes)) readContainer(container, kind, set);
  const known = isZoteroType(kind) ? kind : 'document';
  const item = zoteroItem(known, fields, creatorsOf(element));
  if (item === null) return null;
  // Kinds that Zotero has not are those of CSL.
  const type = CslType.safeParse(kind);
  const csl = type.success && known !== kind ? { ...item.csl, type: type.data } : item.csl;
  return { ...item, csl, tags: tagsOf(element) };
}

type SetField = (field: string, value: string) => void;

function readProperties(element: XmlElement, kind: string, set: SetField): void {
  for (const property of childrenOf(element)) {
    const { name, namespace } = property;
    const value = childrenOf(property).length === 0 ? rawTextOf(property).trim() : '';
    if (name === 'number') set(ISSUED.has(kind) ? 'issue' : 'number', value);
    else if (name === 'identifier') readIdentifier(property, set);
    else if (name === 'publisher') readPublisher(property, set);
    else if (name === 'presentedAt')
      set('conferenceName', wordsAt(property, 'Conference', 'title'));
    else if (name === 'subject') set('callNumber', wordsAt(property, 'LCC', 'value'));
    else if (namespace === ZOTERO && name !== 'itemType') set(name, value);
    else if (Object.hasOwn(FIELDS, name)) set(FIELDS[name]!, value);
  }
}

function containersOf(element: XmlElement, nodes: RdfNodes): XmlElement[] {
  const named = resourcesOf(element, 'isPartOf')
    .map((resource) => nodes.get(resource))
    .filter((node) => node !== undefined);
  return [...named, ...childrenOf(element, 'isPartOf').flatMap((part) => childrenOf(part))];
}

/** What stands with a journal, a book or a series is of the item. */
function readContainer(container: XmlElement, kind: string, set: SetField): void {
  const title = wordsAt(container, 'title');
  if (container.name === 'Series') {
    set('series', title);
    set('seriesNumber', wordsAt(container, 'identifier'));
    return;
  }
  set(container.name === 'CourtReporter' ? 'reporter' : 'publicationTitle', title);
  set('journalAbbreviation', wordsAt(container, 'alternative'));
  set('volume', wordsAt(container, 'volume'));
  set(ISSUED.has(kind) ? 'issue' : 'number', wordsAt(container, 'number'));
  for (const each of childrenOf(container, 'identifier')) readIdentifier(each, set);
  for (const each of childrenOf(container, 'publisher')) readPublisher(each, set);
}

function readIdentifier(identifier: XmlElement, set: SetField): void {
  const [, scheme, value = ''] =
    /^(DOI|ISBN|ISSN|PMID|PMCID):?\s*(\S.*)$/i.exec(wordsOf(identifier)) ?? [];
  if (scheme !== undefined) set(scheme.toUpperCase(), value);
  set('url', wordsAt(identifier, 'URI', 'value'));
}

function readPublisher(publisher: XmlElement, set: SetField): void {
  const body = childrenOf(publisher)[0];
  if (!body) set('publisher', wordsOf(publisher));
  else {
    set('publisher', wordsAt(body, 'name'));
    set('place', wordsAt(body, 'adr', 'Address', 'locality'));
  }
}

/** People stand in lists that are called by their part, such as `authors` or `seriesEditors`. */
function creatorsOf(element: XmlElement): ZoteroCreator[] {
  return childrenOf(element).flatMap((property) => {
    const people = elementsAt(property, 'Seq', 'li').flatMap((each) => childrenOf(each));
    const creatorType = property.name.replace(/s$/, '');
    if (property.name === 'creator') return [person('author', property)];
    return people.map((each) => person(creatorType, childrenOf(each).length > 0 ? each : property));
  });
}

function person(creatorType: string, element: XmlElement): ZoteroCreator {
  const [lastName, firstName] = [
    wordsAt(element, 'surname'),
    wordsAt(element, 'givenName') || wordsAt(element, 'givenname'),
  ];
  const isWhole = firstName === '' || lastName === '';
  const whole = lastName || firstName || wordsAt(element, 'name') || wordsOf(element);
  return { creatorType, name: isWhole ? whole : null, firstName, lastName };
}

function tagsOf(element: XmlElement): string[] {
  const tags = childrenOf(element, 'subject').map((subject) => {
    const [inner] = childrenOf(subject);
    if (!inner) return wordsOf(subject);
    return inner.name === 'AutomaticTag' ? wordsAt(inner, 'value') : '';
  });
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
