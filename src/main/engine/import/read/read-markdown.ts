import { guessMetadata } from './guess-metadata.ts';
import { divideMarkdown, type MarkdownPiece } from './markdown-pieces.ts';
import { type MarkdownText, plainMarkdown } from './markdown-text.ts';
import type { Loss, Readable } from './readable.ts';
import { splitFrontMatter } from './yaml-front-matter.ts';

/** What a parser pairs and nests, in time that grows with the square of their number (4,000: half a second). */
const MARKS = /[[\]*_~`<>!]/g;
const MAX_MARKS = 4000;
/** A longer stretch without a place to divide it is data. */
const MAX_PIECE = 100_000;

/**
 * Reads Markdown as text: front matter and a heading at the start as metadata; headings,
 * paragraphs, list items (with their bullets or numbers), code and table rows as lines;
 * paragraphs that were wrapped joined; comments and tags gone. A stretch that no parser gets
 * through in time stands as it was written.
 * @param decoded text with any line ends
 */
export function readMarkdown(decoded: string): Readable {
  const { body, metadata, tags, unread } = splitFrontMatter(decoded.replace(/\r\n?/g, '\n'));
  const losses = new Set<Loss>(unread === '' ? [] : ['front_matter']);
  let text = unread;
  let title: string | null = null;
  for (const piece of divideMarkdown(body)) {
    const read = readPiece(piece);
    if (read === null) losses.add('too_many_marks');
    const { text: words, heading } = read ?? { text: piece.source.trim(), heading: null };
    if (words === '') continue;
    if (text === '') title = heading;
    else text += piece.isGlued ? '\n' : '\n\n';
    text += words;
  }
  return {
    text,
    metadata: { ...guessMetadata(text), ...(title !== null && { title }), ...metadata },
    tags,
    losses: [...losses],
  };
}

/** Null where the piece holds more than a parser gets through. */
function readPiece({ source, definitions }: MarkdownPiece): MarkdownText | null {
  if (source.length > MAX_PIECE || (source.match(MARKS)?.length ?? 0) > MAX_MARKS) return null;
  try {
    return plainMarkdown(definitions === '' ? source : `${definitions}\n\n${source}`);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
