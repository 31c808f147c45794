import type { ArticleNames } from './article-names.ts';
import { readTraits } from '../words/spelling.ts';
import type { CueMemo, Spelling } from '../words/spelling.ts';
import { ACRONYM, CHEMICAL, DRUG, HARM, TREATMENT } from './word-kinds.ts';
import type { Word } from '../words/text-words.ts';

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
  /** The id of the group that is found with the cue, so that signs seldom met are weighed like their like. */
  readonly group?: string;
}

/** The cues found in a sentence: their indices, and for each the index of the word it began at. */
export interface CueHits {
  readonly cues: readonly number[];
  readonly firsts: readonly number[];
}

/**
 * Where the numbers of a phrase stand in the table of phrases, which lie one behind the other as the
 * processor's cache likes it: the cue, 1 if it opens the sentence, the place of its anchor and of its
 * end in the table, and from `SLOTS` on its slots, `GAP` for a gap. The anchor is the slot whose words
 * are the rarest: where one is found the rest is looked for.
 */
const CUE = 0;
const AT_START = 1;
const ANCHOR = 2;
const END = 3;
const SLOTS = 4;

const GAP = -1;
const NO_GROUP = -1;
const GAP_WORDS = 4;
const PREFIX_MIN = 3;
const PREFIX_MAX = 16;
/** The commonest words of news and abstracts (counted in 6,000 of them), no good anchors. */
const COMMON = new Set(
  (
    'the of and in to a for with that is was were patients at study on or as group this by be are an it from ' +
    'treatment not have said who cancer more p s but after results trial than their can we health which they ' +
    'had one has risk no will two women new groups people may also research disease about there clinical other ' +
    'control between all years blood compared he significant these time up methods those effects been drug test ' +
    'researchers pain therapy months use i care dr used when using found if could studies both high based during ' +
    'significantly first medical three some most over day only you such received children effective would before ' +
    'well so low lower out age among rate life while higher many its less however help any same should what like ' +
    'did does do get still even because how very just him her she us our your'
  ).split(' '),
);
/** So many words more than the sentence at hand has the scratch list may hold. */
const MOST_SPARE = 1000;
const NO_SLOTS: readonly number[] = [];

