import type { NoteOptions } from '../../../../shared/domain/citation-note.ts';
import { plucked, prepared, type ReadableDatabase } from '../../db/database.ts';
import type { NoteTally } from './compose.ts';

const THESE = 'json_each(?) these CROSS JOIN';
const CLAIMS = `${THESE} claim c ON c.article_id = these.value`;
const KEPT = `c.deleted_at IS NULL AND c.id NOT IN (SELECT value FROM json_each(?))`;

/** Statements and quotes as they are counted over many articles at once. */
interface Counted {
  readonly state: string | null;
  readonly quotes: number;
}

/**
 * Adds to a tally what these articles would bring to a note, without reading them one by one.
 */
export function countRest(
  db: ReadableDatabase,
  ids: readonly string[],
  { suggested, leaveOut }: Pick<NoteOptions, 'suggested' | 'leaveOut'>,
  tally: NoteTally,
): void {
  const values: [string, string] = [JSON.stringify(ids), JSON.stringify(leaveOut)];
  const status = suggested ? `c.status <> 'rejected'` : `c.status = 'accepted'`;
  const count = (sql: string): number =>
    plucked<[string, string], number>(db, sql).get(...values) ?? 0;
  tally.articles += ids.length;
  tally.statements += count(`SELECT count(*) FROM ${CLAIMS} WHERE ${KEPT} AND ${status}`);
  for (const table of ['annotation', 'note']) {
    tally.statements += count(
      `SELECT count(*) FROM ${THESE} ${table} c ON c.article_id = these.value WHERE ${KEPT}`,
    );
  }
  if (!suggested) {
    tally.undecided += count(
      `SELECT count(*) FROM ${CLAIMS} WHERE ${KEPT} AND c.status = 'suggested'`,
    );
  }
  tally.waiting += count(
    `SELECT count(*) FROM ${THESE} waiting_annotation c ON c.article_id = these.value
     WHERE c.id NOT IN (SELECT value FROM json_each(?))`,
  );
  tally.unproved += count(
    `SELECT count(*) FROM ${CLAIMS} JOIN article a ON a.id = c.article_id WHERE ${KEPT} AND ${status}
       AND NOT EXISTS (SELECT 1 FROM area x WHERE x.claim_id = c.id)
       AND NOT EXISTS (
         SELECT 1 FROM quote q LEFT JOIN quote_check k ON k.quote_id = q.id
         WHERE q.claim_id = c.id AND NOT (k.state = 'broken' AND k.revision_id = a.current_revision_id))`,
  );
  const states = `SELECT k.state, count(*) AS quotes FROM`;
  const checked = `JOIN article a ON a.id = c.article_id
    LEFT JOIN quote_check k ON k.quote_id = q.id AND k.revision_id = a.current_revision_id`;
  const rows = [
    `${states} ${CLAIMS} JOIN quote q ON q.claim_id = c.id ${checked} WHERE ${KEPT} AND ${status} GROUP BY k.state`,
    `${states} ${THESE} annotation c ON c.article_id = these.value JOIN quote q ON q.annotation_id = c.id ${checked}
     WHERE ${KEPT} GROUP BY k.state`,
  ].flatMap((sql) => prepared<[string, string], Counted>(db, sql).all(...values));
  for (const { state, quotes } of rows) {
    tally.quotes[(state ?? 'unchecked') as keyof NoteTally['quotes']] += quotes;
  }
}
