/** With fewer letters, chance decides. */
const MIN_LETTERS = 10;

/** Accented small letters of European languages and their neighbours. */
const SMALL = /[ßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœšžăąćčďđęěğıłńňőřśşšťůűźżþð]/;
const CAPITAL = /[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽŸÞÐ]/;
/** The letters that make up most of Russian, Ukrainian and Bulgarian texts, and the vowels among them. */
const COMMON_CYRILLIC = /[оеаинтсрвлкмдпуяыьгзбчій]/g;
const CYRILLIC_VOWELS = /[аеёиоуыэюяіїє]/g;
const MIN_VOWELS = 0.33;
const MAX_VOWELS = 0.56;

/**
 * How well the letters beyond ASCII of a text in the Latin script stand where letters and quotation
 * marks stand: from -1, none does, to 1, all do. Wrong encodings put capitals and signs into words.
 */
export function latinPlausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (const { 0: letter, index } of text.matchAll(/[^\0-\x7f\u00a0]/g)) {
    count += 1;
    sum += weigh(letter, text.charAt(index - 1), text.charAt(index + 1));
  }
  return count === 0 ? 0 : sum / count;
}

function weigh(letter: string, before: string, after: string): number {
  const isAfterLetter = /\p{L}/u.test(before);
  const isBeforeLetter = /\p{L}/u.test(after);
  const isIn = isAfterLetter && isBeforeLetter;
  if (SMALL.test(letter)) return /\d/.test(before) ? -1 : 1;
  if (CAPITAL.test(letter)) {
    const isInSmall = /\p{Ll}/u.test(before) || (isAfterLetter && /\p{Ll}/u.test(after));
    return isInSmall ? -1 : 1;
  }
  // "dose–response", and between blanks; a dash on one side of a word is a letter read wrongly.
  if (/[–—]/.test(letter)) return isIn ? 0.5 : isAfterLetter || isBeforeLetter ? -0.5 : 1;
  if (letter === '…') return isIn ? -1 : 0.5;
  if (letter === '’') return isAfterLetter || isBeforeLetter || /[\p{P}\d]/u.test(before) ? 1 : -1;
  if (/[“„«‘‚]/.test(letter)) return !isAfterLetter && /[\p{L}\d]/u.test(after) ? 1 : -1;
  if (/[”»]/.test(letter)) return !isIn && /[\p{L}\p{P}\d\s]/u.test(before) ? 1 : -1;
  return /[°µ±×·•§£€©®™²³½¼]/.test(letter) && !isIn ? 1 : -1;
}

/** How much of the Cyrillic letters of a text are those that are common in it, from 0 to 1. */
export function cyrillicPlausibility(text: string): number {
  // Hebrew read as Cyrillic is all capitals.
  if (!/\p{Ll}{3}/u.test(text)) return 0;
  const even = text.replace(/(?<!\p{L})\p{Lu}+(?!\p{L})|(?<!\p{L})\p{Lu}/gu, (capitals) =>
    capitals.toLowerCase(),
  );
  const count = (letters: RegExp): number => even.match(letters)?.length ?? 0;
  const high = count(/[^\0-\x7f\u00a0«»–—№…“”’]/g);
  const vowels = count(CYRILLIC_VOWELS) / high;
  if (high < MIN_LETTERS || vowels < MIN_VOWELS || vowels > MAX_VOWELS) return 0;
  return count(COMMON_CYRILLIC) / high;
}

/** Marks above and below letters: vowels, tones and others (Unicode, block Thai). */
const THAI_MARK = String.raw`[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]`;
/** A mark behind what can carry it: a consonant, or a vowel above or below one. */
const PLACED_THAI_MARK = new RegExp(
  String.raw`(?<=[\u0e01-\u0e2e]|[\u0e34-\u0e39])${THAI_MARK}`,
  'g',
);

/** Whether a text is Thai as its marks stand: above and below consonants, and many of them. */
export function isPlausibleThai(text: string): boolean {
  const thai = text.match(/[\u0e01-\u0e5b]/g)?.length ?? 0;
  const high = text.match(/[^\0-\x7f\u00a0]/g)?.length ?? 0;
  const marks = text.match(new RegExp(THAI_MARK, 'g'))?.length ?? 0;
  const placed = text.match(PLACED_THAI_MARK)?.length ?? 0;
  return (
    thai >= MIN_LETTERS && thai >= high * 0.98 && marks >= thai * 0.08 && placed >= marks * 0.97
  );
}

/** Whether a text is Vietnamese as windows-1258 has it: with tones as marks of their own behind vowels. */
export function isPlausibleVietnamese(text: string): boolean {
  const high = text.match(/[^\0-\x7f\u00a0]/g)?.length ?? 0;
  const tones = text.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
  const placed = text.match(/(?<=[aeiouyăâêôơư])[\u0300\u0301\u0303\u0309\u0323]/gi)?.length ?? 0;
  return tones >= 2 && tones >= high * 0.15 && placed >= tones * 0.97;
}
