import { plucked, type ReadableDatabase } from '../db/database.ts';
import type { Sql } from './sql.ts';

/** What fulfils something, by its numbers, held against the library. */
export interface HeldRows {
  /** The numbers of all that fulfil it, where they are few; null where they may be many. */
  readonly few: () => ReadonlySet<number> | null;
  /** Some that fulfil it, where they are many and an index leads to some. */
  readonly some: () => readonly number[];
  /** Those of these that fulfil it, in their order. */
  readonly keep: (seqs: readonly number[]) => readonly number[];
}

/** What a SELECT answers with first. */
interface Sample {
  readonly found: ReadonlySet<number>;
  readonly isWhole: boolean;
}

/** Reads at most so many rows of a SELECT of numbers. */
export function readSample(db: ReadableDatabase, select: Sql, most: number): Sample {
  const found = plucked<unknown[], number>(db, `${select.sql} LIMIT ?`).all(
    ...select.values,
    most + 1,
  );
  return { found: new Set(found), isWhole: found.length <= most };
}

/** Makes something when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
