import type { RuleDescription } from '../../../../shared/domain/accuracy.ts';
import type { SketchOf } from '../../../../shared/domain/claim-sketch.ts';
import type { CommonKind, Speaker } from '../../../../shared/domain/claim.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { LinearModel } from '../cues/linear-model.ts';
import type { CueReader, CueTable, ReadSentence } from '../cues/reading.ts';
import type { Scorer } from '../cues/sentence-sums.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { SpeciesLexicon } from '../species/lexicon.ts';
import type { Spelling } from '../text/spelling.ts';
import type { Word } from '../text/text-words.ts';
import type { WordTraits } from '../text/word-traits.ts';
import type { Suggestion, TextSpan, Voice } from '../types.ts';

/**
 * An article as the rules see it. What several kinds look at is worked out when it is first asked for
 * and then shared, and goes with the article.
 */
export interface Article {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** All words of the text, in order. */
  readonly words: readonly Word[];
  /** The words of each sentence, in which "don't" and "1.5" are one. */
  readonly sentenceWords: readonly (readonly Word[])[];
  /** Each sentence with its cues. */
  readonly reads: readonly ReadSentence[];
  readonly sort: TextSort;
  /** Who says the words of a span; null where the text does not tell. */
  readonly speakerOf: (span: TextSpan) => Speaker | null;
  /** The same with the name of who speaks, where the text tells it. */
  readonly voiceOf: (span: TextSpan) => Voice | null;
  /** Who a verb of saying in the sentence of the span says is speaking; null where there is none. */
  readonly toldVoiceOf: (span: TextSpan) => Voice | null;
}

/** Words that the reader marked, for the rules of a kind to say what they state. */
export interface MarkedWords {
  /** The words with some sentences around them. */
  readonly around: Article;
  /** Where in `around` they stand. */
  readonly span: TextSpan;
  /** The words by themselves. */
  readonly alone: () => Article;
  /** The words read as one sentence among those around them, so that nothing beside them counts as said. */
  readonly asSentence: () => ReadSentence;
}

/** What a reader of texts lends to the rules of a kind. */
export interface ReaderTools {
  /** The cues of all kinds, by name. */
  readonly cues: Pick<CueReader, 'indexOf' | 'listNames'>;
  /** How a model scores sentences. Throws for a model that the kind does not list. */
  readonly scorer: (model: LinearModel) => Scorer;
  /** The traits of words by a table; each way to write a word is judged once. */
  readonly judgeWords: (judge: (word: Spelling) => number) => WordTraits;
  /** The names of organisms; loaded when first asked for. */
  readonly lexicon: () => SpeciesLexicon;
}

/** The rules of one kind, ready to read. */
export interface KindReader<Kind extends CommonKind> {
  /** What an English article states of the kind, best first. The same text gives the same list. */
  readonly suggest: (article: Article) => Suggestion[];
  /**
   * What marked words say of a claim of the kind, by its cues but without their thresholds: the
   * reader has said what the words are about. Fields are null, or hedged false, unless the words say
   * so.
   */
  readonly describe: (words: MarkedWords) => SketchOf<Kind>;
}

/** The rules of one kind of claim: what they are called, what they look at and how they read. */
export interface KindRules<Kind extends CommonKind> {
  /** Goes up when the rules, their cues or weights change what they suggest. */
  readonly version: number;
  /** Every rule in words. */
  readonly rules: readonly RuleDescription[];
  /** The signs that sentences are searched for. */
  readonly cues: readonly CueTable[];
  /** The models that score sentences. They may weigh the cues of other kinds too. */
  readonly models: readonly LinearModel[];
  /** Makes the rules ready for one reader. */
  readonly prepare: (tools: ReaderTools) => KindReader<Kind>;
}

/** The rules of every kind; a new kind does not compile until it has some. */
export type RulesByKind = { readonly [Kind in CommonKind]: KindRules<Kind> };
