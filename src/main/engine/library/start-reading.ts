import { prepared, type Database } from '../db/database.ts';

/** An article of the inbox that gets its first mark is being read; call in the mark's transaction. */
export function startReading(db: Database, articleId: string): void {
  prepared(db, `UPDATE article SET status = 'reading' WHERE id = ? AND status = 'inbox'`).run(
    articleId,
  );
}
