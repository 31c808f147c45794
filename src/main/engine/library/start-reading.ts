import { prepared, type Database } from '../db/database.ts';

/** As `startReading`, for the article of a claim that a reader has accepted. */
export function startReadingOfClaim(db: Database, claimId: string): void {
  prepared(
    db,
    `UPDATE article SET status = 'reading'
     WHERE status = 'inbox' AND id = (SELECT article_id FROM claim WHERE id = ?)`,
  ).run(claimId);
}

/** An article of the inbox that gets its first mark is being read; call in the mark's transaction. */
export function startReading(db: Database, articleId: string): void {
  prepared(db, `UPDATE article SET status = 'reading' WHERE id = ? AND status = 'inbox'`).run(
    articleId,
  );
}
