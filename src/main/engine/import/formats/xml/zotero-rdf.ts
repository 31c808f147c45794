import {
  plainEntry,
  type FormatPart,
  type FormatSource,
  type ReadEntry,
} from '../format-reading.ts';
import { readElements } from './read-elements.ts';
import { faultsOf, MAX_BROKEN, tooManyBroken } from './read-records.ts';
import { childrenOf, wordsAt, type XmlElement } from './xml-element.ts';
import { readCollections, type RdfCollections } from './zotero-rdf-collections.ts';
import { isContainer, rdfItem, type RdfNodes } from './zotero-rdf-item.ts';
import { rdfFile, rdfNote, resourcesOf } from './zotero-rdf-parts.ts';

/** A thing that the file describes, and where. */
interface RdfThing {
  readonly id: string;
  readonly element: XmlElement;
  readonly line: number;
}

/**
 * Reads RDF as Zotero exports it: items with their notes, files, tags and collections. What refers
 * to another thing may stand before it, so the whole file is read before the first entry comes. A
 * note or a file that belongs to no item is an entry of its own.
 */
export function* readZoteroRdf({ text }: FormatSource): Iterable<FormatPart> {
  const things: RdfThing[] = [];
  let broken = 0;
  const search = {
    start: /<[\w.-]+:[\w.-]+\s[^<>]*?\b(?:about|ID)\s*=/,
    beginsNext: (_: string, attributes: ReadonlyMap<string, string>, depth: number) =>
      depth === 1 && attributes.has('about'),
  };
  for (const found of readElements(text ?? '', search)) {
    if (found.broken && ++broken > MAX_BROKEN) {
      yield { of: 'fault', fault: tooManyBroken(found.line) };
      break;
    }
    for (const fault of faultsOf(found, 'entry')) yield { of: 'fault', fault };
    const { element, line } = found;
    const id = element.attributes.get('about') ?? `#${element.attributes.get('ID') ?? ''}`;
    things.push({ id, element, line });
  }
  const nodes: RdfNodes = new Map(things.map(({ id, element }) => [id, element]));
  const collections = readCollections(things.map(({ element }) => element));
  const owned = ownedThings(things);
  for (const thing of things) {
    const entry = owned.has(thing.id) ? null : entryOf(thing, nodes, collections);
    if (entry) yield { of: 'entry', entry };
  }
}

/** What belongs to an item: its notes, its files, and what it appeared in. */
function ownedThings(things: readonly RdfThing[]): ReadonlySet<string> {
  return new Set(
    things.flatMap(({ element }) => [
      ...resourcesOf(element, 'isReferencedBy'),
      ...resourcesOf(element, 'link'),
      ...(isContainer(element) ? [] : resourcesOf(element, 'isPartOf')),
    ]),
  );
}

function entryOf(
  { id, element, line }: RdfThing,
  nodes: RdfNodes,
  collections: RdfCollections,
): ReadEntry | null {
  const kind = wordsAt(element, 'itemType');
  const rest = { line, collections: collections.get(id) ?? [] };
  if (kind === 'attachment' || element.name === 'Attachment') {
    const file = rdfFile(element);
    const title = file.title ?? file.path ?? file.url;
    if (title === null) return null;
    const csl = { type: 'document', title, ...(file.url !== null && { URL: file.url }) } as const;
    return plainEntry(csl, { ...rest, files: [file] });
  }
  if (kind === 'note' || element.name === 'Memo') {
    const note = rdfNote(element);
    const title = note.split('\n', 1)[0]!.slice(0, MAX_NOTE_TITLE);
    return note === '' ? null : plainEntry({ type: 'document', title }, { ...rest, text: note });
  }
  const item = rdfItem(element, nodes);
  if (item === null) return null;
  const parts = (property: string) =>
    resourcesOf(element, property)
      .map((resource) => nodes.get(resource))
      .filter((node) => node !== undefined);
  return plainEntry(item.csl, {
    ...rest,
    citekey: item.citekey,
    otherKeys: item.otherKeys,
    tags: item.tags,
    notes: parts('isReferencedBy')
      .map(rdfNote)
      .filter((note) => note !== ''),
    files: [
      ...parts('link'),
      ...childrenOf(element, 'link').flatMap((link) => childrenOf(link, 'Attachment')),
    ].map(rdfFile),
  });
}

/** A note that stands alone is called by so much of its first line. */
const MAX_NOTE_TITLE = 120;
