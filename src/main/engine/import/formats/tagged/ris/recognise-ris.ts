import type { FormatSource } from '../../format-reading.ts';
import { headLines, isMarkup } from '../head-lines.ts';

const TAGGED = /^[ \t\ufeff]*([A-Z][A-Z0-9])(?: {2} ?-| -(?: |$))/;
/** What stands before the first entry: the name of the provider, numbers, a sentence. */
const MAX_PREAMBLE = 20;

/**
 * Whether this is RIS: a line of type (or titles and authors, where that is missing) near the
 * beginning, and lines with tags for a good part of what follows.
 */
export function isRis(source: FormatSource): boolean {
  if (source.text === null || isMarkup(source.text)) return false;
  const lines = headLines(source.text);
  const tags = lines.map((line) => TAGGED.exec(line)?.[1]);
  const first = tags.findIndex((tag) => tag !== undefined);
  if (first < 0 || first > MAX_PREAMBLE) return false;
  const body = tags.slice(first).filter((tag) => tag !== undefined);
  const isEntry = body.includes('TY')
    ? body.length >= 2
    : body.length >= 3 &&
      body.some((tag) => /^T[I1]$/.test(tag)) &&
      body.some((tag) => /^A[U1]$/.test(tag));
  return isEntry && body.length * 4 >= lines.length - first;
}
