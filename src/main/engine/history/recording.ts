import { plucked, prepared, type Database } from '../db/database.ts';

/** The tables whose rows undo brings back, with their primary keys. Texts and computed tables stay out. */
export const RECORDED_TABLES = {
  setting: ['name'],
  article: ['id'],
  collection: ['id'],
  article_collection: ['article_id', 'collection_id'],
  article_tag: ['article_id', 'tag'],
  annotation: ['id'],
  annotation_tag: ['annotation_id', 'tag'],
  claim: ['id'],
  study_design_claim: ['claim_id'],
  publication_status_claim: ['claim_id'],
  setting_claim: ['claim_id'],
  sample_size_claim: ['claim_id'],
  species_claim: ['claim_id'],
  finding_claim: ['claim_id'],
  safety_claim: ['claim_id'],
  attribute: ['id'],
  attribute_claim: ['claim_id'],
  attribute_absence: ['article_id', 'attribute_id'],
  quote: ['id'],
  area: ['id'],
  absence: ['article_id', 'kind'],
  suggestion_reading: ['article_id'],
  claim_link: ['id'],
  article_link: ['id'],
  evidence_table: ['id'],
  evidence_table_article: ['table_id', 'article_id'],
  evidence_table_row: ['table_id', 'row'],
  evidence_table_search: ['table_id'],
  evidence_table_left_out: ['table_id', 'article_id'],
  article_key: ['key'],
  note: ['id'],
  attachment: ['id'],
  waiting_annotation: ['id'],
  external_key: ['system', 'library', 'key'],
  tag_color: ['tag'],
  note_template: ['id'],
  saved_search: ['id'],
  citation_style: ['id'],
  citation_locale: ['tag'],
  question: ['id'],
  question_set_aside: ['question_id', 'article_id'],
  second_reading: ['id'],
  second_reading_article: ['reading_id', 'article_id'],
  second_reading_claim: ['claim_id', 'reading_id'],
  second_reading_absence: ['reading_id', 'article_id', 'kind', 'part'],
  settled_reading: ['reading_id', 'article_id', 'attribute'],
  settled_difference: ['one_article_id', 'other_article_id', 'key'],
  rejected_study: ['one_article_id', 'other_article_id'],
} as const;
export type RecordedTable = keyof typeof RECORDED_TABLES;

/**
 * What history keeps of a new row of these tables until the row is undone away: its key, and what its
 * change is found by. All else the row itself says; whole, it would stand in the library twice.
 */
const LOOKED_UP_BY: Readonly<Partial<Record<RecordedTable, readonly string[]>>> = {
  annotation: ['id', 'article_id'],
  claim: ['id', 'article_id'],
  study_design_claim: ['claim_id'],
  publication_status_claim: ['claim_id'],
  setting_claim: ['claim_id'],
  sample_size_claim: ['claim_id'],
  species_claim: ['claim_id'],
  finding_claim: ['claim_id'],
  safety_claim: ['claim_id'],
  attribute_claim: ['claim_id'],
  quote: ['id', 'claim_id', 'annotation_id'],
  citation_style: ['id'],
  citation_locale: ['tag'],
};

/** The columns of a table, in order. */
export function columnsOf(db: Database, table: RecordedTable): string[] {
  return (db.pragma(`table_info(${table})`) as { name: string }[]).map((column) => column.name);
}

/** SQL for the image of a row: these columns of it by their names. */
export function rowImage(columns: readonly string[], row: string): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
}

/**
 * Installs triggers on this connection that write every change of a recorded table into
 * `history_change`, as long as `history_recording` names a step.
 */
export function installRecording(db: Database): void {
  for (const table of Object.keys(RECORDED_TABLES) as RecordedTable[]) {
    const columns = columnsOf(db, table);
    const oldRow = rowImage(columns, 'OLD');
    const newRow = rowImage(columns, 'NEW');
    const addedRow = rowImage(LOOKED_UP_BY[table] ?? columns, 'NEW');
    const write = (before: string, after: string): string => `
      INSERT INTO history_change (step_seq, table_name, before, after)
      SELECT step_seq, '${table}', ${before}, ${after} FROM history_recording;`;
    db.exec(`
      CREATE TEMP TRIGGER record_${table}_insert AFTER INSERT ON main.${table} BEGIN ${write('NULL', addedRow)} END;
      CREATE TEMP TRIGGER record_${table}_delete AFTER DELETE ON main.${table} BEGIN ${write(oldRow, 'NULL')} END;
      CREATE TEMP TRIGGER record_${table}_update AFTER UPDATE ON main.${table}
      WHEN ${oldRow} IS NOT ${newRow} BEGIN ${write(oldRow, newRow)} END;
    `);
  }
}

/** What was undone can no longer be redone; `HistoryPruner` takes it out of history in pages. */
export function endRedo(db: Database): void {
  prepared(db, 'UPDATE history_step SET is_dropped = 1 WHERE undone = 1 AND is_dropped = 0').run();
}

/** Takes a step that came to nothing from undo and redo; `HistoryPruner` takes it out of history in pages. */
export function dropStep(db: Database, step: number): void {
  prepared(db, 'UPDATE history_step SET is_dropped = 1 WHERE seq = ?').run(step);
}

/** Begins a step. What had been undone before stays until the step has changed something. */
export function beginStep(db: Database, label: string, readerId: string, now: number): number {
  const made = prepared(
    db,
    'INSERT INTO history_step (label, reader_id, made_at) VALUES (?, ?, ?)',
  ).run(label, readerId, now);
  return Number(made.lastInsertRowid);
}

/** Gives a step another name, if it still has this one. */
export function relabelStep(db: Database, stepSeq: number, from: string, to: string): void {
  prepared(db, 'UPDATE history_step SET label = ? WHERE seq = ? AND label = ?').run(
    to,
    stepSeq,
    from,
  );
}

/** Runs `change` with its row changes recorded under the step; call inside a transaction. */
export function recordUnder<T>(db: Database, stepSeq: number, change: () => T): T {
  prepared(db, 'INSERT INTO history_recording (one, step_seq) VALUES (1, ?)').run(stepSeq);
  const value = change();
  prepared(db, 'DELETE FROM history_recording').run();
  return value;
}

/** Runs `change` without recording it, inside or outside of a step; call inside a transaction. */
export function unrecorded<T>(db: Database, change: () => T): T {
  const step = plucked<[], number>(db, 'SELECT step_seq FROM history_recording').get();
  if (step === undefined) return change();
  prepared(db, 'DELETE FROM history_recording').run();
  const value = change();
  prepared(db, 'INSERT INTO history_recording (one, step_seq) VALUES (1, ?)').run(step);
  return value;
}
