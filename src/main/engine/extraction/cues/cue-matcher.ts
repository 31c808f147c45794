import type { ArticleNames } from './article-names.ts';
import { readTraits } from './spelling.ts';
import type { CueMemo, Spelling } from './spelling.ts';
import { ACRONYM, CHEMICAL, DRUG, HARM, TREATMENT } from './words.ts';
import type { Word } from './words.ts';

/**
 * A named sign in a sentence. Phrases are separated by `|`; a slot of a phrase is a word, a word
 * beginning (`limit*`), alternatives (`no/not/never`), a number (`#`), a class (`@drug`, `@treat`,
 * `@harm`), a gap of up to four words (`~`), or the start of the sentence (`^`, only first).
 */
export interface Cue {
  readonly id: string;
  /** What the sign says, for the people who read the table. */
  readonly why: string;
  readonly phrases: string;
}

/** The cues found in a sentence: their indices, and for each the index of the word it began at. */
export interface CueHits {
  readonly cues: readonly number[];
  readonly firsts: readonly number[];
}

interface Phrase {
  readonly cue: number;
  readonly atStart: boolean;
  /** Slot ids; `GAP` for a gap. */
  readonly rest: readonly number[];
}

const GAP = -1;
const GAP_WORDS = 4;
const PREFIX_MIN = 3;
const PREFIX_MAX = 16;
/** So many words more than the sentence at hand has the scratch list may hold. */
const MOST_SPARE = 1000;
const NO_SLOTS: readonly number[] = [];

