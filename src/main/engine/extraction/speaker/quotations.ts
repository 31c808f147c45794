import type { TextSpan } from '../types.ts';

const LINE_END = 10;
const BLANK = 32;
/** The marks that can open a quotation. */
const MARK = /["“«]/g;
const isStraight = (code: number): boolean => code === 34;
const isOpener = (code: number): boolean => code === 0x201c || code === 0xab;
const isCloser = (code: number): boolean => code === 0x201d || code === 0xbb;
const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0;

/**
 * The passages in double quotation marks, in order, marks included. A quotation that is still open
 * at the end of a paragraph goes on if the next paragraph begins with an opening mark, as newspapers
 * print it; otherwise it ends with its paragraph. Linear.
 */
export function findQuotations(text: string): TextSpan[] {
  const found: TextSpan[] = [];
  for (let start = findOpening(text, 0); start >= 0;) {
    const end = findEnd(text, start + 1);
    found.push({ start, end });
    start = findOpening(text, end);
  }
  return found;
}

/** The place of the next mark that opens a quotation, or -1. */
function findOpening(text: string, from: number): number {
  MARK.lastIndex = from;
  while (MARK.test(text)) {
    const at = MARK.lastIndex - 1;
    const before = at === 0 ? BLANK : text.charCodeAt(at - 1);
    if (!isStraight(text.charCodeAt(at)) || opensAfter(before)) return at;
  }
  return -1;
}

/** Where the quotation ends of which the words begin at `from`. */
function findEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isCloser(code) || isStraight(code)) return at + 1;
    if (code !== LINE_END) continue;
    let next = at;
    while (next < text.length && isBlank(text.charCodeAt(next))) next += 1;
    const mark = text.charCodeAt(next);
    if (!isOpener(mark) && !isStraight(mark)) return at;
    at = next;
  }
  return text.length;
}

const opensAfter = (code: number): boolean =>
  isBlank(code) || code === 40 || code === 91 || code === 45 || code === 0x2014 || code === 0x2013;
