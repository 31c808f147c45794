import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Candidate } from './candidate.ts';

/** Where in an article a sentence stands, as far as its headings tell. */
export type Zone =
  'title' | 'people' | 'methods' | 'results' | 'discussion' | 'introduction' | 'none';

/** How the counts of a text stand to each other. */
export interface TextFacts {
  readonly largest: number;
  /** Longer than an abstract. */
  readonly long: boolean;
  /** Reports what people said, as journalists do. */
  readonly news: boolean;
  /** Speaks of assigning at random. */
  readonly trial: boolean;
  zoneOf(sentence: number): Zone;
  /** Is the value the sum of two other counts of the text? */
  isSum(value: number): boolean;
  /** Does the value and another make a third? */
  isSummand(value: number): boolean;
  timesSeen(value: number): number;
  isFirst(start: number): boolean;
  isFirstMention(value: number, start: number): boolean;
}

/** Abstracts of structured journals stay below this; articles do not. */
const LONG_TEXT = 6000;
/** So much of a text tells whether it is a report by a journalist. */
const NEWS_SAMPLE = 6000;
/** Sums are looked for among this many distinct counts, which keeps the search linear in practice. */
const MOST_SUMMANDS = 60;

function readZone(heading: string): Zone | null {
  const lower = heading.toLowerCase();
  if (/participant|subject|patient|sample|population|cohort|animal|recruit|enrol/.test(lower))
    return 'people';
  if (/method|material|procedure|design|statistic|measure/.test(lower)) return 'methods';
  if (/result|finding|outcome/.test(lower)) return 'results';
  if (/discussion|conclusion|limitation|implication/.test(lower)) return 'discussion';
  if (/introduction|background|objective|aim|purpose/.test(lower)) return 'introduction';
  return null;
}

/** A longer heading is a title or a sentence; it names no part of the article. */
const LONGEST_HEADING = 80;

function findZones(text: string, sentences: readonly Sentence[]): Zone[] {
  let zone: Zone = 'none';
  return sentences.map((sentence, index) => {
    if (sentence.heading && sentence.end - sentence.start < LONGEST_HEADING) {
      zone = readZone(text.slice(sentence.start, sentence.end)) ?? zone;
    }
    return index === 0 && zone === 'none' ? 'title' : zone;
  });
}

/** Do people speak more than once? Looking for the letters first is cheaper. */
function isNews(sample: string): boolean {
  const speaks = ['said', 'says', 'told'].some((word) => sample.includes(word));
  return speaks && (sample.match(/\b(?:said|says|told)\b/g)?.length ?? 0) > 1;
}

/** Was something left to chance? Looking for the letters first is cheaper. */
function isTrial(sample: string): boolean {
  const random = ['andom', 'ANDOM'].some((letters) => sample.includes(letters));
  return random && /randomi[sz]ed|randomly assigned/i.test(sample);
}

/** Gathers the counts of a text: which is the largest, which add up, which come again. */
export function readTextFacts(
  text: string,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): TextFacts {
  const seen = new Map<number, number>();
  const first = new Map<number, number>();
  for (const { value, start } of candidates) {
    seen.set(value, (seen.get(value) ?? 0) + 1);
    if (!first.has(value)) first.set(value, start);
  }
  const distinct = [...seen.keys()].filter((value) => value > 3).slice(0, MOST_SUMMANDS);
  const sums = new Set<number>();
  const summands = new Set<number>();
  for (const [index, left] of distinct.entries()) {
    const twice = (seen.get(left) ?? 0) > 1;
    for (let other = twice ? index : index + 1; other < distinct.length; other += 1) {
      const right = distinct[other] ?? 0;
      const sum = left + right;
      if (!seen.has(sum)) continue;
      sums.add(sum);
      summands.add(left).add(right);
    }
  }
  const zones = findZones(text, sentences);
  const start = candidates[0]?.start ?? -1;
  let largest = 0;
  for (const value of seen.keys()) if (value > largest) largest = value;
  return {
    largest,
    long: text.length > LONG_TEXT,
    news: isNews(text.slice(0, NEWS_SAMPLE)),
    trial: isTrial(text.slice(0, LONG_TEXT)),
    zoneOf: (sentence) => zones[sentence] ?? 'none',
    isSum: (value) => sums.has(value),
    isSummand: (value) => summands.has(value),
    timesSeen: (value) => seen.get(value) ?? 0,
    isFirst: (at) => at === start,
    isFirstMention: (value, at) => first.get(value) === at,
  };
}
