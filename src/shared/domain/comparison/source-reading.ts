import type { Sentence } from '../sentences.ts';
import type { Advice } from './advice.ts';
import type { Caveat } from './caveats.ts';
import type { GroupWord } from './population.ts';
import type { Quantity } from './quantity.ts';
import type { SpeciesReading } from './headline-leap.ts';
import type { SourcePlace } from './source-place.ts';
import type { Span } from './hedges.ts';
import type { WeighedStatement } from './strength-change.ts';

/** A statement of a source with what its words tell; the offsets of words are into its part, too. */
export interface ReadStatement extends WeighedStatement {
  readonly place: SourcePlace;
  /** The word that would show each level of strength best, in order. */
  readonly shownAs: readonly (Span | null)[];
  readonly hedge: Span | null;
  readonly groups: readonly GroupWord[];
}

/** What a source says of an outcome or exposure, with the words and where they stand. */
export interface NamedThing {
  readonly name: string;
  readonly place: SourcePlace;
}

/** What was read of one source, from which differences are told. */
export interface SourceReading {
  readonly sentences: readonly Sentence[];
  readonly headline: ReadStatement | null;
  /** The sentence that says best what was found. */
  readonly main: ReadStatement | null;
  /** Offsets into the text. */
  readonly caveats: readonly Caveat[];
  readonly quantities: readonly Quantity[];
  readonly advice: readonly Advice[];
  readonly species: SpeciesReading;
}
