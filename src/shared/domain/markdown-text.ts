const ALWAYS = /[\\`*_[\]<>{}|~^$@&#"']/g;
/** Runs that pandoc's smart punctuation turns into dashes and an ellipsis. */
const SMART_RUN = /-{2,}|\.{3,}/g;
/** What opens a list, a heading, a definition, a table rule or a line block where a line starts. */
const LINE_START = /^( *)([-+=:]|\(?(?:\d{1,9}|[A-Za-z]{1,6})[.)](?=\s|$))/;

const escapeEach = (text: string): string => text.replace(/[^\s\w]/g, (mark) => `\\${mark}`);

function escapeInline(text: string): string {
  return text.replace(ALWAYS, (mark) => `\\${mark}`).replace(SMART_RUN, escapeEach);
}

function escapeLine(line: string): string {
  return escapeInline(line)
    .replace(LINE_START, (_, blanks: string, opener: string) => blanks + escapeEach(opener))
    .replace(/\t/g, '&#9;')
    .replace(/^ +| +$/g, (blanks) => '&#32;'.repeat(blanks.length))
    .replace(/ {2,}/g, (blanks) => ` ${'&#32;'.repeat(blanks.length - 1)}`);
}

/**
 * Plain text as Markdown that CommonMark and pandoc (smart punctuation, citations, sub- and
 * superscripts, math on) read back as the very same characters. A line end becomes a hard line
 * break, whatever system wrote it; blank lines part paragraphs, however many there are.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.split('\n').map(escapeLine).join('\\\n'))
    .join('\n\n');
}

/** Characters that no text contains (Unicode noncharacters) hold the places of the asterisks meanwhile. */
const OPEN = '\u{FDD0}';
const CLOSE = '\u{FDD1}';
const HELD = /[\u{FDD0}\u{FDD1}]/gu;

const isBlank = (mark: string | undefined): boolean => mark === undefined || /\s/u.test(mark);
const isSign = (mark: string | undefined): boolean =>
  mark !== undefined && /[\p{P}\p{S}]/u.test(mark);

/** Whether asterisks between these characters open strong words (CommonMark 0.31, left-flanking). */
function opensStrong(before: string | undefined, after: string | undefined): boolean {
  return !isBlank(after) && (!isSign(after) || isBlank(before) || isSign(before));
}

/** The places that marks cover, in order and each once. */
function mergeParts(marks: readonly TextPart[]): TextPart[] {
  const merged: TextPart[] = [];
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (!last || mark.start > last.end) merged.push(mark);
    else merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, mark.end) });
  }
  return merged;
}

/** The parts of marks that can be strong: within one line, without blanks at their edges. */
function strongParts(text: string, marks: readonly TextPart[]): TextPart[] {
  return mergeParts(marks).flatMap((mark) =>
    [...text.slice(mark.start, mark.end).matchAll(/[^\n\r]+/g)].flatMap(({ index, 0: line }) => {
      const words = line.trim();
      const start = mark.start + index + line.indexOf(words);
      const end = start + words.length;
      const isStrong =
        opensStrong(text[start - 1], text[start]) && opensStrong(text[end], text[end - 1]);
      return words !== '' && isStrong ? [{ start, end }] : [];
    }),
  );
}

/** A part of a text, in UTF-16 code units. */
interface TextPart {
  readonly start: number;
  readonly end: number;
}

/**
 * As `escapeMarkdown`, with the marked parts strong. A part that begins or ends in the middle of a word
 * with a sign, where Markdown knows no strong words, stays plain.
 */
export function escapeMarkdownMarked(text: string, marks: readonly TextPart[]): string {
  const plain = (from: number, to?: number): string =>
    text.slice(from, to).replace(HELD, '\u{FFFD}');
  let held = '';
  let at = 0;
  for (const { start, end } of strongParts(text, marks)) {
    held += `${plain(at, start)}${OPEN}${plain(start, end)}${CLOSE}`;
    at = end;
  }
  return escapeMarkdown(held + plain(at)).replace(HELD, '**');
}

/** Plain text as Markdown inside a line, as in a heading or a cell of a table; its blanks are evened out. */
export function escapeMarkdownLine(text: string): string {
  return escapeInline(text.replace(/\s+/g, ' ').trim());
}

/** As `escapeMarkdownLine`, for a text that begins a line, where it could open a list or a heading. */
export function escapeMarkdownOpening(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}

/** Markdown as a block quote, indented to stand under a list item. */
export function blockQuote(markdown: string, indent = ''): string {
  return markdown
    .split('\n')
    .map((line) => `${indent}>${line === '' ? '' : ` ${line}`}`)
    .join('\n');
}
