import { prepared, type Database } from '../db/database.ts';

/** So many changes are forgotten at once: some 10 ms. */
const PAGE = 400;

/** The tables of second readings, as the indexes of history name them. */
const READING = `'second_reading', 'second_reading_article', 'second_reading_claim', 'second_reading_absence', 'settled_reading'`;

const ABOUT = `
  SELECT seq FROM history_change WHERE thing_id IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE other_id IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE table_name = 'settled_difference'
    AND json_extract(coalesce(after, before), '$.one_article_id') IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE table_name = 'settled_difference'
    AND json_extract(coalesce(after, before), '$.other_article_id') IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE table_name = 'rejected_study'
    AND json_extract(coalesce(after, before), '$.one_article_id') IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE table_name = 'rejected_study'
    AND json_extract(coalesce(after, before), '$.other_article_id') IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE table_name IN ('attribute', 'attribute_claim', 'attribute_absence')
    AND coalesce(json_extract(coalesce(after, before), '$.claim_id'), json_extract(coalesce(after, before), '$.attribute_id'), json_extract(coalesce(after, before), '$.id')) IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE table_name = 'attribute_absence'
    AND json_extract(coalesce(after, before), '$.article_id') IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE table_name IN ('question', 'question_set_aside')
    AND coalesce(json_extract(coalesce(after, before), '$.question_id'), json_extract(coalesce(after, before), '$.id'))
      IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE table_name = 'question_set_aside'
    AND json_extract(coalesce(after, before), '$.article_id') IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE table_name IN ('evidence_table_search', 'evidence_table_left_out')
    AND json_extract(coalesce(after, before), '$.table_id') IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE table_name = 'evidence_table_left_out'
    AND json_extract(coalesce(after, before), '$.article_id') IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE table_name IN (${READING})
    AND json_extract(coalesce(after, before), '$.question_id') IN (SELECT value FROM json_each(@ids))
  UNION ALL SELECT seq FROM history_change WHERE table_name IN (${READING})
    AND coalesce(json_extract(coalesce(after, before), '$.claim_id'), json_extract(coalesce(after, before), '$.article_id'))
      IN (SELECT value FROM json_each(@ids))
  LIMIT ${String(PAGE)}`;

/**
 * Takes a page of what history holds of these articles, annotations, claims, evidence tables and questions out
 * of it. A step that holds nothing else is gone with it. Answers whether something was left to take;
 * call it in a transaction until it answers false.
 */
export function forgetSome(db: Database, ids: readonly string[]): boolean {
  const changes = prepared<[{ ids: string }], { seq: number; step_seq: number }>(
    db,
    `SELECT seq, step_seq FROM history_change WHERE seq IN (${ABOUT})`,
  ).all({ ids: JSON.stringify(ids) });
  if (changes.length === 0) return false;
  forgetChanges(db, changes);
  return true;
}

/** Takes changes out of history, and the steps that hold no other. */
function forgetChanges(
  db: Database,
  changes: readonly { readonly seq: number; readonly step_seq: number }[],
): void {
  const removeChange = prepared<[number]>(db, 'DELETE FROM history_change WHERE seq = ?');
  for (const { seq } of changes) removeChange.run(seq);
  const removeStep = prepared<[{ seq: number }]>(
    db,
    `DELETE FROM history_step WHERE seq = @seq
       AND NOT EXISTS (SELECT 1 FROM history_change WHERE step_seq = @seq)`,
  );
  for (const seq of new Set(changes.map((change) => change.step_seq))) removeStep.run({ seq });
}

/**
 * Takes a page of the steps that undo and redo no longer know out of history. Answers whether
 * something was left to take; call it in a transaction.
 */
export function forgetDropped(db: Database): boolean {
  const step = prepared<[], { seq: number }>(
    db,
    'SELECT seq FROM history_step WHERE is_dropped = 1 ORDER BY seq LIMIT 1',
  ).get();
  if (!step) return false;
  const changes = prepared<[number], { seq: number; step_seq: number }>(
    db,
    `SELECT seq, step_seq FROM history_change WHERE step_seq = ? ORDER BY seq LIMIT ${String(PAGE)}`,
  ).all(step.seq);
  if (changes.length > 0) forgetChanges(db, changes);
  else prepared(db, 'DELETE FROM history_step WHERE seq = ?').run(step.seq);
  return true;
}
