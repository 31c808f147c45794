import { FINDING_CUES } from '../findings/finding-cues.ts';
import { ADVERSE_CUES } from '../safety/adverse-cues.ts';
import { CAUTION_CUES } from '../safety/caution-cues.ts';
import { CAVEAT_CUES } from '../safety/caveat-cues.ts';
import { EVENT_CUES } from '../safety/event-cues.ts';
import { STATEMENT_RULES } from '../safety/statement-rules.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import { findArticleNames } from './article-names.ts';
import { readArticleWords } from '../text/article-words.ts';
import { CueMatcher } from './cue-matcher.ts';
import type { Cue } from './cue-phrases.ts';
import { holdsQuotes, markSentence } from './sentence-marks.ts';
import { LastReading } from '../text/last-reading.ts';
import { readPart, readRunInPart, readSection } from './sections.ts';
import type { Section } from './sections.ts';
import { DRUG, HARM } from './word-kinds.ts';
import type { Word } from '../text/text-words.ts';

/** A sentence with what the rules for safety and findings look at. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** The traits (see `addTrait`) that any of its words has. */
  readonly traits: number;
  /** Indices of the cues found (see `cueIndex`), and the word that each began at. */
  readonly cues: readonly number[];
  readonly firsts: readonly number[];
  /** Names of medicines and of disorders, in lower case. */
  readonly drugs: ReadonlySet<string>;
  readonly harms: ReadonlySet<string>;
  /** The nearest heading above. */
  readonly section: Section;
  /** The nearest heading above that opens a main part (introduction, method, result, discussion). */
  readonly part: Section;
  /** Features of its place, length and names (see `markSentence`). */
  readonly marks: readonly string[];
  /** What its words and cues weigh for each model; kept by `sumWeights`. */
  sums: number[] | null;
}

const matcher = new CueMatcher([
  ...withPrefix('a', ADVERSE_CUES),
  ...withPrefix('c', CAVEAT_CUES),
  ...withPrefix('s', STATEMENT_RULES),
  ...withPrefix('f', FINDING_CUES),
  ...withPrefix('k', CAUTION_CUES),
  ...withPrefix('e', EVENT_CUES),
]);
const cueNames = [...matcher.indices.keys()];
const NO_NAMES: ReadonlySet<string> = new Set();
const NO_WORDS = { words: [], traits: 0 };

const last = new LastReading(readAnew);

/**
 * The index of a cue in `ReadSentence.cues`; before the id of the table stands `a:` (adverse), `c:`
 * (caveat), `s:` (statement), `f:` (finding), `k:` (caution) or `e:` (event). Throws for an unknown cue.
 */
export function cueIndex(id: string): number {
  return matcher.indexOf(id);
}

/** The names of the cues of a sentence, as `cueIndex` takes them. */
export function listCueNames({ cues }: Pick<ReadSentence, 'cues'>): string[] {
  return cues.map((cue) => cueNames[cue] ?? '');
}

/** For each cue index its weight in a table of weights by cue id; 0 where the table has none. */
export function weighCues(weights: ReadonlyMap<string, number>): Int32Array {
  const byIndex = new Int32Array(matcher.indices.size);
  for (const [id, index] of matcher.indices) byIndex[index] = weights.get(id) ?? 0;
  return byIndex;
}

/**
 * Reads an article for the rules: words, cues and section of every sentence. The last reading is
 * kept, so that several kinds of rules share it. Linear.
 */
export function readArticle(text: string, sentences: readonly Sentence[]): readonly ReadSentence[] {
  return last.read(text, sentences);
}

function readAnew(text: string, sentences: readonly Sentence[]): readonly ReadSentence[] {
  const words = readArticleWords(text, sentences);
  const taught = findArticleNames(text, words);
  const quoted = holdsQuotes(text);
  const teachesDrugs = taught.drugs.size > 0;
  const teachesHarms = taught.harms.size > 0;
  let section: Section = 'none';
  let part: Section = 'none';
  return sentences.map((sentence, at): ReadSentence => {
    const { words: own, traits } = words[at] ?? NO_WORDS;
    if (sentence.heading) {
      const line = text.slice(sentence.start, sentence.end);
      section = readSection(line);
      part = readPart(line) ?? part;
    } else {
      const opened = readRunInPart(text, own);
      if (opened !== null) {
        section = opened;
        part = opened;
      }
    }
    let drugs: Set<string> | null = null;
    let harms: Set<string> | null = null;
    const mayHoldNames = teachesDrugs || teachesHarms || (traits & (DRUG | HARM)) !== 0;
    for (const { info } of mayHoldNames ? own : []) {
      if ((info.traits & DRUG) !== 0 || (teachesDrugs && taught.drugs.has(info.folded)))
        (drugs ??= new Set()).add(info.folded);
      if ((info.traits & HARM) !== 0 || (teachesHarms && taught.harms.has(info.folded)))
        (harms ??= new Set()).add(info.folded);
    }
    const { cues, firsts } = matcher.find(own, taught);
    const facts = {
      sentence,
      words: own,
      traits,
      drugs: drugs ?? NO_NAMES,
      harms: harms ?? NO_NAMES,
      part,
    };
    const marks = markSentence(text, facts, at, sentences.length, quoted);
    return { ...facts, cues, firsts, section, marks, sums: null };
  });
}

function withPrefix(prefix: string, cues: readonly Cue[]): Cue[] {
  return cues.map(({ id, why, phrases, group }) => {
    const named = { id: `${prefix}:${id}`, why, phrases };
    return group === undefined ? named : { ...named, group: `${prefix}:${group}` };
  });
}
