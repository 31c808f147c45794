import { WORD } from '../../../shared/domain/query-expressions.ts';

/** UTF-8 bytes of a text that are indexed in one go: at worst, every word another, some 25 ms. */
export const PART_BYTES = 100_000;

/**
 * Words that two parts share, so that a phrase which crosses their border stands in one of them as a
 * whole. A search of at most 1,000 characters has no longer one.
 */
const SHARED_WORDS = 500;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A part of a text, and how many bytes after its beginning the next one begins. */
export interface TextPart {
  readonly text: string;
  /** Null where the text ends with this part. */
  readonly next: number | null;
}

/**
 * Cuts a part off a text: before the last word, which may go on. Where two words in a row are longer
 * than a part, they are cut.
 * @param bytes at most `PART_BYTES` of the text, from where the part begins
 * @param isRest whether the text ends with them
 */
export function cutPart(bytes: Uint8Array, isRest: boolean): TextPart {
  if (isRest) return { text: decoder.decode(bytes), next: null };
  // What the bytes hold of a character that goes on is left out.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
  const middle = text.length >> 1;
  // The first of them may have begun before the middle.
  const words = Array.from(text.slice(middle).matchAll(WORD), ({ index }) => middle + index).slice(
    1,
  );
  const last = words.at(-1);
  const shared = words.at(-1 - SHARED_WORDS) ?? words[0];
  if (last === undefined || shared === undefined || shared === last) {
    return { text, next: Buffer.byteLength(text) };
  }
  return { text: text.slice(0, last), next: Buffer.byteLength(text.slice(0, shared)) };
}
