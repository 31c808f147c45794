import type { ClaimKind } from '../../../shared/domain/claim.ts';
import { prepared, type Database } from '../db/database.ts';

/** That a reader found no claim of a kind in an article. */
export interface RecordedAbsence {
  readonly articleId: string;
  readonly kind: ClaimKind;
  readonly readerId: string;
  readonly sentencesRead: number;
}

/** Records an absence, or confirms the one that the rules found. */
export function recordAbsence(
  db: Database,
  { articleId, kind, readerId, sentencesRead }: RecordedAbsence,
  now: number,
): void {
  prepared(
    db,
    `INSERT INTO absence (article_id, kind, reader_id, rule_version, confirmed, sentences_read, recorded_at)
     VALUES (?, ?, ?, NULL, 1, ?, ?)
     ON CONFLICT (article_id, kind) DO UPDATE SET reader_id = excluded.reader_id, confirmed = 1`,
  ).run(articleId, kind, readerId, sentencesRead, now);
}
