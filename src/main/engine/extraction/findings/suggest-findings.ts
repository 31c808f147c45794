import type { Speaker } from '../../../../shared/domain/claim.ts';
import { readArticle } from '../cues/reading.ts';
import type { ReadSentence } from '../cues/reading.ts';
import { asks } from '../cues/sentence-marks.ts';
import { readTextSort } from '../cues/text-sort.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Suggestion, TextSpan } from '../types.ts';
import { judgeDirection } from './direction-model.ts';
import { readEffect, writeEffect } from './effect.ts';
import { judgeFinding } from './finding-model.ts';

/** Version of the finding rules, their cues and weights; a change offers only what is new. */
export const FINDING_RULE_VERSION = 4;

const WORDS_MIN = 6;
const WORDS_MAX = 120;
/**
 * Suggests the sentences that state a result, with its direction and, where stated, its effect. In
 * the order of the text. `speakerOf` tells who says the words of a span. Linear.
 */
export function suggestFindings(
  text: string,
  sentences: readonly Sentence[],
  speakerOf: (span: TextSpan) => Speaker | null,
): Suggestion[] {
  const reads = readArticle(text, sentences);
  const sort = readTextSort(reads);
  return reads.flatMap((read) => {
    const { length } = read.words;
    if (read.sentence.heading || length < WORDS_MIN || length > WORDS_MAX) return [];
    const confidence = asks(text, read.sentence.end) ? 0 : judgeFinding(text, read, sort);
    return confidence === 0 ? [] : [write(text, read, sort, confidence, speakerOf)];
  });
}

function write(
  text: string,
  read: ReadSentence,
  sort: TextSort,
  confidence: number,
  speakerOf: (span: TextSpan) => Speaker | null,
): Suggestion {
  const { start, end } = read.sentence;
  const quote = text.slice(start, end);
  const effect = readEffect(quote, read.traits);
  const direction = judgeDirection(text, read, sort);
  return {
    start,
    end,
    quote,
    value: {
      kind: 'finding',
      direction,
      effectValue: effect.value,
      effectUnit: effect.unit,
      comparator: effect.comparator,
    },
    speaker: speakerOf({ start, end }),
    statement: writeEffect(effect),
    ruleId: direction === 'null' ? 'finding.null-result' : 'finding.result',
    ruleVersion: FINDING_RULE_VERSION,
    confidence,
  };
}
