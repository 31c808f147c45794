import { NOT_JUDGED } from './spelling.ts';
import type { Spelling } from './spelling.ts';
import type { Word } from './text-words.ts';

/** Bitwise operators work on 32 bits, of which one is the sign. */
const MOST_TRAITS = 31;

/** Says whether a word has a property that follows from how it is written. */
export type TraitJudge = (word: Spelling) => boolean;

/**
 * Gives each name a bit of its own, so that many properties of a word are held by one number. Throws
 * for more than 31 names: a room that needs more makes a second table.
 */
export function nameBits<Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  if (names.length > MOST_TRAITS) throw new Error('A table holds at most 31 traits of words');
  return Object.fromEntries(names.map((name, at) => [name, 1 << at])) as Record<Name, number>;
}

/** Properties of words that follow from how they are written, each with a bit. */
export interface TraitTable<Name extends string> {
  readonly bits: Readonly<Record<Name, number>>;
  /** The bits of all the properties that a word has. */
  readonly judge: (word: Spelling) => number;
}

/** Makes a table of properties; throws for more than 31. */
export function tabulateTraits<Name extends string>(
  judges: Readonly<Record<Name, TraitJudge>>,
): TraitTable<Name> {
  const names = Object.keys(judges) as Name[];
  const bits = nameBits(names);
  return {
    bits,
    judge: (word) => {
      let held = 0;
      for (const name of names) if (judges[name](word)) held |= bits[name];
      return held;
    },
  };
}

/** So many tables a spelling has room for. */
export const MOST_TABLES = 8;

/** The traits of one table for the words of one reader: each spelling is judged once. */
export class WordTraits {
  /** Which of the reader's tables it is, from 0 on. */
  readonly #table: number;
  readonly #judge: (word: Spelling) => number;

  /** See `SpellingTable.judgeBy`, which knows the number of the table. */
  constructor(table: number, judge: (word: Spelling) => number) {
    this.#table = table;
    this.#judge = judge;
  }

  /** The bits that a word has. */
  of(word: Spelling): number {
    const held = recall(word, this.#table);
    return held === NOT_JUDGED ? this.#judgeAnew(word) : held;
  }

  /** The bits that any of the words has. */
  ofAny(words: readonly Word[]): number {
    let held = 0;
    for (let at = 0; at < words.length; at += 1) held |= this.of((words[at] as Word).info);
    return held;
  }

  #judgeAnew(word: Spelling): number {
    const held = this.#judge(word);
    remember(word, this.#table, held);
    return held;
  }
}

function recall(word: Spelling, table: number): number {
  switch (table) {
    case 0:
      return word.traits0;
    case 1:
      return word.traits1;
    case 2:
      return word.traits2;
    case 3:
      return word.traits3;
    case 4:
      return word.traits4;
    case 5:
      return word.traits5;
    case 6:
      return word.traits6;
    default:
      return word.traits7;
  }
}

function remember(word: Spelling, table: number, held: number): void {
  switch (table) {
    case 0:
      word.traits0 = held;
      break;
    case 1:
      word.traits1 = held;
      break;
    case 2:
      word.traits2 = held;
      break;
    case 3:
      word.traits3 = held;
      break;
    case 4:
      word.traits4 = held;
      break;
    case 5:
      word.traits5 = held;
      break;
    case 6:
      word.traits6 = held;
      break;
    default:
      word.traits7 = held;
  }
}
