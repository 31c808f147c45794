import { restoreLigatures } from './control-ligatures.ts';
import { guessMetadata } from './guess-metadata.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import type { Readable } from './readable.ts';
import { unweaveColumns } from './unweave-columns.ts';

/**
 * Reads plain text: wrapped paragraphs become one line each, and what its head states, in
 * the lines as they stood, is its metadata; a title may have been wrapped with the rest.
 */
export function readText(decoded: string): Readable {
  const written = unweaveColumns(restoreLigatures(decoded.replace(/\r\n?/g, '\n')));
  const text = joinWrappedLines(written);
  const metadata = guessMetadata(written);
  if (text === written) return { text, metadata };
  const { title } = guessMetadata(text);
  return { text, metadata: { ...(title !== undefined && { title }), ...metadata } };
}
