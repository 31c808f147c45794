import type { FormatSource } from '../format-reading.ts';
import { isAnnotation } from './annotation-shape.ts';
import { knownType } from './csl-item.ts';
import { jsonObjects } from './json-lists.ts';
import { isObject, type JsonObject } from './json-values.ts';

/** How many objects are looked at: the first may be broken. */
const SAMPLE = 5;
/** The part of a file that tells: behind the collections of a large library, which stand first. */
const MAX_HEAD = 4 * 1024 * 1024;
const CSL_KEYS: ReadonlySet<string> = new Set(
  'title author issued container-title DOI editor publisher ISBN URL citation-key'.split(' '),
);

/** Whether this is a list of annotations of the W3C's model, or of Hypothesis. */
export function isAnnotationsJson(source: FormatSource): boolean {
  return sampleOf(source).some(isAnnotation);
}

/** Whether this is Better BibTeX JSON, or the JSON of Zotero's web interface, which has the same items. */
export function isBbtJson(source: FormatSource): boolean {
  return sampleOf(source).some((item) => typeof itemOf(item)['itemType'] === 'string');
}

/** Whether this is CSL-JSON, or what Crossref answers: objects of their types, or with some of their variables. */
export function isCslJson(source: FormatSource): boolean {
  return sampleOf(source).some((item) => {
    const keys = Object.keys(item).filter((key) => CSL_KEYS.has(key));
    return (
      (knownType(item['type']) !== null && keys.length >= 1) || (keys.length >= 2 && 'id' in item)
    );
  });
}

/** An item of Zotero: itself in Better BibTeX JSON, in `data` in that of the web interface. */
export function itemOf(item: JsonObject): JsonObject {
  return isObject(item['data']) && typeof item['itemType'] !== 'string' ? item['data'] : item;
}

/** The first objects of a JSON text; none of any other. */
function sampleOf({ text }: FormatSource): JsonObject[] {
  if (text === null || !/^[\s\ufeff]*[[{]/.test(text)) return [];
  const sample: JsonObject[] = [];
  let seen = 0;
  for (const { value } of jsonObjects(text.slice(0, MAX_HEAD))) {
    if (isObject(value)) sample.push(value);
    if (++seen === SAMPLE) break;
  }
  return sample;
}
