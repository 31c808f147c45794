import { seededRandom } from '../../trial/random.ts';
import type { CorpusText } from '../corpora.ts';

export const KINDS = [
  'words',
  'title',
  'phrase',
  'typo',
  'field and range',
  'species subtree',
  'CJK',
] as const;
export type Kind = (typeof KINDS)[number];

/** A query as a reader types it, letter by letter. */
export interface Trace {
  readonly kind: Kind;
  readonly text: string;
  /** Never looked at while the search is made faster; which it is follows from its letters alone. */
  readonly isUntouched: boolean;
}

/** How many there are of each kind. */
const COUNTS: Readonly<Record<Kind, number>> = {
  words: 110,
  title: 20,
  phrase: 40,
  typo: 40,
  'field and range': 50,
  'species subtree': 30,
  CJK: 10,
};
const SEED = 20_261_130;
/** One of so many is put aside. */
const PUT_ASIDE = 3;

const FIELDS = [
  'n>=50 WORD',
  'n.animals:10..40 WORD',
  'kind:finding WORD',
  'status:inbox WORD',
  'safety:caveat WORD',
  'title:WORD',
  'WORD -OTHER',
  '(kind:sample_size n>=100) WORD',
  'change:increase WORD OTHER',
  'has:claims year:1990..2020',
];
const SPECIES = ['mouse', 'rodents', 'rat', 'humans', 'mammals', 'zebrafish', 'primates', 'birds'];
const UNSPACED = ['小鼠肝脏', '随机对照试验', '细胞凋亡', 'マウスの肝臓', '無作為化', 'หนูทดลอง'];

/** 32 bits of FNV-1a. */
function hash(text: string): number {
  let value = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01_00_01_93);
  }
  return value >>> 0;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]{3,}/g) ?? [];

function swapLetters(word: string): string {
  const at = Math.floor(word.length / 2);
  return `${word.slice(0, at - 1)}${word[at]!}${word[at - 1]!}${word.slice(at + 1)}`;
}

/** Traces from titles and sentences of the texts, the same ones each time. */
export function makeTraces(texts: readonly CorpusText[]): Trace[] {
  const random = seededRandom(SEED);
  const pickWords = (most: number): string[] => {
    let words: string[] = [];
    while (words.length < 3) {
      const { title, text } = random.pick(texts);
      words = wordsOf(random.oneIn(2) && title !== '' ? title : text.slice(0, 400));
    }
    const from = random.int(0, words.length - 2);
    return words.slice(from, from + most);
  };
  const make: Readonly<Record<Kind, () => string>> = {
    words: () => pickWords(random.int(1, 4)).join(' '),
    title: () => {
      let title = '';
      while (title === '') ({ title } = random.pick(texts));
      return title.slice(0, 60);
    },
    phrase: () => `"${pickWords(random.int(2, 3)).join(' ')}"`,
    typo: () => {
      const words = pickWords(3);
      const longest = words.toSorted((one, other) => other.length - one.length)[0]!;
      return words.map((word) => (word === longest ? swapLetters(word) : word)).join(' ');
    },
    'field and range': () => {
      const [word = '', other = word] = pickWords(2);
      return random.pick(FIELDS).replace('WORD', word).replace('OTHER', other);
    },
    'species subtree': () => `species:${random.pick(SPECIES)} ${pickWords(1).join(' ')}`,
    CJK: () => random.pick(UNSPACED),
  };
  return KINDS.flatMap((kind) =>
    Array.from({ length: COUNTS[kind] }, () => {
      const text = make[kind]();
      return { kind, text, isUntouched: hash(text) % PUT_ASIDE === 0 };
    }),
  );
}

/** What stands in the box after each letter. */
export const keystrokesOf = ({ text }: Trace): string[] =>
  [...text].map((_, at, letters) => letters.slice(0, at + 1).join(''));
