import type { Speaker } from '../../../../shared/domain/claim.ts';
import type { ArticleNames } from '../safety/article-names.ts';
import { CueMatcher } from '../safety/cue-matcher.ts';
import { readWords } from '../safety/words.ts';
import { readPart } from '../safety/sections.ts';
import type { Section } from '../safety/sections.ts';
import type { Sentence, Suggestion, TextSpan } from '../types.ts';
import { readDirection } from './direction.ts';
import { readEffect, writeEffect } from './effect.ts';
import { FINDING_CUES } from './finding-cues.ts';

/** Version of the finding rules, their cues and points; a change offers only what is new. */
export const FINDING_RULE_VERSION = 1;

const matcher = new CueMatcher(FINDING_CUES);

/** What each cue adds to or takes from the points of a sentence. */
const POINTS: Readonly<Record<string, number>> = {
  announced: 2,
  conclusion: 1,
  up: 1,
  down: 1,
  null: 1,
  associated: 0.7,
  comparison: 1.3,
  statistic: 2,
  amount: 1,
  number: 0.3,
  'past-outcome': 0.8,
  benefit: 0.4,
  harm: 0.4,
  'first-person': 0.6,
  plan: -1.8,
  method: -1,
  background: -1.6,
  advice: -1.2,
  hedge: -0.8,
  question: -3,
};
const PART_POINTS: Readonly<Partial<Record<Section, number>>> = {
  result: 1,
  method: -2.5,
  introduction: -1,
};
/** An outcome and a ground for it must both be in the sentence. */
const OUTCOMES = ['up', 'down', 'null', 'associated', 'benefit', 'harm'];
const GROUNDS = ['announced', 'comparison', 'statistic', 'conclusion'];
/** From so many points a sentence is suggested; the shares are those read by hand. */
const CONFIDENCE: readonly (readonly [points: number, share: number])[] = [
  [3.2, 0.7],
  [4, 0.8],
  [5, 0.88],
  [6.5, 0.93],
];
const WORDS_MIN = 6;
const WORDS_MAX = 120;
const PAPER_SENTENCES = 60;

/**
 * Suggests the sentences that state a result, with its direction and, where stated, its effect. In
 * the order of the text. `speakerOf` tells who says the words of a span. Linear.
 */
export function suggestFindings(
  text: string,
  sentences: readonly Sentence[],
  speakerOf: (span: TextSpan) => Speaker | null,
): Suggestion[] {
  let part: Section = 'none';
  const isPaper = sentences.length >= PAPER_SENTENCES;
  return sentences.flatMap((sentence) => {
    if (sentence.heading) {
      part = readPart(text.slice(sentence.start, sentence.end)) ?? part;
      return [];
    }
    const words = readWords(text, sentence.start, sentence.end);
    if (words.length < WORDS_MIN || words.length > WORDS_MAX) return [];
    const cues = matcher.find(words, NO_NAMES);
    const has = (cue: string): boolean => cues.has(cue);
    if (!OUTCOMES.some(has) || !GROUNDS.some(has)) return [];
    let points = isPaper ? (PART_POINTS[part] ?? 0) : 0;
    for (const cue of cues.keys()) points += POINTS[cue] ?? 0;
    const confidence = readConfidence(points);
    if (confidence === 0) return [];
    return [write(text, sentence, has, confidence, speakerOf)];
  });
}

const NO_NAMES: ArticleNames = { drugs: new Set(), harms: new Set() };

function readConfidence(points: number): number {
  let share = 0;
  for (const [from, value] of CONFIDENCE) if (points >= from) share = value;
  return share;
}

function write(
  text: string,
  sentence: Sentence,
  has: (cue: string) => boolean,
  confidence: number,
  speakerOf: (span: TextSpan) => Speaker | null,
): Suggestion {
  const { start, end } = sentence;
  const quote = text.slice(start, end);
  const effect = readEffect(quote);
  return {
    start,
    end,
    quote,
    value: {
      kind: 'finding',
      direction: readDirection(quote, has),
      effectValue: effect.value,
      effectUnit: effect.unit,
      comparator: effect.comparator,
    },
    speaker: speakerOf({ start, end }),
    statement: writeEffect(effect),
    ruleId: has('null') ? 'finding.null-result' : 'finding.result',
    ruleVersion: FINDING_RULE_VERSION,
    confidence,
  };
}
