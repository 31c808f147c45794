/** What a cue matcher remembers about a word. */
export interface CueMemo {
  readonly owner: object;
  /** The slots that the word fills. */
  readonly slots: readonly number[];
  /** Bits of those slots (see `slotBits`). */
  readonly low: number;
  readonly high: number;
  /** Where the phrases that are anchored at the word begin and end in the table, pair by pair. */
  readonly runs: readonly number[];
  /** Can an article teach that the word names a medicine or a disorder? */
  readonly mayBeTaught: boolean;
  /** What holds of the word where it does; null until it was asked for. */
  asDrug: CueMemo | null;
  asHarm: CueMemo | null;
}

/** A way to write a word, with what the rules have worked out about it so far. */
export class Spelling {
  /** The bits of the traits (see `addTrait`) that hold for it. */
  readonly traits: number;
  /** What a matcher of cues remembers about it. */
  cues: CueMemo | null = null;
  /** Its row in the tables of word weights; below 0 while not looked up. */
  row = -1;
  /** The sentence in which it was weighed last. */
  weighedIn = 0;
  /** The traits that tell organisms (see `readSpeciesWords`), and what they were judged by. */
  species = 0;
  judgedBy: object | null = null;
  /** As written; of a very long word only its beginning (see `findSpelling`). */
  readonly text: string;
  /** In lower case, typographic apostrophes made straight. */
  readonly folded: string;

  constructor(text: string) {
    this.text = text;
    this.folded = text.toLowerCase().replaceAll('’', "'");
    this.traits = judge(this);
  }
}

const MOST_TRAITS = 31;
const judges: ((word: Spelling) => boolean)[] = [];

/**
 * Adds a property of words that follows from the spelling alone and is worked out once for each.
 * Returns its bit in `Spelling.traits`. Throws where there is no bit left. Call it while modules load,
 * before words are read.
 */
export function addTrait(holds: (word: Spelling) => boolean): number {
  if (judges.length >= MOST_TRAITS) throw new Error('There are too many traits of words');
  judges.push(holds);
  return 1 << (judges.length - 1);
}

function judge(word: Spelling): number {
  let traits = 0;
  for (let index = 0; index < judges.length; index += 1)
    if (judges[index]?.(word) === true) traits |= 1 << index;
  return traits;
}
