/**
 * The number of the paragraph that holds an offset of the canonical text, from 1: how a citation
 * points into a text without pages. Blank lines part paragraphs; the blanks after a paragraph
 * belong to it.
 */
export function paragraphNumber(text: string, offset: number): number {
  let number = 0;
  let blank = true;
  let lineStart = 0;
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const empty = text.slice(lineStart, lineEnd).trim() === '';
    if (!empty && blank) number += 1;
    blank = empty;
    if (offset <= lineEnd) break;
    lineStart = lineEnd + 1;
  }
  return Math.max(number, 1);
}
