import type { Database } from '../db/database.ts';
import { touchIndex } from './index-damage.ts';
import { INDEXED, type Indexed } from './index-rows.ts';

/** Rows that are indexed together: a text is long, and claims are read together in less time. */
const TOGETHER: Readonly<Record<Indexed, number>> = {
  article: 1,
  annotation: 10,
  claim: 50,
  note: 10,
};
/** How long rows are indexed in one transaction; what is written at its end takes about as long again. */
const SLICE_MILLIS = 10;

/** Something that has a row in an index. */
export interface IndexedThing {
  readonly seq: number;
  readonly id: string;
}

/** Brings rows of an index in step for a moment; answers with how many of the things that were. */
export function indexSlice(db: Database, owner: Indexed, things: readonly IndexedThing[]): number {
  const startedAt = performance.now();
  let done = 0;
  while (done < things.length && performance.now() - startedAt < SLICE_MILLIS) {
    const together = things.slice(done, done + TOGETHER[owner]);
    touchIndex(() => {
      INDEXED[owner](
        db,
        together.map(({ id }) => id),
      );
    });
    done += together.length;
  }
  return done;
}
