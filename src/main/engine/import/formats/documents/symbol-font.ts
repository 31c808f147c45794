/** The letters of Adobe's Symbol encoding from A to Z and from a to z. */
const LETTERS =
  'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ\u005b\u2234\u005d\u22a5\u005f\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const SIGNS: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xa5: '∞',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb5: '∝',
  0xb7: '•',
  0xb9: '≠',
  0xbb: '≈',
};

/** A sign of a symbol font, which documents give by its number there, as a letter; "" for a picture. */
export function symbolOf(font: string, code: number): string {
  const place = code >= 0xf000 ? code - 0xf000 : code;
  if (!/^symbol$/i.test(font))
    return code < 0xf000 && code >= 0x20 ? String.fromCharCode(code) : '';
  if (place >= 0x41 && place <= 0x7a) return [...LETTERS][place - 0x41] ?? '';
  return SIGNS[place] ?? (place >= 0x20 && place < 0x7f ? String.fromCharCode(place) : '');
}
