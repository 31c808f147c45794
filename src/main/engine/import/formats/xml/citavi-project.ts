import { readElements, type ReadElement } from './read-elements.ts';
import { faultsOf, MAX_BROKEN, tooManyBroken } from './read-records.ts';
import type { FormatFault } from '../format-reading.ts';
import { childrenOf, wordsOf, type XmlElement } from './xml-element.ts';

/** What a project of Citavi holds, by its own identifiers. */
export interface CitaviProject {
  readonly references: readonly ReadElement[];
  /** Persons, periodicals, publishers, keywords and the like. */
  readonly things: ReadonlyMap<string, XmlElement>;
  /** For each list, such as `ReferenceAuthors`, what belongs to a thing, in its order. */
  readonly links: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** For each contribution the work it is in. */
  readonly wholes: ReadonlyMap<string, XmlElement>;
  /** Places and files, then notes and quotations, of each reference. */
  readonly locations: ReadonlyMap<string, readonly XmlElement[]>;
  readonly knowledge: ReadonlyMap<string, readonly XmlElement[]>;
  readonly faults: readonly FormatFault[];
}

const THINGS = ['Person', 'Periodical', 'Publisher', 'SeriesTitle', 'Keyword', 'Category', 'Group'];
/** Lists of what belongs to what; the name of one is misspelt in versions of Citavi. */
const LISTS = [
  'ReferenceAuthors',
  'ReferenceEditors',
  'ReferenceCollaborators',
  'ReferenceOrganizations',
  'ReferencePublishers',
  'ReferenceKeywords',
  'ReferenceCategories',
  'ReferenceGroups',
  'ReferenceReferences',
  'CategoryCategories',
  'CategoryCatgories',
];
const START = new RegExp(
  `<(?:Reference|Location|KnowledgeItem|${[...THINGS, ...LISTS].join('|')})(?=[\\s>])`,
);

function beginsNext(name: string): boolean {
  return name === 'Reference' || LISTS.includes(name);
}

/** Reads the XML of a project, whose parts refer to each other, into one. */
export function readCitaviProject(text: string): CitaviProject {
  const references: ReadElement[] = [];
  const things = new Map<string, XmlElement>();
  const links = new Map<string, Map<string, string[]>>();
  const locations = new Map<string, XmlElement[]>();
  const knowledge = new Map<string, XmlElement[]>();
  const faults: FormatFault[] = [];
  for (const found of readElements(text, { start: START, beginsNext })) {
    const { element } = found;
    if (faults.length >= MAX_BROKEN) {
      faults.push(tooManyBroken(found.line));
      break;
    }
    faults.push(...faultsOf(found, 'entry'));
    if (element.name === 'Reference') references.push(found);
    else if (element.name === 'Location') addTo(locations, ownerOf(element), element);
    else if (element.name === 'KnowledgeItem') addTo(knowledge, ownerOf(element), element);
    else if (LISTS.includes(element.name)) links.set(element.name, linksOf(element));
    else things.set(element.attributes.get('id') ?? '', element);
  }
  const wholes = wholesOf(references, links.get('ReferenceReferences'));
  return { references, things, links, wholes, locations, knowledge, faults };
}

function wholesOf(
  references: readonly ReadElement[],
  parts: ReadonlyMap<string, readonly string[]> | undefined,
): Map<string, XmlElement> {
  const wholes = new Map<string, XmlElement>();
  for (const { element } of references) {
    for (const part of parts?.get(element.attributes.get('id') ?? '') ?? [])
      wholes.set(part, element);
  }
  return wholes;
}

function addTo(map: Map<string, XmlElement[]>, key: string, element: XmlElement): void {
  const before = map.get(key);
  if (before) before.push(element);
  else map.set(key, [element]);
}

function ownerOf(element: XmlElement): string {
  return wordsOf(childrenOf(element, 'ReferenceID')[0] ?? null);
}

/** Each line of a list is a thing and what belongs to it, between semicolons. */
function linksOf(list: XmlElement): Map<string, string[]> {
  return new Map(
    childrenOf(list, 'OnetoN').map((line) => {
      const [owner = '', ...parts] = wordsOf(line).split(';');
      return [owner, parts];
    }),
  );
}
