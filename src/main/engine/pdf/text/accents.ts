import { changeGlyph, type Glyph } from '../pdfium/glyph.ts';
import { isLatin } from './letters.ts';

/** Accents that stand as characters of their own, and the combining mark of each. */
const COMBINING: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ['´', '\u0301'],
  ['ˊ', '\u0301'],
  ['ˋ', '\u0300'],
  ['^', '\u0302'],
  ['ˆ', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['ˉ', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['˚', '\u030a'],
  ['°', '\u030a'],
  ['˝', '\u030b'],
  ['ˇ', '\u030c'],
  ['¸', '\u0327'],
  ['˛', '\u0328'],
]);
const CIRCUMFLEX = 0x5e;
const GRAVE = 0x60;
/** The code of `z`. */
const LAST_LETTER = 0x7a;
/** Letters without their dot, as fonts keep them for accents. */
const DOTTED: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ȷ', 'j'],
]);
/** How much of an accent's width has to lie over its letter. TeX centres it; a mark beside it does not overlap at all. */
const OVERLAP = 0.4;
const LETTER = /^\p{L}$/u;
const COMBINING_MARK = /^\p{Mn}$/u;

/** What most text is made of, the letters of ASCII and what stands below them, but for two accents among them. */
function isNoMark(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length === 1 && code <= LAST_LETTER && code !== CIRCUMFLEX && code !== GRAVE;
}

function markOf(text: string): string | undefined {
  if (isNoMark(text)) return undefined;
  return COMBINING.get(text) ?? (!isLatin(text) && COMBINING_MARK.test(text) ? text : undefined);
}

function liesOver(accent: Glyph, letter: Glyph): boolean {
  const shared = Math.min(accent.x1, letter.x1) - Math.max(accent.x0, letter.x0);
  const width = Math.min(accent.x1 - accent.x0, letter.x1 - letter.x0);
  return shared > OVERLAP * width && Math.abs(accent.y - letter.y) < accent.size;
}

/** The letter with the mark, where Unicode has such a letter. */
function compose(letter: string, mark: string): string | null {
  const composed = ((DOTTED.get(letter) ?? letter) + mark).normalize('NFC');
  return [...composed].length === 1 ? composed : null;
}

/**
 * Joins accents that were drawn as characters of their own, before or after their letter, with the
 * letter: `´` over `ı` becomes `í`. An accent that stands beside a letter stays.
 */
export function composeAccents(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(({ text }) => markOf(text) !== undefined)) return glyphs;
  const out: Glyph[] = [];
  for (let index = 0; index < glyphs.length; index++) {
    const glyph = glyphs[index];
    if (glyph === undefined) continue;
    const mark = markOf(glyph.text);
    if (mark === undefined) {
      out.push(glyph);
      continue;
    }
    const next = glyphs[index + 1];
    if (next !== undefined && LETTER.test(next.text) && liesOver(glyph, next)) {
      const composed = compose(next.text, mark);
      if (composed !== null) {
        out.push(changeGlyph(next, { text: composed }));
        index++;
        continue;
      }
    }
    const last = out.at(-1);
    if (last !== undefined && LETTER.test(last.text) && liesOver(glyph, last)) {
      const composed = compose(last.text, mark);
      if (composed !== null) {
        out[out.length - 1] = changeGlyph(last, { text: composed });
        continue;
      }
    }
    out.push(glyph);
  }
  return out;
}
