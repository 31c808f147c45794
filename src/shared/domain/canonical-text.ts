/**
 * The canonical plain text of a revision, into which every offset of a quote points (UTF-16 code
 * units). Unicode NFC; `\n` line ends; no byte order marks, soft hyphens or control characters
 * but tab and line end; lone surrogates become U+FFFD; a no-break space is a space, except
 * between digits, where it groups thousands; no blanks at line ends; at most two blank lines in
 * a row, none at either end. Canonical text comes back unchanged.
 */
export function canonicalText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\v\f]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/[^\P{Cc}\t\n]|[\u00ad\ufeff]/gu, '')
    .normalize('NFC')
    .replace(/(?<!\d)\u00a0|\u00a0(?!\d)/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+|\n+$/g, '');
}
