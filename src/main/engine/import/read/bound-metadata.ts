import { canonicalText } from '../../../../shared/domain/canonical-text.ts';
import type { SourceMetadata } from './readable.ts';

/** The longest value, in UTF-16 code units: an abstract of several pages. */
const MAX_VALUE = 20_000;
/** The longest of all others: titles of 2,000 characters are mishaps. */
const MAX_LINE = 2_000;
/** The most authors that a paper has had is some 5,200. */
const MAX_LIST = 6_000;
/** No field of an item is nested deeper than the parts of its dates. */
const MAX_DEPTH = 4;
const LONG_FIELDS: ReadonlySet<string> = new Set(['abstract', 'keyword', 'note']);

/**
 * Metadata in the same normal form as the text, so that what looks equal is equal, and within
 * bounds: what a page or file states may be of any size. Values that are too long are cut.
 */
export function boundMetadata(metadata: SourceMetadata): SourceMetadata {
  return Object.fromEntries(
    Object.entries(metadata).map(([field, value]) => [
      field,
      bound(value, LONG_FIELDS.has(field) ? MAX_VALUE : MAX_LINE, 0),
    ]),
  );
}

function bound(value: unknown, length: number, depth: number): unknown {
  if (typeof value === 'string') return canonicalText(value.slice(0, length)).trim();
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_DEPTH) return '';
  if (Array.isArray(value)) {
    return value.slice(0, MAX_LIST).map((item) => bound(item, length, depth + 1));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, bound(inner, length, depth + 1)]),
  );
}
