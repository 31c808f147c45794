import type { ArticleNames } from './article-names.ts';
import type { Word, WordInfo, WordMemo } from './words.ts';

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
const NO_SLOTS: readonly number[] = [];

/** Finds the cues of a table in sentences, in time linear in the number of words. */
export class CueMatcher {
  readonly #indices = new Map<string, number>();
  readonly #slots = new Map<string, number>();
  readonly #slotsOfAtom = new Map<string, number[]>();
  readonly #phrasesOfSlot: Phrase[][] = [];
  #seen = new Int32Array(0);
  readonly #found: Int32Array;
  #turn = 0;

  constructor(cues: readonly Cue[]) {
    cues.forEach((cue, index) => {
      this.#indices.set(cue.id, index);
      for (const phrase of cue.phrases.split('|')) this.#addPhrase(phrase.trim(), index);
    });
    this.#seen = new Int32Array(this.#slots.size);
    this.#found = new Int32Array(cues.length);
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
    const slots: (readonly number[])[] = [];
    const memos: WordMemo[] = [];
    for (const word of words) {
      const memo = this.#recall(word.info, taught);
      memos.push(memo);
      slots.push(memo.slots);
      for (const slot of memo.slots) this.#seen[slot] = turn;
    }
    const cues: number[] = [];
    const firsts: number[] = [];
    for (let at = 0; at < memos.length; at += 1)
      for (const slot of memos[at]?.starts ?? NO_SLOTS)
        for (const phrase of this.#phrasesOfSlot[slot] ?? []) {
          if (this.#found[phrase.cue] === turn || (phrase.atStart && at > 0)) continue;
          if (!this.#holdsAll(phrase.rest) || !matchRest(phrase.rest, 0, slots, at + 1)) continue;
          this.#found[phrase.cue] = turn;
          cues.push(phrase.cue);
          firsts.push(at);
        }
    return { cues, firsts };
  }

  #holdsAll(rest: readonly number[]): boolean {
    for (const slot of rest) if (slot !== GAP && this.#seen[slot] !== this.#turn) return false;
    return true;
  }

  #addPhrase(source: string, cue: number): void {
    const parts = source.split(' ');
    const atStart = parts[0] === '^';
    const [first, ...rest] = (atStart ? parts.slice(1) : parts).map((part) => this.#addSlot(part));
    if (first === undefined || first === GAP)
      throw new Error(`A cue phrase must begin with a word: ${source}`);
    (this.#phrasesOfSlot[first] ??= []).push({ cue, atStart, rest });
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

  #recall(info: WordInfo, taught: ArticleNames): WordMemo {
    if (info.memo?.owner !== this) info.memo = this.#memorise(this.#collectSlots(info));
    if (!info.acronym && !info.chemical) return info.memo;
    if (taught.drugs.has(info.lower)) return this.#withClass(info.memo, '@drug');
    return taught.harms.has(info.lower) ? this.#withClass(info.memo, '@harm') : info.memo;
  }

  #memorise(slots: readonly number[]): WordMemo {
    const starts = slots.filter((slot) => this.#phrasesOfSlot[slot] !== undefined);
    return { owner: this, slots, starts };
  }

  #withClass(memo: WordMemo, name: string): WordMemo {
    const added = this.#slotsOfAtom.get(name) ?? NO_SLOTS;
    return this.#memorise([...new Set([...memo.slots, ...added])]);
  }

  #collectSlots(info: WordInfo): readonly number[] {
    const slots = new Set<number>();
    const add = (atom: string): void => {
      for (const slot of this.#slotsOfAtom.get(atom) ?? NO_SLOTS) slots.add(slot);
    };
    const { lower } = info;
    add(lower);
    const longest = Math.min(lower.length, PREFIX_MAX);
    for (let length = PREFIX_MIN; length <= longest; length += 1) add(`${lower.slice(0, length)}*`);
    const first = lower.charCodeAt(0);
    if (first >= 48 && first <= 57) add('#');
    if (info.drug) add('@drug');
    if (info.treatment) add('@treat');
    if (info.harm) add('@harm');
    return slots.size === 0 ? NO_SLOTS : [...slots];
  }
}

/** Do the slots match the words from `at` on? */
function matchRest(
  rest: readonly number[],
  index: number,
  slots: readonly (readonly number[])[],
  at: number,
): boolean {
  const slot = rest[index];
  if (slot === undefined) return true;
  if (slot === GAP) {
    const limit = Math.min(slots.length, at + GAP_WORDS);
    for (let next = at; next <= limit; next += 1)
      if (matchRest(rest, index + 1, slots, next)) return true;
    return false;
  }
  return (slots[at]?.includes(slot) ?? false) && matchRest(rest, index + 1, slots, at + 1);
}
