import type {
  DifferenceVerdict,
  SettledDifference,
} from '../../../shared/domain/comparison/settled-difference.ts';
import { prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { inOrder, requireTwo, type Two } from './two-articles.ts';

/** What readers settled between two articles, the oldest first. */
export function listSettled(db: ReadableDatabase, two: Two): SettledDifference[] {
  return prepared<[string, string], SettledDifference>(
    db,
    `SELECT s.key, s.verdict, r.name AS readerName, s.settled_at AS settledAt
     FROM settled_difference s JOIN reader r ON r.id = s.reader_id
     WHERE s.one_article_id = ? AND s.other_article_id = ?`,
  )
    .all(...inOrder(two))
    .toSorted((one, other) => one.settledAt - other.settledAt || (one.key < other.key ? -1 : 1));
}

/** Who settles, and when. */
interface Settling {
  readonly verdict: DifferenceVerdict;
  readonly readerId: string;
  readonly now: number;
}

/** Notes what a reader said of differences between two articles; what was said of them before gives way. */
export function settleDifferences(
  db: Database,
  two: Two,
  keys: readonly string[],
  { verdict, readerId, now }: Settling,
): void {
  requireTwo(db, two);
  const put = prepared(
    db,
    `INSERT INTO settled_difference
       (one_article_id, other_article_id, key, verdict, reader_id, settled_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (one_article_id, other_article_id, key) DO UPDATE
       SET verdict = excluded.verdict, reader_id = excluded.reader_id, settled_at = excluded.settled_at
       WHERE verdict <> excluded.verdict`,
  );
  for (const key of keys) put.run(...inOrder(two), key, verdict, readerId, now);
}

/** Opens settled differences between two articles again; those that are open stay so. */
export function reopenDifferences(db: Database, two: Two, keys: readonly string[]): void {
  requireTwo(db, two);
  const remove = prepared(
    db,
    'DELETE FROM settled_difference WHERE one_article_id = ? AND other_article_id = ? AND key = ?',
  );
  for (const key of keys) remove.run(...inOrder(two), key);
}
