/** What the matcher of cues remembers about a word. */
export interface CueMemo {
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

/** Stands for the bits of a table of traits that a word was not judged by yet. */
export const NOT_JUDGED = -1;

/**
 * A way to write a word, with what the rules of one reader have worked out about it so far. It is
 * made by the reader's `SpellingTable` and belongs to that reader alone.
 */
export class Spelling {
  /**
   * The bits of the tables of traits of the reader, table by table (see `WordTraits`). Fields rather
   * than a list, as every rule looks at them for every word: a list costs a tenth of the speed.
   */
  traits0 = NOT_JUDGED;
  traits1 = NOT_JUDGED;
  traits2 = NOT_JUDGED;
  traits3 = NOT_JUDGED;
  traits4 = NOT_JUDGED;
  traits5 = NOT_JUDGED;
  traits6 = NOT_JUDGED;
  traits7 = NOT_JUDGED;
  /** What the reader's matcher of cues remembers about it. */
  cues: CueMemo | null = null;
  /** Its row in the tables of word weights; below 0 while not looked up. */
  row = -1;
  /** The sentence in which it was weighed last. */
  weighedIn = 0;
  /** As written; of a very long word only its beginning (see `SpellingTable.find`). */
  readonly text: string;
  /** In lower case, typographic apostrophes made straight. */
  readonly folded: string;

  constructor(text: string) {
    this.text = text;
    this.folded = text.toLowerCase().replaceAll('’', "'");
  }
}
