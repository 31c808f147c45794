/** Where fonts of TeX have their ligatures: the older fonts, then the newer ones. */
const LIGATURES: Readonly<Record<string, string>> = {
  '\u000b': 'ff',
  '\u000c': 'fi',
  '\u000e': 'ffi',
  '\u000f': 'ffl',
  '\u001b': 'ff',
  '\u001c': 'fi',
  '\u001d': 'fl',
  '\u001e': 'ffi',
  '\u001f': 'ffl',
  '\uf000': 'ff',
  '\uf001': 'fi',
  '\uf002': 'fl',
};
const SIGNS = Object.keys(LIGATURES).join('');
/** A form feed at the beginning of a line ends a page. */
const FORM_FEED = '\u000c';
/** In a word, or at its beginning within a line. */
const IN_WORD = new RegExp(
  `(?:(?<=\\p{L})|(?<=[^\\S\\n][("“‘]?))[${SIGNS}](?=\\p{Ll})|(?<=\\p{L})[${SIGNS.replace(FORM_FEED, '')}]`,
  'gu',
);

/** Puts letters in the place of the control characters that copying from a PDF leaves for fi, fl and ff. */
export function restoreLigatures(text: string): string {
  return text.replace(IN_WORD, (sign) => LIGATURES[sign] ?? sign);
}
