import { wordsAt, type XmlElement } from './xml-element.ts';
import { resourcesOf } from './zotero-rdf-parts.ts';

/** For each thing the collections it stands in, each as its path from the top. */
export type RdfCollections = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Collections in each other: deeper ones are those of a file that goes round in circles. */
const MAX_DEPTH = 50;

/** Reads the collections of a file, with what stands in each. */
export function readCollections(elements: readonly XmlElement[]): RdfCollections {
  const collections = elements.filter(({ name }) => name === 'Collection');
  const parents = new Map<string, XmlElement>();
  for (const collection of collections) {
    for (const part of resourcesOf(collection, 'hasPart')) {
      if (!parents.has(part)) parents.set(part, collection);
    }
  }
  const paths = new Map<string, string[][]>();
  for (const collection of collections) {
    const path = pathOf(collection, parents);
    for (const part of resourcesOf(collection, 'hasPart')) {
      const before = paths.get(part);
      if (before) before.push(path);
      else paths.set(part, [path]);
    }
  }
  return paths;
}

function pathOf(collection: XmlElement, parents: ReadonlyMap<string, XmlElement>): string[] {
  const path: string[] = [];
  let each: XmlElement | undefined = collection;
  while (each && path.length < MAX_DEPTH) {
    path.unshift(wordsAt(each, 'title'));
    each = parents.get(each.attributes.get('about') ?? '');
  }
  return path;
}
