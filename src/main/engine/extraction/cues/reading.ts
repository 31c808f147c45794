import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Word, WordCutter } from '../text/text-words.ts';
import type { WordTraits } from '../text/word-traits.ts';
import { findArticleNames } from './article-names.ts';
import type { ArticleNames } from './article-names.ts';
import { CueMatcher } from './cue-matcher.ts';
import type { Cue } from './cue-phrases.ts';
import { placeInSections } from './sections.ts';
import type { SectionPlace } from './sections.ts';
import { holdsQuotes, markSentence } from './sentence-marks.ts';
import { WORD_KINDS } from './word-kinds.ts';

/** Names of medicines and of disorders in a sentence, in lower case. */
interface SentenceNames {
  readonly drugs: ReadonlySet<string>;
  readonly harms: ReadonlySet<string>;
}

/** A sentence with what the rules for safety and findings look at. */
export interface ReadSentence extends SentenceNames, SectionPlace {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** The kinds (`WORD_KINDS`) that any of its words has. */
  readonly kinds: number;
  /** Indices of the cues found (see `CueReader`), and the words that each began and ended at. */
  readonly cues: readonly number[];
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
  /** Features of its place, length and names (see `markSentence`). */
  readonly marks: readonly string[];
  /** What its words and cues weigh for each model; kept by `SentenceSums`. */
  sums: number[] | null;
}

/** A table of signs. */
export interface CueTable {
  /** Stands before the names of its cues, and is no other table's: `f:up` is the cue `up` of `f`. */
  readonly letter: string;
  /**
   * Its place among the tables of all kinds. Where several phrases of a cue meet at one word, it
   * depends on the tables before which of them is noted: a new table goes last.
   */
  readonly place: number;
  readonly cues: readonly Cue[];
}

const { drug: DRUG, harm: HARM } = WORD_KINDS.bits;
const NO_NAMES: ReadonlySet<string> = new Set();
const UNNAMED: SentenceNames = { drugs: NO_NAMES, harms: NO_NAMES };
const NO_WORDS: readonly Word[] = [];
const NOWHERE: SectionPlace = { section: 'none', part: 'none' };

/** Reads the sentences of articles for cues: the signs that the rules look at. */
export class CueReader {
  readonly #kinds: WordTraits;
  readonly #matcher: CueMatcher;
  readonly #names: readonly string[];

  /** Throws where two tables have the same letter or place. */
  constructor(tables: readonly CueTable[], { spellings }: WordCutter) {
    this.#kinds = spellings.judgeBy(WORD_KINDS.judge);
    for (const key of ['letter', 'place'] as const)
      if (new Set(tables.map((table) => table[key])).size < tables.length)
        throw new Error(`Two tables of cues have the same ${key}`);
    const cues = tables
      .toSorted((left, right) => left.place - right.place)
      .flatMap((table) => withPrefix(table.letter, table.cues));
    this.#matcher = new CueMatcher(cues, this.#kinds);
    this.#names = [...this.#matcher.indices.keys()];
  }

  /** The indices of the cues and of their groups, by their names (`f:up`). */
  get indices(): ReadonlyMap<string, number> {
    return this.#matcher.indices;
  }

  /** The index of a cue in `ReadSentence.cues`. Throws where no table has a cue of that name. */
  indexOf(name: string): number {
    return this.#matcher.indexOf(name);
  }

  /** The names of the cues of a sentence. */
  listNames({ cues }: Pick<ReadSentence, 'cues'>): string[] {
    return cues.map((cue) => this.#names[cue] ?? '');
  }

  /**
   * Reads the sentences of an article, whose words are given: the cues, names, section and marks of
   * each. Linear.
   */
  read(
    text: string,
    sentences: readonly Sentence[],
    words: readonly (readonly Word[])[],
  ): readonly ReadSentence[] {
    const kinds = words.map((own) => this.#kinds.ofAny(own));
    const taught = findArticleNames(text, words, this.#kinds, kinds);
    const quoted = holdsQuotes(text);
    const teaches = taught.drugs.size > 0 || taught.harms.size > 0;
    const places = placeInSections(text, sentences, words);
    return sentences.map((sentence, at): ReadSentence => {
      const own = words[at] ?? NO_WORDS;
      const held = kinds[at] ?? 0;
      const { section, part } = places[at] ?? NOWHERE;
      const names =
        teaches || (held & (DRUG | HARM)) !== 0 ? this.#listNamed(own, taught) : UNNAMED;
      const { cues, firsts, lasts } = this.#matcher.find(own, taught);
      const facts = { sentence, words: own, kinds: held, ...names, part };
      const marks = markSentence(text, facts, at, sentences.length, quoted);
      return { ...facts, cues, firsts, lasts, section, marks, sums: null };
    });
  }

  /** The words of a sentence that name medicines and disorders, or that the article teaches as names. */
  #listNamed(words: readonly Word[], taught: ArticleNames): SentenceNames {
    let drugs: Set<string> | null = null;
    let harms: Set<string> | null = null;
    const teachesDrugs = taught.drugs.size > 0;
    const teachesHarms = taught.harms.size > 0;
    for (const { info } of words) {
      const kinds = this.#kinds.of(info);
      if ((kinds & DRUG) !== 0 || (teachesDrugs && taught.drugs.has(info.folded)))
        (drugs ??= new Set()).add(info.folded);
      if ((kinds & HARM) !== 0 || (teachesHarms && taught.harms.has(info.folded)))
        (harms ??= new Set()).add(info.folded);
    }
    return { drugs: drugs ?? NO_NAMES, harms: harms ?? NO_NAMES };
  }
}

function withPrefix(prefix: string, cues: readonly Cue[]): Cue[] {
  return cues.map(({ id, why, phrases, group }) => {
    const named = { id: `${prefix}:${id}`, why, phrases };
    return group === undefined ? named : { ...named, group: `${prefix}:${group}` };
  });
}
