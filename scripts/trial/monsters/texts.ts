import { seededRandom } from '../random.ts';
import { numbered, recipesOf } from './recipe.ts';

const WORDS = 'Nine newts were weighed by the pond in the second week of May. ';
const wide = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function noise(length: number, least: number): Uint8Array {
  const random = seededRandom(length);
  return Uint8Array.from({ length }, () => random.int(least, 255));
}

/** Plain texts that no writer writes. */
export const TEXTS = recipesOf('text', 'monster.txt', [
  ['five million line ends', () => '\n'.repeat(5_000_000)],
  ['line ends of two characters', () => `newt${'\r\n'.repeat(3_000_000)}newt`],
  ['carriage returns', () => `newt${'\r'.repeat(5_000_000)}newt`],
  ['blanks', () => `newt${' '.repeat(7_000_000)}newt`],
  ['lines of blanks', () => ' \n\t\n'.repeat(1_500_000)],
  ['no-break spaces', () => `newt${'\u00a0'.repeat(2_000_000)}newt`],
  ['ends of paragraphs', () => 'newt\u2029'.repeat(700_000)],
  ['form feeds', () => 'newt\f'.repeat(500_000)],
  ['one line of 3.9 million characters', () => WORDS.repeat(61_000)],
  ['one word of 3.9 million letters', () => 'newt'.repeat(975_000)],
  ['one word of 9 million letters', () => 'newt'.repeat(2_250_000)],
  ['digits', () => '7'.repeat(3_900_000)],
  ['full stops', () => '. '.repeat(1_900_000)],
  ['short sentences', () => 'A. '.repeat(1_300_000)],
  ['abbreviations', () => 'e.g. et al. Fig. '.repeat(200_000)],
  ['opening marks', () => '“('.repeat(1_900_000)],
  [
    'hyphens at line ends',
    () => 'The newts of the pond were weigh-\ned by hand and counted twice each '.repeat(50_000),
  ],
  [
    'wrapped lines',
    () => 'the newts of the pond were weighed by hand and counted twi\n'.repeat(65_000),
  ],
  ['lines of a word', () => 'newt\n'.repeat(780_000)],
  ['lines that name a title', () => 'Title: Newts\n'.repeat(290_000)],
  ['a byline of commas', () => `Newts\nBy A. Newt${', A. Newt'.repeat(400_000)}\n\n${WORDS}`],
  ['a byline of blanks', () => `Newts\nBy${' '.repeat(400_000)}A\n\n${WORDS}`],
  [
    'a DOI of brackets',
    () => `Newts\ndoi: 10.1000/${')'.repeat(450)}\n\n10.1000/${')'.repeat(400_000)}`,
  ],
  ['400 KB of accents on a letter', () => `o${'\u0301'.repeat(200_000)}`],
  ['accents of all classes', () => 'o\u0301\u0316\u0323\u0345\u0334'.repeat(300_000)],
  ['accents without order', () => `o${'\u0316\u0301'.repeat(400_000)}`],
  ['parts of Korean letters', () => '\u1112\u1161\u11ab'.repeat(600_000)],
  ['letters that become three', () => '\ufb2c'.repeat(1_500_000)],
  ['letters that change their length in lower case', () => 'İ'.repeat(1_900_000)],
  ['joined pictures', () => '👩‍👩‍👧‍👦'.repeat(150_000)],
  ['marks of direction', () => '\u202e\u2066'.repeat(900_000)],
  ['signs without width', () => `newt${'\u200b\u00ad\ufeff'.repeat(900_000)}newt`],
  ['signs of no character', () => '\ufffe\uffff'.repeat(400_000)],
  ['signs for lost characters', () => '\ufffd'.repeat(1_300_000)],
  ['as long as a text may be', () => `${WORDS.repeat(8)}\n\n`.repeat(7_800)],
  ['a little longer than a text may be', () => `${WORDS.repeat(8)}\n\n`.repeat(8_000)],
  ['49 MB', () => `${WORDS.repeat(8)}\n\n`.repeat(96_000)],
  ['two million different words', () => numbered(450_000, (at) => `n${at.toString(36)} `)],
]);

/** Bytes that are no text, or a text in an encoding that breaks off or does not fit. */
export const BYTES = recipesOf('bytes', 'monster.text', [
  ['NULs', () => new Uint8Array(5_000_000)],
  ['NULs in a text', () => `${WORDS}\0\0\0${WORDS}`.repeat(2000)],
  ['noise', () => noise(3_000_000, 0)],
  ['noise beyond ASCII', () => noise(3_000_000, 128)],
  ['bytes of ones', () => new Uint8Array(5_000_000).fill(255)],
  ['halves of UTF-16', () => wide(`\ufeff${'\ud800'.repeat(1_500_000)}`)],
  ['halves of UTF-16 the wrong way round', () => wide(`\ufeff${'\udc00\ud800a'.repeat(600_000)}`)],
  ['UTF-16 that breaks off', () => wide(`\ufeff${WORDS.repeat(20_000)}`).subarray(0, -1)],
  ['UTF-16 without a mark', () => wide(WORDS.repeat(20_000))],
  ['a mark of UTF-16 alone', () => bytes('\xff\xfe')],
  ['UTF-32 beyond Unicode', () => bytes(`\xff\xfe\0\0${'\xff'.repeat(2_000_000)}`)],
  ['UTF-8 that is too long for its letter', () => bytes('\xc0\xaf\xe0\x80\xaf'.repeat(400_000))],
  [
    'UTF-8 that breaks off at every letter',
    () => bytes(`newt \xf0\x9f\xa6${WORDS}`.repeat(20_000)),
  ],
  ['shifts of Japanese', () => bytes('\x1b$B\x1b(B'.repeat(300_000))],
  ['GB 18030 of four bytes', () => bytes(`\x84\x31\x95\x33${'\x81\x30\x81\x30'.repeat(600_000)}`)],
  [
    'letters of the West',
    () => bytes(`Die Kr\xf6te sa\xdf \xfcber dem Stra\xdfenrand. `.repeat(90_000)),
  ],
  ['an archive', () => bytes(`PK\x03\x04${'\0'.repeat(2_000_000)}`)],
  ['a compressed archive', () => bytes(`\x1f\x8b\x08${'\0'.repeat(2_000_000)}`)],
  ['a PDF', () => bytes(`%PDF-1.7\n${'1 0 obj '.repeat(500_000)}`)],
  ['a picture', () => bytes(`\x89PNG\r\n\x1a\n${'\0'.repeat(2_000_000)}`)],
  ['51 MB', () => new Uint8Array(51 * 1024 * 1024).fill(0x61)],
  ['nothing', () => ''],
]);
