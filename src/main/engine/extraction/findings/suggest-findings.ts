import type { Speaker } from '../../../../shared/domain/claim.ts';
import { cueIndex, readArticle, weighCues } from '../cues/reading.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Section } from '../cues/sections.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Suggestion, TextSpan } from '../types.ts';
import { readDirection } from './direction.ts';
import { readEffect, writeEffect } from './effect.ts';

/** Version of the finding rules, their cues and points; a change offers only what is new. */
export const FINDING_RULE_VERSION = 2;

/** What each cue adds to or takes from the points of a sentence. */
const POINTS: Readonly<Record<string, number>> = {
  'f:announced': 2,
  'f:conclusion': 1,
  'f:up': 1,
  'f:down': 1,
  'f:null': 1,
  'f:associated': 0.7,
  'f:comparison': 1.3,
  'f:statistic': 2,
  'f:amount': 1,
  'f:number': 0.3,
  'f:past-outcome': 0.8,
  'f:benefit': 0.4,
  'f:harm': 0.4,
  'f:first-person': 0.6,
  'f:plan': -1.8,
  'f:method': -1,
  'f:background': -1.6,
  'f:advice': -1.2,
  'f:hedge': -0.8,
  'f:more-than-number': -1.2,
  'f:question': -3,
};
const PART_POINTS: Readonly<Partial<Record<Section, number>>> = {
  result: 1,
  method: -2.5,
  introduction: -1,
};
/** An outcome and a ground for it must both be in the sentence. */
const OUTCOMES = ['f:up', 'f:down', 'f:null', 'f:associated', 'f:benefit', 'f:harm'].map(cueIndex);
const GROUNDS = ['f:announced', 'f:comparison', 'f:statistic', 'f:conclusion'].map(cueIndex);
const NULL_RESULT = cueIndex('f:null');
/** What somebody says is an opinion unless one of these makes it a report. */
const FIRM = ['f:announced', 'f:statistic', 'f:amount'].map(cueIndex);
const SPEECH = cueIndex('f:speech');
const OPINION_POINTS = -1.2;
const points = weighCues(POINTS);
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
  const isPaper = sentences.length >= PAPER_SENTENCES;
  return readArticle(text, sentences).flatMap((read) => {
    const { length } = read.words;
    if (read.sentence.heading || length < WORDS_MIN || length > WORDS_MAX) return [];
    const has = (cue: number): boolean => read.cues.includes(cue);
    if (!OUTCOMES.some(has) || !GROUNDS.some(has)) return [];
    let sum = isPaper ? (PART_POINTS[read.part] ?? 0) : 0;
    for (const cue of read.cues) sum += points[cue] ?? 0;
    if (has(SPEECH) && !FIRM.some(has)) sum += OPINION_POINTS;
    const confidence = isQuestion(text, read.sentence) ? 0 : readConfidence(sum);
    return confidence === 0 ? [] : [write(text, read, confidence, speakerOf)];
  });
}

const isQuestion = (text: string, { end }: Sentence): boolean =>
  /\?["'”’)]?$/.test(text.slice(end - 2, end));

function readConfidence(sum: number): number {
  let share = 0;
  for (const [from, value] of CONFIDENCE) if (sum >= from) share = value;
  return share;
}

function write(
  text: string,
  read: ReadSentence,
  confidence: number,
  speakerOf: (span: TextSpan) => Speaker | null,
): Suggestion {
  const { start, end } = read.sentence;
  const quote = text.slice(start, end);
  const effect = readEffect(quote);
  return {
    start,
    end,
    quote,
    value: {
      kind: 'finding',
      direction: readDirection(text, read),
      effectValue: effect.value,
      effectUnit: effect.unit,
      comparator: effect.comparator,
    },
    speaker: speakerOf({ start, end }),
    statement: writeEffect(effect),
    ruleId: read.cues.includes(NULL_RESULT) ? 'finding.null-result' : 'finding.result',
    ruleVersion: FINDING_RULE_VERSION,
    confidence,
  };
}
