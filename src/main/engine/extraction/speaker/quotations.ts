import type { TextSpan } from '../types.ts';

const LINE_END = 10;
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
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (start < 0) {
      const before = at === 0 ? 32 : text.charCodeAt(at - 1);
      if (isOpener(code) || (isStraight(code) && opensAfter(before))) start = at;
      continue;
    }
    if (code === LINE_END) {
      let next = at;
      while (next < text.length && isBlank(text.charCodeAt(next))) next += 1;
      const mark = text.charCodeAt(next);
      if (isOpener(mark) || isStraight(mark)) {
        at = next;
        continue;
      }
      found.push({ start, end: at });
      start = -1;
    } else if (isCloser(code) || isStraight(code)) {
      found.push({ start, end: at + 1 });
      start = -1;
    }
  }
  if (start >= 0) found.push({ start, end: text.length });
  return found;
}

const opensAfter = (code: number): boolean =>
  isBlank(code) || code === 40 || code === 91 || code === 45 || code === 0x2014 || code === 0x2013;
