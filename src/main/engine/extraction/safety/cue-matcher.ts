import type { ArticleNames } from './article-names.ts';
import { isDrugWord, isTreatmentWord } from './drug-words.ts';
import { isHarmWord } from './harm-words.ts';
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

/** Where a cue was found first: indices of words, end exclusive. */
export interface CueHit {
  readonly from: number;
  readonly to: number;
}

const GAP_WORDS = 4;
const KNOWN_WORDS_LIMIT = 60_000;
const PREFIX_MIN = 3;

type Slot = { readonly gap: true } | { readonly gap: false; readonly atoms: readonly number[] };
interface Phrase {
  readonly cue: number;
  readonly atStart: boolean;
  readonly rest: readonly Slot[];
}

/** Finds the cues of a table in sentences: one pass over the words, in time linear in their number. */
export class CueMatcher {
  readonly #atoms = new Map<string, number>();
  readonly #phrases: Phrase[][] = [];
  readonly #known = new Map<string, readonly number[]>();
  readonly #ids: readonly string[];

  constructor(cues: readonly Cue[]) {
    this.#ids = cues.map((cue) => cue.id);
    cues.forEach((cue, index) => {
      for (const phrase of cue.phrases.split('|')) this.#addPhrase(phrase.trim(), index);
    });
  }

  /**
   * Cue ids found in the words, each with the place of its first match. `taught` are the names of
   * medicines and disorders that this article uses on its own.
   */
  find(words: readonly Word[], taught: ArticleNames): Map<string, CueHit> {
    const found = new Map<string, CueHit>();
    const drug = this.#atoms.get('@drug') ?? -1;
    const harm = this.#atoms.get('@harm') ?? -1;
    const atoms = words.map((word) => {
      const known = this.#atomsOf(word.lower);
      if (taught.drugs.has(word.lower)) return [...known, drug];
      return taught.harms.has(word.lower) ? [...known, harm] : known;
    });
    for (let at = 0; at < atoms.length; at += 1)
      for (const atom of atoms[at] ?? [])
        for (const phrase of this.#phrases[atom] ?? []) {
          const id = this.#ids[phrase.cue] ?? '';
          if (found.has(id) || (phrase.atStart && at > 0)) continue;
          const to = matchRest(phrase.rest, 0, atoms, at + 1);
          if (to > 0) found.set(id, { from: at, to });
        }
    return found;
  }

  #addPhrase(source: string, cue: number): void {
    const parts = source.split(' ');
    const atStart = parts[0] === '^';
    const slots = (atStart ? parts.slice(1) : parts).map((part): Slot =>
      part === '~'
        ? { gap: true }
        : { gap: false, atoms: part.split('/').map((name) => this.#atom(name)) },
    );
    const [first, ...rest] = slots;
    if (first === undefined || first.gap) throw new Error(`A cue phrase needs a word: ${source}`);
    for (const atom of first.atoms) (this.#phrases[atom] ??= []).push({ cue, atStart, rest });
  }

  #atom(name: string): number {
    const known = this.#atoms.get(name);
    if (known !== undefined) return known;
    this.#atoms.set(name, this.#atoms.size);
    return this.#atoms.size - 1;
  }

  #atomsOf(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const atoms: number[] = [];
    const add = (name: string): void => {
      const atom = this.#atoms.get(name);
      if (atom !== undefined) atoms.push(atom);
    };
    add(word);
    for (let length = PREFIX_MIN; length <= Math.min(word.length, 16); length += 1)
      add(`${word.slice(0, length)}*`);
    const first = word.charCodeAt(0);
    if (first >= 48 && first <= 57) add('#');
    if (isDrugWord(word)) add('@drug');
    if (isTreatmentWord(word)) add('@treat');
    if (isHarmWord(word)) add('@harm');
    if (this.#known.size >= KNOWN_WORDS_LIMIT) this.#known.clear();
    this.#known.set(word, atoms);
    return atoms;
  }
}

/** The index after the last word matched, or 0 where the slots do not match from `at`. */
function matchRest(
  rest: readonly Slot[],
  slotIndex: number,
  atoms: readonly (readonly number[])[],
  at: number,
): number {
  const slot = rest[slotIndex];
  if (slot === undefined) return at;
  if (slot.gap) {
    const limit = Math.min(atoms.length, at + GAP_WORDS);
    for (let next = at; next <= limit; next += 1) {
      const to = matchRest(rest, slotIndex + 1, atoms, next);
      if (to > 0) return to;
    }
    return 0;
  }
  const here = atoms[at];
  if (here === undefined || !slot.atoms.some((atom) => here.includes(atom))) return 0;
  return matchRest(rest, slotIndex + 1, atoms, at + 1);
}
