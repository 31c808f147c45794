import type { RejectedStudy } from '../../../shared/domain/comparison/study-proposal.ts';
import { prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { inOrder, requireTwo, type Two } from './two-articles.ts';

/** The articles of which a reader said that they are not about the same study as an article, the last first. */
export function listRejectedStudies(db: ReadableDatabase, id: string): RejectedStudy[] {
  return prepared<[string, string], RejectedStudy>(
    db,
    `SELECT a.id, a.title, a.citekey, r.name AS readerName, s.rejected_at AS rejectedAt
     FROM (SELECT other_article_id AS article_id, reader_id, rejected_at FROM rejected_study
         WHERE one_article_id = ?
       UNION ALL
       SELECT one_article_id, reader_id, rejected_at FROM rejected_study WHERE other_article_id = ?) s
       CROSS JOIN article a ON a.id = s.article_id AND a.deleted_at IS NULL
       JOIN reader r ON r.id = s.reader_id`,
  )
    .all(id, id)
    .toSorted((one, other) => other.rejectedAt - one.rejectedAt || (one.id < other.id ? -1 : 1));
}

/** Notes that two articles are not about the same study, so that neither is proposed for the other. */
export function rejectStudy(
  db: Database,
  two: Two,
  by: { readonly readerId: string; readonly now: number },
): void {
  requireTwo(db, two);
  prepared(
    db,
    `INSERT INTO rejected_study (one_article_id, other_article_id, reader_id, rejected_at)
     VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  ).run(...inOrder(two), by.readerId, by.now);
}

/** Lets two articles be proposed for one another again. */
export function proposeAgain(db: Database, two: Two): void {
  requireTwo(db, two);
  prepared(db, 'DELETE FROM rejected_study WHERE one_article_id = ? AND other_article_id = ?').run(
    ...inOrder(two),
  );
}
