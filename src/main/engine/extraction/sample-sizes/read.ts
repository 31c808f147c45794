import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Article, ReaderTools } from '../rules/kind-rules.ts';
import { mayHoldCount } from '../numbers/number-scan.ts';
import { startsNumberWord } from '../numbers/number-word-starts.ts';
import { tokenise } from '../numbers/tokens.ts';
import type { Token } from '../numbers/tokens.ts';
import { tabulateTraits } from '../text/word-traits.ts';
import type { WordTraits } from '../text/word-traits.ts';
import type { Candidate, CountForm } from './candidate.ts';
import { findCandidates } from './candidates.ts';
import { readContext } from './context.ts';
import type { SentenceContext } from './context.ts';
import { FeatureReader } from './features.ts';
import { addLabels } from './groups.ts';
import type { CountWeights, Feature } from './model.ts';
import { readTextFacts } from './text-facts.ts';
import { BIT } from '../numbers/word-bits.ts';

/** A candidate with the features by which it is judged. */
export interface ReadCandidate {
  readonly candidate: Candidate;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly features: readonly Feature[];
}

/** What single words tell of counts. */
const NUMBER_TRAITS = tabulateTraits({
  /** Holds a digit, or begins like a number in words. */
  likeNumber: ({ text }) => /\d/.test(text) || startsNumberWord(text, 0),
});

interface Found {
  readonly candidate: Candidate;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
}

function findAll({ text, sentences, sentenceWords }: Article, traits: WordTraits): Found[] {
  const labels = new Set<string>();
  const found: Found[] = [];
  let open = text.indexOf('(');
  for (const [at, sentence] of sentences.entries()) {
    if (open >= 0 && open < sentence.end) open = addLabels(text, sentence, open, labels);
    if ((traits.ofAny(sentenceWords[at] ?? []) & NUMBER_TRAITS.bits.likeNumber) === 0) continue;
    if (!mayHoldCount(text, sentence.start, sentence.end)) continue;
    const tokens = tokenise(text, sentence.start, sentence.end);
    for (const candidate of findCandidates(text, tokens, labels)) {
      found.push({ candidate, sentence, tokens });
    }
  }
  return found;
}

const LEAST_VAST = 1000;

/** Is the number vast, in round words, and far from any word of a study ("half a million people watched")? */
function isFigureOfSpeech({ number }: Candidate, { all }: SentenceContext): boolean {
  const vast = number.words && number.round && number.value >= LEAST_VAST;
  return vast && (all & (BIT.study | BIT.enrol)) === 0;
}

/** Forms that the cells of a table have too. */
const CELLS: ReadonlySet<CountForm> = new Set(['fraction', 'fraction-part', 'with-share'] as const);

/** A row of a table has at least so many numbers, and so many for each word. */
const LEAST_CELLS = 12;
const CELLS_A_WORD = 1;

/** Is what was read as a sentence rather rows of a table? Their shares ("17/343") are cells, not samples. */
function isTableRow(tokens: readonly Token[]): boolean {
  let numbers = 0;
  let words = 0;
  for (const { kind } of tokens)
    if (kind === 'digits') numbers += 1;
    else if (kind === 'word') words += 1;
  return numbers >= LEAST_CELLS && numbers >= words * CELLS_A_WORD;
}

/** Reads articles for numbers that may be sample sizes. */
export class CandidateReader {
  readonly #traits: WordTraits;
  readonly #features: FeatureReader;

  constructor({ judgeWords }: Pick<ReaderTools, 'judgeWords'>, weights: CountWeights) {
    this.#traits = judgeWords(NUMBER_TRAITS.judge);
    this.#features = new FeatureReader(weights);
  }

  /**
   * All numbers of an article that may be sample sizes, with their features, in the order of the text;
   * one at a time, so that a text full of numbers fits in memory.
   */
  *read(article: Article): Generator<ReadCandidate> {
    const found = findAll(article, this.#traits);
    if (found.length === 0) return;
    const facts = readTextFacts(
      article.text,
      article.sentences,
      found.map(({ candidate }) => candidate),
    );
    let context = readContext([]);
    let named = 0;
    let isRow = false;
    for (const [index, entry] of found.entries()) {
      if (entry.tokens !== context.tokens) {
        context = readContext(entry.tokens);
        named = 0;
        isRow = isTableRow(entry.tokens);
        for (let at = index; found[at]?.tokens === entry.tokens; at += 1) {
          if (found[at]?.candidate.form === 'noun') named += 1;
        }
      }
      const { candidate, sentence } = entry;
      if (isFigureOfSpeech(candidate, context) || (isRow && CELLS.has(candidate.form))) continue;
      const beside = named > (candidate.form === 'noun' ? 1 : 0);
      const features = this.#features.read(candidate, context, sentence, facts, beside);
      yield { ...entry, features };
    }
  }
}
