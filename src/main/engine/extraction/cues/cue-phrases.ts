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

/**
 * Where the numbers of a phrase stand in a table of phrases: the cue, 1 if it opens the sentence, the
 * place of its anchor and of its end in the table, and from `SLOTS` on its slots, `GAP` for a gap. The
 * anchor is the slot whose words are the rarest: where one is found the rest is looked for.
 */
export const CUE = 0;
export const AT_START = 1;
export const ANCHOR = 2;
export const END = 3;
export const SLOTS = 4;

export const GAP = -1;
/** A gap stands for so many words at most. */
export const GAP_WORDS = 4;
export const NO_GROUP = -1;

const PREFIX_MIN = 3;
const PREFIX_MAX = 16;
/** What a word can fill: see `Cue`. Words hold no hyphens ("follow up" is two) and are compared in lower case. */
const FILLABLE = new RegExp(
  `^(?:#|@(?:drug|treat|harm)|[\\p{Ll}\\p{Lo}\\p{M}\\p{N}'.]+|[\\p{Ll}\\p{Lo}\\p{M}\\p{N}']{${String(PREFIX_MIN)},${String(PREFIX_MAX)}}\\*)$`,
  'u',
);
const NO_SLOTS: readonly number[] = [];
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

interface Phrase {
  readonly cue: number;
  readonly atStart: boolean;
  readonly anchor: number;
  readonly slots: readonly number[];
}

/** The phrases of a table of cues, compiled for matching. */
export class CuePhrases {
  /** The ids of the cues and of their groups with their indices. */
  readonly indices: ReadonlyMap<string, number>;
  /** For each cue the index of its group, or `NO_GROUP`. */
  readonly groups: Int32Array;
  /** Phrases one behind the other (see `CUE`), those anchored at the same slot side by side. */
  readonly table: Int32Array;
  readonly #slots = new Map<string, number>();
  readonly #slotsOfAtom = new Map<string, number[]>();
  /** Where in the table the phrases anchored at a slot begin and end. */
  readonly #runs = new Map<number, { readonly from: number; readonly to: number }>();

  constructor(cues: readonly Cue[]) {
    const indices = new Map(cues.map(({ id }, index) => [id, index]));
    this.indices = indices;
    this.groups = Int32Array.from(cues, ({ group }) => {
      if (group === undefined) return NO_GROUP;
      const index = indices.get(group) ?? indices.size;
      indices.set(group, index);
      return index;
    });
    const phrases = cues.flatMap(({ phrases: sources }, cue) =>
      sources.split('|').map((source) => this.#readPhrase(source.trim(), cue)),
    );
    this.table = this.#layOut(phrases);
  }

  /** How many slots there are. */
  get slots(): number {
    return this.#slots.size;
  }

  /** The place of the first phrase that is anchored at the slot, and the end of the last. */
  runOf(slot: number): { readonly from: number; readonly to: number } | undefined {
    return this.#runs.get(slot);
  }

  /** The slots that a word in lower case fills, with the classes that it belongs to (`@drug`). */
  listSlots(folded: string, classes: readonly string[]): readonly number[] {
    const slots = new Set<number>();
    const add = (atom: string): void => {
      for (const slot of this.#slotsOfAtom.get(atom) ?? NO_SLOTS) slots.add(slot);
    };
    add(folded);
    const longest = Math.min(folded.length, PREFIX_MAX);
    for (let length = PREFIX_MIN; length <= longest; length += 1)
      add(`${folded.slice(0, length)}*`);
    const first = folded.charCodeAt(0);
    if (first >= 48 && first <= 57) add('#');
    for (const one of classes) add(one);
    return [...slots];
  }

  #readPhrase(source: string, cue: number): Phrase {
    const parts = source.split(' ');
    const atStart = parts[0] === '^';
    const written = atStart ? parts.slice(1) : parts;
    const slots = written.map((part) => this.#addSlot(part));
    if (slots[0] === undefined || slots[0] === GAP)
      throw new Error(`A cue phrase must begin with a word: ${source}`);
    const rarities = written.map((part) => (part === '~' ? -Infinity : rateRarity(part)));
    return { cue, atStart, anchor: rarities.indexOf(Math.max(...rarities)), slots };
  }

  #addSlot(part: string): number {
    if (part === '~') return GAP;
    const known = this.#slots.get(part);
    if (known !== undefined) return known;
    const slot = this.#slots.size;
    this.#slots.set(part, slot);
    for (const atom of part.split('/')) {
      if (!FILLABLE.test(atom)) throw new Error(`No word can fill "${atom}" in ${part}`);
      const slots = this.#slotsOfAtom.get(atom);
      if (slots === undefined) this.#slotsOfAtom.set(atom, [slot]);
      else if (!slots.includes(slot)) slots.push(slot);
    }
    return slot;
  }

  #layOut(phrases: readonly Phrase[]): Int32Array {
    const table: number[] = [];
    const byAnchor = Map.groupBy(phrases, ({ slots, anchor }) => slots[anchor] as number);
    for (const [slot, anchored] of byAnchor) {
      const from = table.length;
      for (const { cue, atStart, anchor, slots } of anchored) {
        const first = table.length + SLOTS;
        table.push(cue, atStart ? 1 : 0, first + anchor, first + slots.length, ...slots);
      }
      this.#runs.set(slot, { from, to: table.length });
    }
    return Int32Array.from(table);
  }
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
