import { guessMetadata } from './guess-metadata.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import type { Readable } from './readable.ts';

/** Reads plain text: wrapped paragraphs become one line each, and what its head states is its metadata. */
export function readText(decoded: string): Readable {
  const text = joinWrappedLines(decoded.replace(/\r\n?/g, '\n'));
  return { text, metadata: guessMetadata(decoded) };
}
