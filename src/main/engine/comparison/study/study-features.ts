import type { StudyReading } from './read-study.ts';

/** How rare a word is in reports of research: the logarithm of one in so many texts. */
export type Rarity = (word: string) => number;

/** What two texts share, each in a measure that a weight is fitted for; the same either way round. */
export const STUDY_FEATURES = [
  'sameDays',
  'sameMonth',
  'otherTimes',
  'words',
  'rareWords',
  'rarest',
  'heads',
  'numbers',
  'smallNumbers',
  'phrases',
  'length',
] as const;
export type StudyFeature = (typeof STUDY_FEATURES)[number];

/** A word as rare as this tells something; so rare ones are names of their own. */
const TELLING = 3;
const RARE = 4.5;
const WEEK = 7;
const MONTH = 30;
const MOST_NUMBERS = 5;
const RAREST = 10;
/** The most that a word can weigh is about this. */
const SCALE = 6;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The angle between two texts as weighted lists of words, from 0 (nothing shared) to 1. */
function weighWords(left: StudyReading, right: StudyReading, rarity: Rarity): number {
  const weigh = (word: string, count: number): number => (1 + Math.log(count)) * rarity(word);
  const lengthOf = ({ words }: StudyReading): number =>
    Math.sqrt(sum([...words].map(([word, count]) => weigh(word, count) ** 2)));
  const shared = sum(
    [...left.words].map(([word, count]) => {
      const other = right.words.get(word);
      return other === undefined ? 0 : weigh(word, count) * weigh(word, other);
    }),
  );
  const both = lengthOf(left) * lengthOf(right);
  return both === 0 ? 0 : Math.sqrt(shared / both);
}

/** The share of the rare words of one list that are among those of another. */
function shareOf(
  words: Iterable<string>,
  others: { has: (word: string) => boolean },
  rarity: Rarity,
): number {
  let all = 0;
  let shared = 0;
  for (const word of words) {
    all += rarity(word);
    if (others.has(word)) shared += rarity(word);
  }
  return all === 0 ? 0 : shared / all;
}

/** A name counts as a whole if one of its words is rare, in part if one of them tells something. */
export function weighName(name: string, rarity: Rarity): number {
  const most = Math.max(...name.split(/[ -]/u).map(rarity));
  return most > RARE ? 1 : most > TELLING ? 0.4 : 0;
}

/** Do the words of a phrase say more than how people speak anyway? */
export function isTelling(phrase: string, rarity: Rarity): boolean {
  const words = phrase.split(' ');
  return sum(words.map(rarity)) > TELLING * 2 && words.some((word) => rarity(word) > TELLING);
}

/** The fewest days between a day that one text names and one of the other; null where one names none. */
export function daysApart(left: StudyReading, right: StudyReading): number | null {
  const gaps = left.days.flatMap((day) => right.days.map((other) => Math.abs(day - other)));
  return gaps.length === 0 ? null : Math.min(...gaps);
}

/** How much two texts share of what tells a study from others. Linear in both. */
export function measureStudies(
  left: StudyReading,
  right: StudyReading,
  rarity: Rarity,
): Readonly<Record<StudyFeature, number>> {
  const gap = daysApart(left, right);
  const shared = [...left.words.keys()].filter((word) => right.words.has(word));
  const [few, many] = left.words.size <= right.words.size ? [left, right] : [right, left];
  const numbers = [...left.numbers.keys()].filter((number) => right.numbers.has(number)).length;
  const small = [...left.smallNumbers].filter((number) => right.smallNumbers.has(number)).length;
  const phrases = [...left.phrases.keys()].filter(
    (phrase) => right.phrases.has(phrase) && isTelling(phrase, rarity),
  ).length;
  const rarest = shared.map(rarity).toSorted((one, other) => other - one);
  return {
    sameDays: gap !== null && gap <= WEEK ? 1 : 0,
    sameMonth: gap !== null && gap > WEEK && gap <= MONTH ? 1 : 0,
    otherTimes: gap !== null && gap > MONTH ? 1 : 0,
    words: weighWords(left, right, rarity),
    rareWords: shareOf(few.words.keys(), many.words, rarity),
    rarest: sum(rarest.slice(0, RAREST)) / (RAREST * SCALE),
    heads: (shareOf(left.head, right.words, rarity) + shareOf(right.head, left.words, rarity)) / 2,
    numbers: Math.min(MOST_NUMBERS, numbers),
    smallNumbers: small / Math.max(1, Math.min(left.smallNumbers.size, right.smallNumbers.size)),
    phrases: Math.log1p(phrases),
    length: Math.log(Math.max(1, few.words.size) / 100),
  };
}
