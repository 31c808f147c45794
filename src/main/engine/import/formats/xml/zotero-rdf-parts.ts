import { stripTags } from '../../read/strip-tags.ts';
import type { ReadFile } from '../format-reading.ts';
import { childrenOf, elementAt, rawTextOf, wordsAt, type XmlElement } from './xml-element.ts';

/** The things that a property of a thing points to. */
export function resourcesOf(element: XmlElement, property: string): string[] {
  return childrenOf(element, property)
    .map(({ attributes }) => attributes.get('resource'))
    .filter((resource) => resource !== undefined);
}

/** A note as text. */
export function rdfNote(memo: XmlElement): string {
  const value = elementAt(memo, 'value') ?? elementAt(memo, 'description') ?? memo;
  return stripTags(rawTextOf(value)).trim();
}

/** A file of an item: where it lies beside the export, or its address. */
export function rdfFile(attachment: XmlElement): ReadFile {
  const [path = null] = ['path', 'resource'].flatMap((property) =>
    resourcesOf(attachment, property),
  );
  const isAddress = path !== null && /^https?:/i.test(path);
  return {
    title: wordsAt(attachment, 'title') || null,
    path: isAddress ? null : path,
    url: wordsAt(attachment, 'identifier', 'URI', 'value') || (isAddress ? path : null),
    contentType: wordsAt(attachment, 'type') || null,
  };
}
