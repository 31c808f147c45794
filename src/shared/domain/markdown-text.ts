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

/** Plain text as Markdown inside a line, as in a heading or a cell of a table; its blanks are evened out. */
export function escapeMarkdownLine(text: string): string {
  return escapeInline(text.replace(/\s+/g, ' ').trim());
}

/** As `escapeMarkdownLine`, for a text that begins a line, where it could open a list or a heading. */
export function escapeMarkdownOpening(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}
