/**
 * The most combining marks in a row: as many as the Stream-Safe Text Format of Unicode allows
 * (UAX #15, section 13). No writing needs more, and putting a longer row in order takes time that
 * grows with the square of its length.
 */
export const MAX_MARKS_IN_A_ROW = 30;
/** Finds whether a text has a longer row of marks. */
export const EXCESS_MARKS = new RegExp(`\\p{M}{${String(MAX_MARKS_IN_A_ROW + 1)}}`, 'u');
const EXCESS = new RegExp(`(\\p{M}{${String(MAX_MARKS_IN_A_ROW)}})\\p{M}+`, 'gu');

/**
 * The canonical plain text of a revision, into which every offset of a quote points (UTF-16 code
 * units). Unicode NFC; `\n` line ends; no byte order marks, soft hyphens or control characters
 * but tab and line end; lone surrogates become U+FFFD; a no-break space is a space, except
 * between digits, where it groups thousands; no more than 30 marks on a letter; no blanks at line ends; at most two blank lines in
 * a row, none at either end. Canonical text comes back unchanged.
 */
export function canonicalText(raw: string): string {
  return (
    raw
      .toWellFormed()
      .replace(/\r\n?|[\u0085\u2028\v\f]/g, '\n')
      .replace(/\u2029/g, '\n\n')
      .replace(/[^\P{Cc}\t\n]|[\u00ad\ufeff]/gu, '')
      .replace(EXCESS, '$1')
      .normalize('NFC')
      // Some marks become two.
      .replace(EXCESS, '$1')
      .replace(/(?<!\d)\u00a0|\u00a0(?!\d)/g, ' ')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{4,}/g, '\n\n\n')
      .replace(/^\n+|\n+$/g, '')
  );
}
