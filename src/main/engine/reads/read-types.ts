import type { Method, Output, ParsedInput } from '../../../shared/contract/contract.ts';
import type { ReadableDatabase } from '../db/database.ts';
import type { SpeciesLexicon } from '../extraction/species/lexicon.ts';

/** What every read works with: it is handed no connection that writes. */
export interface ReadContext {
  readonly db: ReadableDatabase;
  readonly directory: string;
  /** The names of species that come with the app; see `openLexicon`. */
  readonly lexicon: () => SpeciesLexicon;
}

/** The answers to some methods that only read the library, wherever their connection is. */
export type ReadsOf<M extends Method> = {
  readonly [K in M]: (
    context: ReadContext,
    input: ParsedInput<K>,
  ) => Output<K> | Promise<Output<K>>;
};
