import { symbolLetter } from './symbol-letters.ts';

/** What pdfium answers for some hyphens at the end of a line. */
const LINE_END_HYPHEN = 2;

/** The character of a code of pdfium, or '' where it is none: a control, an unknown or an empty code. */
export function characterOf(code: number, font: string): string {
  if (code === LINE_END_HYPHEN) return '\u00ad';
  if (code === 9 || code === 10 || code === 13) return ' ';
  if (code < 32 || (code >= 0x7f && code < 0xa0)) return '';
  if (code >= 0xe000 && code <= 0xf8ff) return symbolLetter(code, font);
  if (code >= 0xd800 && code <= 0xdfff) return '';
  if (code === 0xfffd || code >= 0xfffe)
    return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return code < LATIN.length ? (LATIN[code] ?? '') : String.fromCodePoint(code);
}

/** The characters of the first codes, made once. */
const LATIN: readonly string[] = Array.from({ length: 0x250 }, (_, code) =>
  String.fromCodePoint(code),
);
