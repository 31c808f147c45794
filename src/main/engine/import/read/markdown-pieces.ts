/** A stretch of a Markdown document that can be parsed by itself. */
export interface MarkdownPiece {
  readonly source: string;
  /** The definitions from anywhere in the document that its links refer to. */
  readonly definitions: string;
  /** Whether no blank line stands before it. */
  readonly isGlued: boolean;
}

/**
 * How long a piece grows before it ends at the next place that allows it, in UTF-16 code units.
 * The parser takes time that grows with the square of a document (a million characters in one
 * piece: a minute; in these: three seconds).
 */
const PIECE_LENGTH = 8000;
/** A longer line that defines a link is none. */
const MAX_DEFINITION = 2000;
const DEFINITION = /^ {0,3}\[((?:[^[\]\\]|\\.)+)\]:[ \t]*\S/;
const LABEL = /\[([^[\]\n]{1,999})\]/g;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]/;

/**
 * Divides a document where its parts do not depend on each other: behind a blank line, before a
 * line that continues no item; and between the items of a long list. Comments are left out; one
 * that is never closed hides nothing.
 * @param text with `\n` line ends
 */
export function divideMarkdown(text: string): MarkdownPiece[] {
  const lines = withoutComments(text).split('\n');
  const definitions = new Map<string, string>();
  const pieces: { source: string; isGlued: boolean }[] = [];
  let piece: string[] = [];
  let length = 0;
  let fence: string | null = null;
  let isGlued = false;
  for (const line of lines) {
    if (fence === null && length >= PIECE_LENGTH && mayBegin(line, piece.at(-1))) {
      pieces.push({ source: piece.join('\n'), isGlued });
      isGlued = !isBlank(piece.at(-1));
      piece = [];
      length = 0;
    }
    const mark = FENCE.exec(line)?.[1];
    if (fence === null) {
      fence = mark ?? null;
      const label = line.length > MAX_DEFINITION ? undefined : DEFINITION.exec(line)?.[1];
      if (label !== undefined && !label.startsWith('^')) {
        const key = normalise(label);
        if (!definitions.has(key)) definitions.set(key, line.trim());
      }
    } else if (mark?.startsWith(fence) && line.trim() === mark) {
      fence = null;
    }
    piece.push(line);
    length += line.length + 1;
  }
  pieces.push({ source: piece.join('\n'), isGlued });
  return pieces.map((each) => ({
    ...each,
    definitions: findDefinitions(each.source, definitions),
  }));
}

function mayBegin(line: string, before: string | undefined): boolean {
  if (isBlank(before)) return /^\S/.test(line);
  return ITEM.test(line) && (ITEM.test(before ?? '') || !/^\d/.test(line));
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

function findDefinitions(source: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return '';
  const wanted = new Set<string>();
  for (const [, label] of source.matchAll(LABEL)) {
    const definition = definitions.get(normalise(label!));
    if (definition !== undefined) wanted.add(definition);
  }
  return [...wanted].join('\n');
}

/** Labels are alike without regard to case and blanks. */
function normalise(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf('<!--', at);
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4);
    if (close < 0) break;
    kept.push(text.slice(at, open));
    at = close + 3;
  }
  // As the start of a block it would hide the rest of the document.
  kept.push(text.slice(at).replaceAll('<!--', '\\<!--'));
  return kept.join('');
}