/** Finds the cues of a table in sentences, in time linear in the number of words. */
export class CueMatcher {
  readonly #indices = new Map<string, number>();
  readonly #slots = new Map<string, number>();
  readonly #slotsOfAtom = new Map<string, number[]>();
  readonly #phrases: Phrase[] = [];
  readonly #phrasesOfSlot: number[][] = [];
  /** Slots that stand behind the first of some phrase. */
  readonly #laterSlots: ReadonlySet<number>;
  /** For each phrase a slot besides the first that it cannot do without, or -1. */
  readonly #keys: Int32Array;
  /** The turn in which a key was last there; one more, which always is, stands for no slot. */
  readonly #seen: Int32Array;
  readonly #found: Int32Array;
  #turn = 0;
  /** The memo of all words that no phrase uses. */
  readonly #blank: CueMemo = {
    owner: this,
    slots: NO_SLOTS,
    keys: NO_SLOTS,
    phrases: NO_SLOTS,
    mayBeTaught: false,
    asDrug: null,
    asHarm: null,
  };
  /** The memos of the words of the sentence at hand, with room for more. */
  readonly #memos: CueMemo[] = [];
  #length = 0;
  /** The cues found in it and the words that they began at. */
  readonly #cues: Int32Array;
  readonly #firsts: Int32Array;

  constructor(cues: readonly Cue[]) {
    cues.forEach((cue, index) => {
      this.#indices.set(cue.id, index);
      for (const phrase of cue.phrases.split('|')) this.#addPhrase(phrase.trim(), index);
    });
    this.#laterSlots = new Set(this.#phrases.flatMap(({ rest }) => rest));
    this.#seen = new Int32Array(this.#slots.size + 1);
    this.#keys = Int32Array.from(this.#phrases, ({ rest }) => this.#pickKey(rest));
    this.#found = new Int32Array(cues.length);
    this.#cues = new Int32Array(cues.length);
    this.#firsts = new Int32Array(cues.length);
  }

  /** The ids of the cues with their indices. */
  get indices(): ReadonlyMap<string, number> {
    return this.#indices;
  }

  /** The index of a cue. Throws where the table has no cue of that name. */
  indexOf(id: string): number {
    const index = this.#indices.get(id);
    if (index === undefined) throw new Error(`No cue is called ${id}`);
    return index;
  }

  /** The cues in the words; `taught` are names that this article uses on its own. */
  find(words: readonly Word[], taught: ArticleNames): CueHits {
    this.#turn += 1;
    const turn = this.#turn;
    const seen = this.#seen;
    const keys = this.#keys;
    const memos = this.#memos;
    const { length } = words;
    this.#length = length;
    // What a very long sentence needed is given back.
    if (memos.length > length + MOST_SPARE) memos.length = length;
    for (let at = 0; at < length; at += 1) {
      const memo = this.#recall((words[at] as Word).info, taught);
      memos[at] = memo;
      for (const slot of memo.keys) seen[slot] = turn;
    }
    seen[seen.length - 1] = turn;
    let count = 0;
    for (let at = 0; at < length; at += 1)
      for (const phrase of (memos[at] as CueMemo).phrases)
        if (seen[keys[phrase] as number] === turn && this.#matches(phrase, at)) {
          const { cue } = this.#phrases[phrase] as Phrase;
          this.#found[cue] = turn;
          this.#cues[count] = cue;
          this.#firsts[count] = at;
          count += 1;
        }
    return { cues: takeFirst(this.#cues, count), firsts: takeFirst(this.#firsts, count) };
  }

  /** Does the phrase stand at the word `at`, which it begins with, and is its cue not found yet? */
  #matches(index: number, at: number): boolean {
    const phrase = this.#phrases[index] as Phrase;
    if (this.#found[phrase.cue] === this.#turn || (phrase.atStart && at > 0)) return false;
    return matchRest(phrase.rest, 0, this.#memos, this.#length, at + 1);
  }

  #addPhrase(source: string, cue: number): void {
    const parts = source.split(' ');
    const atStart = parts[0] === '^';
    const [first, ...rest] = (atStart ? parts.slice(1) : parts).map((part) => this.#addSlot(part));
    if (first === undefined || first === GAP)
      throw new Error(`A cue phrase must begin with a word: ${source}`);
    (this.#phrasesOfSlot[first] ??= []).push(this.#phrases.length);
    this.#phrases.push({ cue, atStart, rest });
  }

  #addSlot(part: string): number {
    if (part === '~') return GAP;
    const known = this.#slots.get(part);
    if (known !== undefined) return known;
    const slot = this.#slots.size;
    this.#slots.set(part, slot);
    for (const atom of part.split('/')) {
      const slots = this.#slotsOfAtom.get(atom);
      if (slots === undefined) this.#slotsOfAtom.set(atom, [slot]);
      else if (!slots.includes(slot)) slots.push(slot);
    }
    return slot;
  }

  /** The slot whose words are the longest, as long words are rare; where none is, the mark of no slot. */
  #pickKey(rest: readonly number[]): number {
    const parts = [...this.#slots.keys()];
    const shortest = (slot: number): number =>
      Math.min(...(parts[slot] ?? '').split('/').map((atom) => atom.length));
    const slots = rest.filter((slot) => slot !== GAP);
    return slots.toSorted((a, b) => shortest(b) - shortest(a))[0] ?? this.#slots.size;
  }

  #recall(info: Spelling, taught: ArticleNames): CueMemo {
    let memo = info.cues;
    if (memo === null || memo.owner !== this) {
      const mayBeTaught = readTraits(info, ACRONYM | CHEMICAL) !== 0;
      memo = this.#memorise(this.#collectSlots(info), mayBeTaught);
      info.cues = memo;
    }
    if (!memo.mayBeTaught) return memo;
    if (taught.drugs.has(info.folded)) return (memo.asDrug ??= this.#withClass(info, '@drug'));
    if (taught.harms.has(info.folded)) return (memo.asHarm ??= this.#withClass(info, '@harm'));
    return memo;
  }

  #memorise(slots: readonly number[], mayBeTaught: boolean): CueMemo {
    if (slots.length === 0 && !mayBeTaught) return this.#blank;
    return {
      owner: this,
      slots: orNone(slots.filter((slot) => this.#laterSlots.has(slot))),
      keys: orNone(slots.filter((slot) => this.#keys.includes(slot))),
      phrases: orNone(slots.flatMap((slot) => this.#phrasesOfSlot[slot] ?? [])),
      mayBeTaught,
      asDrug: null,
      asHarm: null,
    };
  }

  #withClass(info: Spelling, name: string): CueMemo {
    const added = this.#slotsOfAtom.get(name) ?? NO_SLOTS;
    return this.#memorise([...new Set([...this.#collectSlots(info), ...added])], false);
  }

  #collectSlots(info: Spelling): readonly number[] {
    const slots = new Set<number>();
    const add = (atom: string): void => {
      for (const slot of this.#slotsOfAtom.get(atom) ?? NO_SLOTS) slots.add(slot);
    };
    const { folded } = info;
    add(folded);
    const longest = Math.min(folded.length, PREFIX_MAX);
    for (let length = PREFIX_MIN; length <= longest; length += 1)
      add(`${folded.slice(0, length)}*`);
    const first = folded.charCodeAt(0);
    if (first >= 48 && first <= 57) add('#');
    if (readTraits(info, DRUG) !== 0) add('@drug');
    if (readTraits(info, TREATMENT) !== 0) add('@treat');
    if (readTraits(info, HARM) !== 0) add('@harm');
    return slots.size === 0 ? NO_SLOTS : [...slots];
  }
}

/** The same empty list for all that are empty, which the processor's cache likes. */
const orNone = (slots: readonly number[]): readonly number[] =>
  slots.length === 0 ? NO_SLOTS : slots;

function takeFirst(values: Int32Array, count: number): number[] {
  const taken: number[] = [];
  for (let at = 0; at < count; at += 1) taken.push(values[at] as number);
  return taken;
}

/** Do the slots from `index` on match the words from `at` on? */
function matchRest(
  rest: readonly number[],
  index: number,
  memos: readonly CueMemo[],
  length: number,
  at: number,
): boolean {
  const slot = rest[index];
  if (slot === undefined) return true;
  if (slot === GAP) {
    const limit = Math.min(length, at + GAP_WORDS);
    for (let next = at; next <= limit; next += 1)
      if (matchRest(rest, index + 1, memos, length, next)) return true;
    return false;
  }
  if (at >= length || memos[at]?.slots.includes(slot) !== true) return false;
  return matchRest(rest, index + 1, memos, length, at + 1);
}
