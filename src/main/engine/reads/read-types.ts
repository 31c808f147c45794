import type { Method, Output, ParsedInput } from '../../../shared/contract/contract.ts';
import type { ReadableDatabase } from '../db/database.ts';

/** What every read works with: it is handed no connection that writes. */
export interface ReadContext {
  readonly db: ReadableDatabase;
  readonly directory: string;
}

/** The answers to some methods that only read the library, wherever their connection is. */
export type ReadsOf<M extends Method> = {
  readonly [K in M]: (
    context: ReadContext,
    input: ParsedInput<K>,
  ) => Output<K> | Promise<Output<K>>;
};
