import type { Random } from './random.ts';

/** Texts that have broken programs: syntax of every layer below, and Unicode at its edges. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'before\0after',
  '\ud800',
  '\udc00\ud800',
  'a\ud83d',
  '\ufeff\u200b\u00ad',
  '\u202egnirts desrever',
  'e\u0301\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦',
  'İıſKÅßﬃ',
  '\r\n\r\u2028\u2029\u0085\v\f',
  "'; DROP TABLE article; --",
  '" OR 1=1 --',
  '%s%n%x {0} ${x} #{x} {{x}}',
  '"unclosed NEAR(a b, 5) AND (x OR y) NOT z*',
  'title : ^start + "a" * - {authors text} : b',
  '* ** "" "*" ( ) ((( AND OR NOT',
  '<script>alert(1)</script><img src=x onerror=y>',
  '\\input{/etc/passwd} } { } $x$ % # _ ^ ~ &',
  '=cmd|" /C calc"!A0',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-0',
  '1e309',
  '9007199254740993',
  '0x7fffffff',
  'Twelve gerbils were weighed twice. None of them fell ill (p < 0.05).',
  'gerbil',
  'gerbils attic',
  'Mus musculus',
  'm',
  '1',
];

const UNITS: readonly string[] = [
  'a',
  'a ',
  ' ',
  '\t',
  '\n',
  '"',
  '" "',
  '(',
  '[',
  '{',
  '\\',
  '*',
  '-',
  '--',
  '.',
  '. ',
  ',',
  '0',
  '1,000 ',
  'n = 1 ',
  'and ',
  'OR ',
  'a* ',
  'x1 ',
  'ab-cd ',
  '\u0301',
  'e\u0301',
  '\u0000',
  '\ud800',
  '🐁',
  '日',
  'İ',
  'A B ',
  'of the ',
  '<b>',
  '&amp;',
  '__',
  'family, given ',
  'twelve thousand and ',
  '12 of 13 mice ',
  'Mus ',
];

/** A text of about so many UTF-16 code units: one unit again and again, or some in turn. */
function repeated(random: Random, length: number): string {
  const units = Array.from({ length: random.int(1, 4) }, () => random.pick(UNITS));
  const whole = units.join('');
  const text = whole.repeat(Math.ceil(length / whole.length)).slice(0, length);
  return random.oneIn(3) ? `${text.slice(0, -1)}!` : text;
}

/** A hostile text of at most so many code units; now and then exactly so many. */
export function hostileText(random: Random, most: number): string {
  if (random.oneIn(2)) return random.pick(TEXTS).slice(0, most);
  const length = random.oneIn(4) ? most : Math.floor(most * random.next() ** 4);
  return repeated(random, length);
}
