/**
 * Fonts of signs (Symbol, Wingdings) keep their characters in a private range of Unicode, at the
 * place of their code in the font: U+F000 and up.
 */
const START = 0xf000;

/** The Greek letters of the Symbol font at the codes of A to Z and a to z (Adobe's Symbol encoding). */
const CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SMALLS = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
/** Other signs of Symbol that texts use. */
const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x2d, '−'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb5, '∝'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xba, '≡'],
  [0xbb, '≈'],
  [0xc5, '⊕'],
  [0xce, '∈'],
  [0xd6, '√'],
  [0xd7, '⋅'],
  [0xe5, '∑'],
]);

/** The character that a code of the private range stands for in the font; '' where it tells none. */
export function symbolLetter(code: number, font: string): string {
  const own = code - START;
  if (own < 0x20 || own > 0xff) return '';
  if (!/symbol/iu.test(font)) return /dings|bullet/iu.test(font) || own === 0xb7 ? '•' : '';
  if (own >= 0x41 && own <= 0x5a) return CAPITALS[own - 0x41] ?? '';
  if (own >= 0x61 && own <= 0x7a) return SMALLS[own - 0x61] ?? '';
  return SIGNS.get(own) ?? (own < 0x7f ? String.fromCodePoint(own) : '');
}
