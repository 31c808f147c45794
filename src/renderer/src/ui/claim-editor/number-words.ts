/** A count found in words of an article. */
export interface FoundNumber {
  readonly value: number;
  /** Where it stands in the words, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
};
const LARGE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
};

/** Groups of three digits, parted by a comma, a point or any kind of blank. */
const DIGITS = /\d{1,3}(?:[,.\s\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+/;

/** The first count in some words, in digits (`1,204`) or spelled (`twenty-two`); null if none. */
export function findNumber(words: string): FoundNumber | null {
  const digits = DIGITS.exec(words);
  const spelled = findSpelled(words);
  if (digits && (!spelled || digits.index < spelled.start)) {
    const value = Number(digits[0].replace(/\D/g, ''));
    return { value, start: digits.index, end: digits.index + digits[0].length };
  }
  return spelled;
}

/** A spelled number while it is read: `total` in whole thousands, `group` below them. */
interface Spelled {
  readonly start: number;
  readonly end: number;
  readonly total: number;
  readonly group: number;
}

function findSpelled(words: string): FoundNumber | null {
  let found: Spelled | null = null;
  for (const match of words.matchAll(/[a-z]+/gi)) {
    const word = match[0].toLowerCase();
    if (found !== null && word === 'and') continue;
    if (found !== null && !/^(?:[\s-]*|\s*and\s*)$/i.test(words.slice(found.end, match.index)))
      break;
    const next = readOn(found, word, match.index);
    if (next === null && found !== null) break;
    found = next;
  }
  return found && { value: found.total + found.group, start: found.start, end: found.end };
}

/** The number with one word more, or null where the word does not go on with it. */
function readOn(found: Spelled | null, word: string, start: number): Spelled | null {
  const end = start + word.length;
  const small = SMALL[word];
  if (small !== undefined) {
    if (!found) return { start, end, total: 0, group: small };
    const goesOn = found.group % 10 === 0 || found.group >= 100;
    return goesOn ? { ...found, end, group: found.group + small } : null;
  }
  const large = LARGE[word];
  if (large === undefined || !found) return null;
  return large === 100
    ? { ...found, end, group: found.group * 100 }
    : { ...found, end, total: found.total + found.group * large, group: 0 };
}
