import { asks } from '../cues/sentence-marks.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Article, ReaderTools } from '../rules/kind-rules.ts';
import type { WordTraits } from '../text/word-traits.ts';
import type { Suggestion } from '../types.ts';
import { ChangeJudge } from './change-model.ts';
import { readEffect } from './effect.ts';
import { fillEffect } from './effect-fields.ts';
import { FindingJudge } from './finding-model.ts';
import { RULE_VERSIONS } from '../rules/rule-versions.ts';
import type { ResultSignReader } from './result-signs.ts';

const WORDS_MIN = 6;
const WORDS_MAX = 120;

/** Suggests the sentences that state a result, with what changed and, where stated, its effect. */
export class FindingSuggester {
  readonly #traits: WordTraits;
  readonly #findings: FindingJudge;
  readonly #changes: ChangeJudge;

  /** `traits` are the `FINDING_TRAITS` of the reader. */
  constructor(tools: ReaderTools, signs: ResultSignReader, traits: WordTraits) {
    this.#traits = traits;
    this.#findings = new FindingJudge(tools);
    this.#changes = new ChangeJudge(tools, signs);
  }

  /** The results of an article, in the order of the text. Linear. */
  suggest(article: Article): Suggestion[] {
    const { text, reads, sort } = article;
    return reads.flatMap((read, at) => {
      const { length } = read.words;
      if (read.sentence.heading || length < WORDS_MIN || length > WORDS_MAX) return [];
      const confidence = asks(text, read.sentence.end)
        ? 0
        : this.#findings.judge(text, reads, at, sort);
      return confidence === 0 ? [] : [this.#write(article, read, confidence)];
    });
  }

  #write({ text, sort, voiceOf }: Article, read: ReadSentence, confidence: number): Suggestion {
    const { start, end } = read.sentence;
    const quote = text.slice(start, end);
    const voice = voiceOf({ start, end });
    const effect = readEffect(quote, this.#traits.ofAny(read.words));
    const { change, value, fieldConfidence } = this.#changes.judge(text, read, sort);
    return {
      start,
      end,
      quote,
      value: {
        kind: 'finding',
        change,
        value,
        ...fillEffect(effect, quote),
      },
      speaker: voice?.speaker ?? null,
      speakerName: voice?.name ?? null,
      statement: '',
      ruleId: change === 'no_difference' ? 'finding.null-result' : 'finding.result',
      ruleVersion: RULE_VERSIONS.finding,
      confidence,
      fieldConfidence,
    };
  }
}
