import { parseDateInput } from '../../../../../shared/domain/csl-dates.ts';
import { isTitleLine } from '../../../../../shared/domain/title-line.ts';

/** A piece of the canonical text as the reader sets it: UTF-16 offsets, end exclusive. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** `continued`: a very long paragraph goes on; it is set without a space above. */
  readonly kind: 'text' | 'heading' | 'continued';
}

/** Paragraphs that are drawn, skipped and measured together. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph longer than this is set in pieces, so that no line breaking takes long. */
const LONGEST_PIECE = 8000;
const BLOCK_LENGTH = 6000;
const BLOCK_PARAGRAPHS = 40;
const LONGEST_HEADING = 90;
/** Lines of a page that are short and head nothing: captions, notices, how long it takes to read. */
const NO_HEADING =
  /^(?:(?:fig(?:ure|\.)?|table|chart|photo(?:graph)?|image|picture|video|illustration|credit|source)s?\b(?:\s*(?:\d|[A-Z]\b|credit|by\b|courtesy)|\s*[:|©])|(?:advertisements?|sponsored(?: content)?|share(?: this)?(?: article)?|read more|follow us|skip to .+)$|(?:sign up|subscribe|register)\b.*|(?:published|posted|(?:last )?(?:updated|modified))(?: on| at| online)?:? (?:\d|\p{L}{3,9}\.? \d).*|\d+[ -]min(?:ute)?s?[ -](?:read|listen|watch))/iu;

/**
 * Splits the canonical text at its blank lines. What lies between two paragraphs is white space
 * only, so the paragraphs with what is between them are the text.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const rough = findRuns(text);
  return rough.flatMap((run, index) => {
    const next = rough[index + 1];
    if (next && isHeading(text, run, next)) return [{ ...run, kind: 'heading' as const }];
    return cutLong(text, run);
  });
}

/** Whether the text begins with this title, on a line of its own with nothing close below it. */
export function beginsWithTitle(text: string, title: string): boolean {
  const lead = text
    .slice(0, text.length - text.trimStart().length + title.length + 200)
    .trimStart();
  const [line = '', below = ''] = lead.split('\n', 2);
  return below.trim() === '' && isTitleLine(line, title);
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function findRuns(text: string): Run[] {
  const runs: Run[] = [];
  let start = -1;
  let end = -1;
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from);
    const lineEnd = newline === -1 ? text.length : newline;
    const line = text.slice(from, lineEnd);
    const trimmed = line.trim();
    if (trimmed === '') {
      if (start !== -1) runs.push({ start, end });
      start = -1;
    } else {
      if (start === -1) start = from + (line.length - line.trimStart().length);
      end = from + line.trimEnd().length;
    }
    from = lineEnd + 1;
  }
  if (start !== -1) runs.push({ start, end });
  return runs;
}

/** One short line without an end of sentence, standing before something longer. */
function isHeading(text: string, run: Run, next: Run): boolean {
  const length = run.end - run.start;
  if (length > LONGEST_HEADING || next.end - next.start <= length) return false;
  const line = text.slice(run.start, run.end);
  if (line.includes('\n') || /[.!?:;,…"”’)\]]$/.test(line)) return false;
  if (NO_HEADING.test(line) || line.includes(' | ') || isMoment(line)) return false;
  return /^[\p{Lu}\p{N}]/u.test(line) && /\p{L}{2}/u.test(line);
}

/** A date, with or without the time of day. */
function isMoment(line: string): boolean {
  const date = line.replace(/[,\s]*(?:at\s+)?\d{1,2}[:.]\d\d.*$/i, '');
  return /\d/.test(line) && parseDateInput(date) !== null && !/^\d{1,4}$/.test(line);
}

function cutLong(text: string, run: Run): Paragraph[] {
  const pieces: Paragraph[] = [];
  let start = run.start;
  while (run.end - start > LONGEST_PIECE) {
    const end = findCut(text, start + LONGEST_PIECE);
    pieces.push({ start, end, kind: pieces.length === 0 ? 'text' : 'continued' });
    start = end;
  }
  pieces.push({ start, end: run.end, kind: pieces.length === 0 ? 'text' : 'continued' });
  return pieces;
}

/** After the last blank near `at`, else at `at`, never inside a surrogate pair. */
function findCut(text: string, at: number): number {
  for (let index = at; index > at - LONGEST_PIECE / 4; index -= 1) {
    if (/\s/.test(text.charAt(index - 1))) return index;
  }
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** Groups paragraphs into blocks of about a screen and a half. */
export function groupIntoBlocks(paragraphs: readonly Paragraph[]): Block[] {
  const blocks: Block[] = [];
  let group: Paragraph[] = [];
  let length = 0;
  const close = (): void => {
    const first = group[0];
    const last = group.at(-1);
    if (first && last) blocks.push({ start: first.start, end: last.end, paragraphs: group });
    group = [];
    length = 0;
  };
  for (const paragraph of paragraphs) {
    group.push(paragraph);
    length += paragraph.end - paragraph.start;
    if (length >= BLOCK_LENGTH || group.length >= BLOCK_PARAGRAPHS) close();
  }
  close();
  return blocks;
}

/** About how high a block is before it has been laid out, in CSS pixels at the given measure. */
export function estimateBlockHeight(block: Block, measure: number): number {
  const charactersPerLine = Math.max(20, measure / 8.2);
  return block.paragraphs.reduce((height, { start, end }) => {
    return height + Math.ceil((end - start) / charactersPerLine) * 28 + 12;
  }, 0);
}
