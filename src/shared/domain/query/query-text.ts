import { boundedText } from '../bounded.ts';
import { MAX_QUERY_LENGTH } from './signs.ts';

/** A query as it is typed; what is pasted beyond its bound is cut before it is sent, see `cutQuery`. */
export const QueryText = boundedText('A search', MAX_QUERY_LENGTH + 1);

/** As much of a text as a query can be, and one character more, which tells that there was more. */
export function cutQuery(text: string): string {
  return text.slice(0, MAX_QUERY_LENGTH + 1);
}