/** Finds the cues of a table in sentences, in time linear in the number of words. */
export class CueMatcher {
  readonly #indices = new Map<string, number>();
  readonly #slots = new Map<string, number>();
  readonly #slotsOfAtom = new Map<string, number[]>();
  /** Phrases one behind the other; see `CUE`. */
  readonly #phrases: Int32Array;
  /** For each cue the index of its group, or `NO_GROUP`. */
  readonly #groups: Int32Array;
  /** Where the phrases anchored at a slot begin. */
  readonly #phrasesOfSlot: number[][] = [];
  /** Slots that a phrase has besides its anchor. */
  readonly #otherSlots: ReadonlySet<number>;
  /** The turn in which a cue was last found. */
  readonly #found: Int32Array;
  #turn = 0;
  /** The memo of all words that no phrase uses. */
  readonly #blank: CueMemo = {
    owner: this,
    slots: NO_SLOTS,
    low: 0,
    high: 0,
    phrases: NO_SLOTS,
    mayBeTaught: false,
    asDrug: null,
    asHarm: null,
  };
  /** The memos of the words of the sentence at hand, with room for more. */
  readonly #memos: CueMemo[] = [];
  /** The cues found in it and the words that they began at. */
  readonly #cues: Int32Array;
  readonly #firsts: Int32Array;

  constructor(cues: readonly Cue[]) {
    const phrases: number[] = [];
    const others = new Set<number>();
    cues.forEach((cue, index) => {
      this.#indices.set(cue.id, index);
      for (const phrase of cue.phrases.split('|'))
        this.#addPhrase(phrase.trim(), index, phrases, others);
    });
    this.#phrases = Int32Array.from(phrases);
    this.#otherSlots = others;
    this.#groups = Int32Array.from(cues, ({ group }) => this.#addGroup(group));
    this.#found = new Int32Array(this.#indices.size);
    this.#cues = new Int32Array(this.#indices.size);
    this.#firsts = new Int32Array(this.#indices.size);
  }

  /** The ids of the cues and of their groups with their indices. */
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
    const memos = this.#memos;
    const phrases = this.#phrases;
    const { length } = words;
    // What a very long sentence needed is given back.
    if (memos.length > length + MOST_SPARE) memos.length = length;
    for (let at = 0; at < length; at += 1)
      memos[at] = this.#recall((words[at] as Word).info, taught);
    let count = 0;
    for (let at = 0; at < length; at += 1)
      for (const phrase of (memos[at] as CueMemo).phrases) {
        const cue = phrases[phrase + CUE] as number;
        if (this.#found[cue] === turn) continue;
        const first = findFirst(phrases, phrase, memos, length, at);
        if (first < 0) continue;
        this.#note(cue, first, count);
        count += 1;
        const group = this.#groups[cue] as number;
        if (group === NO_GROUP || this.#found[group] === turn) continue;
        this.#note(group, first, count);
        count += 1;
      }
    return { cues: takeFirst(this.#cues, count), firsts: takeFirst(this.#firsts, count) };
  }

  #note(cue: number, first: number, place: number): void {
    this.#found[cue] = this.#turn;
    this.#cues[place] = cue;
    this.#firsts[place] = first;
  }

  /** The index of a group, which is counted on behind the cues. */
  #addGroup(id: string | undefined): number {
    if (id === undefined) return NO_GROUP;
    const index = this.#indices.get(id) ?? this.#indices.size;
    this.#indices.set(id, index);
    return index;
  }

  #addPhrase(source: string, cue: number, phrases: number[], others: Set<number>): void {
    const parts = source.split(' ');
    const atStart = parts[0] === '^';
    const written = atStart ? parts.slice(1) : parts;
    const slots = written.map((part) => this.#addSlot(part));
    if (slots[0] === undefined || slots[0] === GAP)
      throw new Error(`A cue phrase must begin with a word: ${source}`);
    const rarities = written.map((part) => (part === '~' ? -Infinity : rateRarity(part)));
    const anchor = rarities.indexOf(Math.max(...rarities));
    const from = phrases.length + SLOTS;
    (this.#phrasesOfSlot[slots[anchor] as number] ??= []).push(phrases.length);
    phrases.push(cue, atStart ? 1 : 0, from + anchor, from + slots.length, ...slots);
    slots.forEach((slot, at) => {
      if (at !== anchor) others.add(slot);
    });
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
    const others = slots.filter((slot) => this.#otherSlots.has(slot));
    return {
      owner: this,
      slots: orNone(others),
      low: others.reduce((bits, slot) => bits | lowBit(slot), 0),
      high: others.reduce((bits, slot) => bits | highBit(slot), 0),
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

/** The bit of a slot among twice thirty, which are small integers: most slots are told apart by it. */
const lowBit = (slot: number): number => (slot % 60 < 30 ? 1 << (slot % 60) : 0);
const highBit = (slot: number): number => (slot % 60 < 30 ? 0 : 1 << ((slot % 60) - 30));

/** Does the word fill the slot? */
function fills(memo: CueMemo, slot: number): boolean {
  const place = slot % 60;
  const bit = place < 30 ? memo.low & (1 << place) : memo.high & (1 << (place - 30));
  return bit !== 0 && memo.slots.includes(slot);
}

/** How rare the words of a slot are likely to be: long ones are, those on the list are not. */
function rateRarity(part: string): number {
  const atoms = part.split('/');
  return Math.min(...atoms.map(rateAtom)) - Math.log2(atoms.length) / 2;
}

function rateAtom(atom: string): number {
  if (atom === '#') return 0;
  if (atom.startsWith('@')) return 2;
  return COMMON.has(atom) ? Math.min(2, atom.length / 4) : atom.length;
}

/**
 * The word that the phrase at `phrase` begins with if its anchor stands at the word `at`; -1 if the
 * rest of it does not stand around.
 */
function findFirst(
  phrases: Int32Array,
  phrase: number,
  memos: readonly CueMemo[],
  length: number,
  at: number,
): number {
  const anchor = phrases[phrase + ANCHOR] as number;
  const first = matchBack(phrases, phrase + SLOTS, anchor - 1, memos, at - 1);
  if (first < 0 || (first > 0 && phrases[phrase + AT_START] === 1)) return -1;
  const end = phrases[phrase + END] as number;
  return matchRest(phrases, anchor + 1, end, memos, length, at + 1) ? first : -1;
}

/** The word that the slots from `from` to `last` begin with if they end at the word `at`; or -1. */
function matchBack(
  phrases: Int32Array,
  from: number,
  last: number,
  memos: readonly CueMemo[],
  at: number,
): number {
  let word = at;
  for (let place = last; place >= from; place -= 1) {
    const slot = phrases[place] as number;
    if (slot === GAP) {
      const before = phrases[place - 1] as number;
      for (let next = word; next >= word - GAP_WORDS && next >= 0; next -= 1) {
        if (before !== GAP && !fills(memos[next] as CueMemo, before)) continue;
        const first = matchBack(phrases, from, place - 1, memos, next);
        if (first >= 0) return first;
      }
      return -1;
    }
    if (word < 0 || !fills(memos[word] as CueMemo, slot)) return -1;
    word -= 1;
  }
  return word + 1;
}

/** Do the slots from `from` to before `end` match the words from `at` on? */
function matchRest(
  phrases: Int32Array,
  from: number,
  end: number,
  memos: readonly CueMemo[],
  length: number,
  at: number,
): boolean {
  let word = at;
  for (let place = from; place < end; place += 1) {
    const slot = phrases[place] as number;
    if (slot === GAP) {
      if (place + 1 === end) return true;
      const behind = phrases[place + 1] as number;
      const limit = Math.min(length - 1, word + GAP_WORDS);
      for (let next = word; next <= limit; next += 1) {
        if (behind !== GAP && !fills(memos[next] as CueMemo, behind)) continue;
        if (matchRest(phrases, place + 1, end, memos, length, next)) return true;
      }
      return false;
    }
    if (word >= length || !fills(memos[word] as CueMemo, slot)) return false;
    word += 1;
  }
  return true;
}
