import type { CueMemo, Spelling } from '../text/spelling.ts';
import type { Word } from '../text/text-words.ts';
import type { WordTraits } from '../text/word-traits.ts';
import type { ArticleNames } from './article-names.ts';
import {
  ANCHOR,
  AT_START,
  CUE,
  CuePhrases,
  END,
  GAP,
  GAP_WORDS,
  NO_GROUP,
  SLOTS,
} from './cue-phrases.ts';
import type { Cue } from './cue-phrases.ts';
import { WORD_KINDS } from './word-kinds.ts';

/** The cues found in a sentence: their indices, and for each the indices of its first and its last word. */
export interface CueHits {
  readonly cues: readonly number[];
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
}

const NONE: readonly number[] = [];
const { bits: KIND } = WORD_KINDS;

/**
 * Finds the cues of a table in sentences, in time linear in the number of words. What it has found out
 * about a word is kept with its spelling, so that a reader has one matcher.
 */
export class CueMatcher {
  readonly #phrases: CuePhrases;
  readonly #kinds: WordTraits;
  /** The turn in which a cue was last found. */
  readonly #found: Int32Array;
  /** The turn in which a slot was last filled. */
  readonly #filled: Int32Array;
  #turn = 0;
  /** Memos by what they hold: words that fill the same slots share one, as the processor's cache likes it. */
  readonly #memosByContent = new Map<string, CueMemo>();
  /** The memos of the words of the sentence at hand, with room for more. */
  readonly #memos: CueMemo[] = [];
  /** The cues found in it and the words that they began and ended at. */
  readonly #cues: Int32Array;
  readonly #firsts: Int32Array;
  readonly #lasts: Int32Array;

  /** `kinds` tells the `WORD_KINDS` of the words of the reader. */
  constructor(cues: readonly Cue[], kinds: WordTraits) {
    this.#phrases = new CuePhrases(cues);
    this.#kinds = kinds;
    const { size } = this.#phrases.indices;
    this.#filled = new Int32Array(this.#phrases.slots);
    this.#found = new Int32Array(size);
    this.#cues = new Int32Array(size);
    this.#firsts = new Int32Array(size);
    this.#lasts = new Int32Array(size);
  }

  /** The ids of the cues and of their groups with their indices. */
  get indices(): ReadonlyMap<string, number> {
    return this.#phrases.indices;
  }

  /** The index of a cue. Throws where the table has no cue of that name. */
  indexOf(id: string): number {
    const index = this.indices.get(id);
    if (index === undefined) throw new Error(`No cue is called ${id}`);
    return index;
  }

