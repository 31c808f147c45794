import type { ClaimKind } from '../../../shared/domain/claim.ts';
import { insertSelectors } from '../quotes/write-quote.ts';
import { insertClaim, nextClaimNumber } from '../claims/write-claim.ts';
import { jsonOrNull, writeValue } from '../claims/write-value.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import { endRedo } from '../history/recording.ts';
import type { ArticleReading, SuggestedClaim, SuggestionChange } from './suggested-claim.ts';
import { isUntouched } from './untouched.ts';

/** What came of the changes of a page. */
export interface SavedChanges {
  readonly offered: number;
  readonly withdrawn: number;
}

/** Rewrites a suggestion as this reading says it; its code and its day stay. */
function renewClaim(
  db: Database,
  revisionId: string,
  { claimId, claim, value, proof }: SuggestionChange & { readonly does: 'renew' },
): void {
  prepared(
    db,
    `UPDATE claim SET statement = ?, speaker = ?, speaker_name = ?, rule_id = ?, rule_version = ?,
       confidence = ?, field_confidence = ? WHERE id = ?`,
  ).run(
    claim.statement,
    claim.speaker,
    claim.speakerName,
    claim.ruleId,
    claim.ruleVersion,
    claim.confidence,
    jsonOrNull(claim.fieldConfidence),
    claimId,
  );
  if (value) writeValue(db, claimId, claim.value);
  if (!proof) return;
  prepared(db, 'DELETE FROM quote WHERE claim_id = ?').run(claimId);
  for (const quote of claim.quotes) insertSelectors(db, { claimId }, revisionId, quote);
}

function offerClaim(
  db: Database,
  { articleId, revisionId }: ArticleReading,
  { ruleId, ruleVersion, confidence, fieldConfidence, quotes, ...said }: SuggestedClaim,
  now: number,
  number: number,
): void {
  const origin = { ruleId, ruleVersion, confidence, fieldConfidence };
  const claimId = insertClaim(db, { articleId, ...said, origin }, now, number);
  for (const quote of quotes) insertSelectors(db, { claimId }, revisionId, quote);
}

/**
 * Makes the suggestions of an article those of this reading. What a reader touched after the rules
 * had read is left alone.
 */
export function saveChanges(
  db: Database,
  reading: ArticleReading,
  changes: readonly SuggestionChange[],
  now: number,
): SavedChanges {
  let number = changes.length === 0 ? 0 : nextClaimNumber(db, reading.articleId);
  let offered = 0;
  let withdrawn = 0;
  for (const change of changes) {
    if (change.does === 'offer') {
      offerClaim(db, reading, change.claim, now, number);
      number += 1;
      offered += 1;
    } else if (isUntouched(db, change.claimId)) {
      if (change.does === 'renew') {
        renewClaim(db, reading.revisionId, change);
      } else {
        prepared(db, 'DELETE FROM claim WHERE id = ?').run(change.claimId);
        withdrawn += 1;
      }
    }
  }
  // What was undone meanwhile may be about a suggestion that is gone now, so it cannot be redone.
  if (withdrawn > 0) endRedo(db);
  return { offered, withdrawn };
}

/** The kinds of which the article has a claim that nobody rejected, in the trash or not. */
function claimedKinds(db: Database, articleId: string): ReadonlySet<ClaimKind> {
  const kinds = plucked<[string], ClaimKind>(
    db,
    `SELECT DISTINCT kind FROM claim WHERE article_id = ? AND status <> 'rejected'`,
  ).all(articleId);
  return new Set(kinds);
}

/**
 * Saves what a reading found stated nowhere, to be confirmed, and takes back what rules said
 * before and this reading no longer says. What a reader recorded or confirmed stays as it is.
 */
export function saveAbsences(db: Database, { articleId, none }: ArticleReading, now: number): void {
  const claimed = claimedKinds(db, articleId);
  const silent = none.filter(({ kind }) => !claimed.has(kind));
  prepared(
    db,
    `DELETE FROM absence WHERE article_id = ? AND confirmed = 0
       AND kind NOT IN (SELECT value FROM json_each(?))`,
  ).run(articleId, JSON.stringify(silent.map(({ kind }) => kind)));
  const save = prepared(
    db,
    `INSERT INTO absence (article_id, kind, reader_id, rule_version, confirmed, sentences_read, recorded_at)
     VALUES (?, ?, NULL, ?, 0, ?, ?)
     ON CONFLICT (article_id, kind) DO UPDATE SET rule_version = excluded.rule_version,
       sentences_read = excluded.sentences_read, recorded_at = excluded.recorded_at
     WHERE absence.confirmed = 0 AND (absence.rule_version, absence.sentences_read)
       IS NOT (excluded.rule_version, excluded.sentences_read)`,
  );
  for (const { kind, ruleVersion, sentencesRead } of silent) {
    save.run(articleId, kind, ruleVersion, sentencesRead, now);
  }
}

/** Remembers that the article was read: with the same text and rules it is not due again. */
export function saveReading(
  db: Database,
  { articleId, revisionId, rules, language, sentencesRead }: ArticleReading,
): void {
  prepared(
    db,
    `INSERT INTO suggestion_reading (article_id, revision_id, rules, language, sentences_read)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (article_id) DO UPDATE SET revision_id = excluded.revision_id,
       rules = excluded.rules, language = excluded.language,
       sentences_read = excluded.sentences_read`,
  ).run(articleId, revisionId, rules, language, sentencesRead);
}
