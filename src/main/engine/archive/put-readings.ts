import { nextClaimCode } from '../claims/write-claim.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import type { ArchiveRow } from './archive-rows.ts';
import { insertNew } from './insert-new.ts';
import { putClaim } from './put-claim.ts';

type ReadArticle = ArchiveRow<'second-reading-articles'>;

/** Notes a second reading that has ended unless the library has it; tells whether it did. */
export function putReading(
  db: Database,
  { id, question, reader, beganAt, endedAt }: ArchiveRow<'second-readings'>,
): boolean {
  return insertNew(db, 'second_reading', {
    id,
    question_id: question,
    reader_id: reader,
    began_at: beganAt,
    ended_at: endedAt,
  });
}

/**
 * Writes what a second reading has of an article unless the library knows that it read it: its claims are
 * laid aside, with new marks unless the article came along; those of the first reading stay where they are.
 * Tells whether it did.
 */
export function putReadArticle(
  { db, came }: { readonly db: Database; readonly came: ReadonlySet<string> },
  row: ReadArticle,
): boolean {
  const { reading, article, first, second, absences, settled } = row;
  const of = prepared<[string], { questionId: string; endedAt: number | null }>(
    db,
    'SELECT question_id AS questionId, ended_at AS endedAt FROM second_reading WHERE id = ?',
  ).get(reading);
  if (!of || of.endedAt === null) return false;
  const key = { reading_id: reading, question_id: of.questionId };
  if (!insertNew(db, 'second_reading_article', { ...key, article_id: article })) return false;
  const note = (claimId: string, part: 'first' | 'second'): boolean =>
    insertNew(db, 'second_reading_claim', {
      ...key,
      claim_id: claimId,
      part,
      is_aside: part === 'first' ? 0 : 1,
    });
  const isOfArticle = plucked<[string, string], number>(
    db,
    'SELECT 1 FROM claim WHERE id = ? AND article_id = ?',
  );
  for (const claimId of first) {
    if (isOfArticle.get(claimId, article) !== undefined) note(claimId, 'first');
  }
  for (const claim of second) {
    const code = came.has(article) ? claim.code : nextClaimCode(db, article, claim.value.kind);
    if (putClaim(db, claim, { code, asideSince: of.endedAt })) note(claim.id, 'second');
  }
  for (const { kind, part, reader, ruleVersion, ...absence } of absences) {
    insertNew(db, 'second_reading_absence', {
      ...key,
      article_id: article,
      kind,
      part,
      reader_id: reader,
      rule_version: ruleVersion,
      confirmed: absence.isConfirmed ? 1 : 0,
      sentences_read: absence.sentencesRead,
      recorded_at: absence.recordedAt,
    });
  }
  for (const { attribute, verdict, reader, settledAt } of settled) {
    insertNew(db, 'settled_reading', {
      ...key,
      article_id: article,
      attribute,
      verdict,
      reader_id: reader,
      settled_at: settledAt,
    });
  }
  return true;
}