  /** The cues in the words; `taught` are names that this article uses on its own. */
  find(words: readonly Word[], taught: ArticleNames): CueHits {
    this.#turn += 1;
    const memos = this.#memos;
    const { length } = words;
    // What a very long sentence needed is given back.
    if (memos.length > length + MOST_SPARE) memos.length = length;
    const filled = this.#filled;
    const turn = this.#turn;
    for (let at = 0; at < length; at += 1) {
      const memo = this.#recall((words[at] as Word).info, taught);
      memos[at] = memo;
      const { slots } = memo;
      for (let one = 0; one < slots.length; one += 1) filled[slots[one] as number] = turn;
    }
    let count = 0;
    for (let at = 0; at < length; at += 1) {
      const { runs } = memos[at] as CueMemo;
      for (let run = 0; run < runs.length; run += 2)
        count = this.#findAnchored(runs[run] as number, runs[run + 1] as number, length, at, count);
    }
    return {
      cues: takeFirst(this.#cues, count),
      firsts: takeFirst(this.#firsts, count),
      lasts: takeFirst(this.#lasts, count),
    };
  }

  /** Notes the cues whose phrases, from `from` to `to` in the table, are found at the anchor `at`. */
  #findAnchored(from: number, to: number, length: number, at: number, before: number): number {
    const { table, groups } = this.#phrases;
    const memos = this.#memos;
    const found = this.#found;
    const turn = this.#turn;
    let count = before;
    for (let phrase = from; phrase < to; phrase = table[phrase + END] as number) {
      const cue = table[phrase + CUE] as number;
      if (found[cue] === turn) continue;
      if (!this.#mayMatch(phrase)) continue;
      const first = findFirst(table, phrase, memos, at);
      if (first < 0) continue;
      const last = findLast(table, phrase, memos, length, at);
      if (last < 0) continue;
      this.#note(cue, first, last, count);
      count += 1;
      const group = groups[cue] as number;
      if (group === NO_GROUP || found[group] === turn) continue;
      this.#note(group, first, last, count);
      count += 1;
    }
    return count;
  }

  /** Does the sentence hold a word for every slot of the phrase, in whatever order? */
  #mayMatch(phrase: number): boolean {
    const { table } = this.#phrases;
    const filled = this.#filled;
    const end = table[phrase + END] as number;
    for (let place = phrase + SLOTS; place < end; place += 1) {
      const slot = table[place] as number;
      if (slot !== GAP && filled[slot] !== this.#turn) return false;
    }
    return true;
  }

  #note(cue: number, first: number, last: number, place: number): void {
    this.#found[cue] = this.#turn;
    this.#cues[place] = cue;
    this.#firsts[place] = first;
    this.#lasts[place] = last;
  }

  #recall(info: Spelling, taught: ArticleNames): CueMemo {
    const memo = (info.cues ??= this.#memoriseWord(info));
    if (!memo.mayBeTaught) return memo;
    if (taught.drugs.has(info.folded)) return (memo.asDrug ??= this.#withClass(info, '@drug'));
    if (taught.harms.has(info.folded)) return (memo.asHarm ??= this.#withClass(info, '@harm'));
    return memo;
  }

  #memoriseWord(info: Spelling): CueMemo {
    const kinds = this.#kinds.of(info);
    const mayBeTaught = (kinds & (KIND.acronym | KIND.chemical)) !== 0;
    return this.#memorise(this.#phrases.listSlots(info.folded, listClasses(kinds)), mayBeTaught);
  }

  #withClass(info: Spelling, name: string): CueMemo {
    const classes = [...listClasses(this.#kinds.of(info)), name];
    return this.#memorise(this.#phrases.listSlots(info.folded, classes), false);
  }

  #memorise(slots: readonly number[], mayBeTaught: boolean): CueMemo {
    const content = `${mayBeTaught ? '?' : ''}${slots.join()}`;
    let memo = this.#memosByContent.get(content);
    if (memo === undefined) {
      memo = this.#makeMemo(slots, mayBeTaught);
      this.#memosByContent.set(content, memo);
    }
    return memo;
  }

  #makeMemo(slots: readonly number[], mayBeTaught: boolean): CueMemo {
    const runs = slots.flatMap((slot) => {
      const run = this.#phrases.runOf(slot);
      return run === undefined ? NONE : [run.from, run.to];
    });
    return {
      slots: orNone(slots),
      ...slotBits(slots),
      runs: orNone(runs),
      mayBeTaught,
      asDrug: null,
      asHarm: null,
    };
  }
}

/** So many words more than the sentence at hand has the scratch list may hold. */
const MOST_SPARE = 1000;

/** The classes that words of these kinds belong to, as phrases name them. */
function listClasses(kinds: number): string[] {
  const classes: string[] = [];
  if ((kinds & KIND.drug) !== 0) classes.push('@drug');
  if ((kinds & KIND.treatment) !== 0) classes.push('@treat');
  if ((kinds & KIND.harm) !== 0) classes.push('@harm');
  return classes;
}

/** The same empty list for all that are empty, which the processor's cache likes. */
const orNone = (numbers: readonly number[]): readonly number[] =>
  numbers.length === 0 ? NONE : numbers;

function takeFirst(values: Int32Array, count: number): number[] {
  const taken: number[] = [];
  for (let at = 0; at < count; at += 1) taken.push(values[at] as number);
  return taken;
}

/** The bits of slots among twice thirty, which are small integers: most slots are told apart by them. */
function slotBits(slots: readonly number[]): { readonly low: number; readonly high: number } {
  let low = 0;
  let high = 0;
  for (const slot of slots) {
    const place = slot % 60;
    if (place < 30) low |= 1 << place;
    else high |= 1 << (place - 30);
  }
  return { low, high };
}

/** Does the word fill the slot? */
function fills(memo: CueMemo, slot: number): boolean {
  const place = slot % 60;
  const bit = place < 30 ? memo.low & (1 << place) : memo.high & (1 << (place - 30));
  return bit !== 0 && memo.slots.includes(slot);
}

/** The word that the phrase at `phrase` begins with if its anchor stands at the word `at`; or -1. */
function findFirst(
  table: Int32Array,
  phrase: number,
  memos: readonly CueMemo[],
  at: number,
): number {
  const anchor = table[phrase + ANCHOR] as number;
  const opens = table[phrase + AT_START] === 1;
  return matchBack(table, phrase + SLOTS, anchor - 1, memos, at - 1, opens);
}

/** The word that the phrase at `phrase` ends with if its anchor stands at the word `at`; or -1. */
function findLast(
  table: Int32Array,
  phrase: number,
  memos: readonly CueMemo[],
  length: number,
  at: number,
): number {
  const anchor = table[phrase + ANCHOR] as number;
  return matchRest(table, anchor + 1, table[phrase + END] as number, memos, length, at + 1);
}

/**
 * The word that the slots from `from` to `last` begin with if they end at the word `at`, where `opens`
 * the first of the sentence; or -1.
 */
function matchBack(
  table: Int32Array,
  from: number,
  last: number,
  memos: readonly CueMemo[],
  at: number,
  opens: boolean,
): number {
  let word = at;
  for (let place = last; place >= from; place -= 1) {
    const slot = table[place] as number;
    if (slot === GAP) {
      const before = table[place - 1] as number;
      for (let next = word; next >= word - GAP_WORDS && next >= 0; next -= 1) {
        if (before !== GAP && !fills(memos[next] as CueMemo, before)) continue;
        const first = matchBack(table, from, place - 1, memos, next, opens);
        if (first >= 0) return first;
      }
      return -1;
    }
    if (word < 0 || !fills(memos[word] as CueMemo, slot)) return -1;
    word -= 1;
  }
  return opens && word >= 0 ? -1 : word + 1;
}

/** The last of the words that the slots from `from` to before `end` match from the word `at` on; or -1. */
function matchRest(
  table: Int32Array,
  from: number,
  end: number,
  memos: readonly CueMemo[],
  length: number,
  at: number,
): number {
  let word = at;
  for (let place = from; place < end; place += 1) {
    const slot = table[place] as number;
    if (slot === GAP) {
      if (place + 1 === end) return word - 1;
      const behind = table[place + 1] as number;
      const limit = Math.min(length - 1, word + GAP_WORDS);
      for (let next = word; next <= limit; next += 1) {
        if (behind !== GAP && !fills(memos[next] as CueMemo, behind)) continue;
        const last = matchRest(table, place + 1, end, memos, length, next);
        if (last >= 0) return last;
      }
      return -1;
    }
    if (word >= length || !fills(memos[word] as CueMemo, slot)) return -1;
    word += 1;
  }
  return word - 1;
}
