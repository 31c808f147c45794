import { prepared, type Database } from '../db/database.ts';
import { isDamage } from './index-damage.ts';
import type { Indexed } from './index-rows.ts';

/** FTS5 has room for 2,000 segments. Half of that is never reached while they are merged in between. */
const MOST_SEGMENTS = 1000;

/**
 * Lets a full-text index leave its segments to `IndexMerger`. By itself FTS5 merges them within the
 * transaction of a change: some 60 ms when a long text was added, 400 ms when one was taken out.
 */
export function settleIndex(db: Database, owner: Indexed): void {
  const known = prepared(db, `SELECT v FROM ${owner}_fts_config WHERE k = 'automerge'`);
  if (known.get() !== undefined) return;
  try {
    for (const [setting, value] of [
      ['automerge', 0],
      ['crisismerge', MOST_SEGMENTS],
    ] as const) {
      // Numbers are bound as fractions, which FTS5 refuses here.
      prepared(
        db,
        `INSERT INTO ${owner}_fts (${owner}_fts, rank) VALUES ('${setting}', ${String(value)})`,
      ).run();
    }
  } catch (thrown) {
    // A damaged index is made anew when it is met, with these settings.
    if (!isDamage(thrown)) throw thrown;
  }
}
