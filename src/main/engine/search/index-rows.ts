import { KIND_WORDS, UNIT_KIND_WORDS } from '../../../shared/domain/claim-words.ts';
import { describeClaim } from '../../../shared/domain/describe-claim.ts';
import { indexText } from '../../../shared/domain/search-folding.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { readClaims } from '../claims/queries.ts';
import { prepared, type Database } from '../db/database.ts';
import { dropArticleRows, indexArticle } from './article-rows.ts';

const PAGE = 500;

interface AnnotationText {
  readonly seq: number;
  readonly exact: string | null;
  readonly comment: string;
  readonly tags: string | null;
  readonly hidden: 0 | 1;
}

/** Brings the full-text row of an annotation in step: gone while it or its article is in the trash. */
export function indexAnnotation(db: Database, id: string): void {
  const row = prepared<[string], AnnotationText>(
    db,
    `SELECT n.seq, q.exact, n.comment,
       (SELECT group_concat(t.tag, ' ') FROM annotation_tag t WHERE t.annotation_id = n.id) AS tags,
       n.deleted_at IS NOT NULL OR a.deleted_at IS NOT NULL AS hidden
     FROM annotation n JOIN article a ON a.id = n.article_id
     LEFT JOIN quote q ON q.annotation_id = n.id WHERE n.id = ?`,
  ).get(id);
  if (!row) return;
  prepared(db, 'DELETE FROM annotation_fts WHERE rowid = ?').run(row.seq);
  if (row.hidden) return;
  prepared(db, 'INSERT INTO annotation_fts (rowid, exact, comment, tags) VALUES (?, ?, ?, ?)').run(
    row.seq,
    indexText(row.exact ?? ''),
    indexText(row.comment),
    indexText(row.tags ?? ''),
  );
}

/** Brings the full-text row of a note in step: gone while it or its article is in the trash. */
export function indexNote(db: Database, id: string): void {
  const row = prepared<[string], { seq: number; text: string; hidden: 0 | 1 }>(
    db,
    `SELECT n.seq, n.text, n.deleted_at IS NOT NULL OR a.deleted_at IS NOT NULL AS hidden
     FROM note n JOIN article a ON a.id = n.article_id WHERE n.id = ?`,
  ).get(id);
  if (!row) return;
  prepared(db, 'DELETE FROM note_fts WHERE rowid = ?').run(row.seq);
  if (row.hidden) return;
  prepared(db, 'INSERT INTO note_fts (rowid, text) VALUES (?, ?)').run(
    row.seq,
    indexText(row.text),
  );
}

/** The words by which a claim can be found although its quote does not say them: kind, unit, role, hedge, taxon. */
function factWords(claim: Claim): string {
  const { value } = claim;
  const { label, detail } = describeClaim(claim);
  const ofSample =
    value.kind === 'sample_size' ? [String(value.count), UNIT_KIND_WORDS[value.unitKind]] : [];
  const asWritten = value.kind === 'species' ? [value.vernacularName ?? ''] : [];
  return [KIND_WORDS[value.kind], label, ...ofSample, ...asWritten, detail].join(' ');
}

/**
 * Brings the full-text rows of claims in step: gone while a claim is rejected, or it or its article
 * is in the trash. Many at once are read together, which takes a third of the time.
 */
export function indexClaims(db: Database, ids: readonly string[]): void {
  for (let at = 0; at < ids.length; at += PAGE) indexPageOfClaims(db, ids.slice(at, at + PAGE));
}

function indexPageOfClaims(db: Database, ids: readonly string[]): void {
  const rows = prepared<
    [string],
    { readonly id: string; readonly seq: number; readonly hidden: 0 | 1 }
  >(
    db,
    `SELECT c.id, c.seq, c.status = 'rejected' OR c.deleted_at IS NOT NULL OR a.deleted_at IS NOT NULL AS hidden
     FROM claim c JOIN article a ON a.id = c.article_id
     WHERE c.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  const remove = prepared(db, 'DELETE FROM claim_fts WHERE rowid = ?');
  for (const { seq } of rows) remove.run(seq);
  const shown = new Map(rows.flatMap(({ id, seq, hidden }) => (hidden ? [] : [[id, seq]])));
  const insert = prepared(
    db,
    'INSERT INTO claim_fts (rowid, quotes, statement, facts) VALUES (?, ?, ?, ?)',
  );
  for (const claim of readClaims(db, [...shown.keys()])) {
    insert.run(
      shown.get(claim.id)!,
      indexText(claim.quotes.map((quote) => quote.exact).join('\n')),
      indexText(claim.statement),
      indexText(factWords(claim)),
    );
  }
}

/**
 * Takes out of an index what is no longer in the library, as after the undo of a creation; `seqs` has
 * the numbers of the rows. Call it before others are indexed, as SQLite gives their numbers anew.
 */
export function dropGone(
  db: Database,
  owner: Indexed,
  ids: Iterable<string>,
  seqs: ReadonlyMap<string, number>,
): void {
  const find = prepared<[string]>(db, `SELECT 1 FROM ${owner} WHERE id = ?`);
  for (const id of ids) {
    const seq = seqs.get(id);
    if (seq !== undefined && find.get(id) === undefined) dropRows(db, owner, seq);
  }
}

function dropRows(db: Database, owner: Indexed, seq: number): void {
  if (owner === 'article') dropArticleRows(db, seq);
  else prepared(db, `DELETE FROM ${owner}_fts WHERE rowid = ?`).run(seq);
}

/** What has a full-text index of its own, and what brings rows of it in step. */
export const INDEXED = {
  article: each(indexArticle),
  annotation: each(indexAnnotation),
  claim: indexClaims,
  note: each(indexNote),
} as const;
export type Indexed = keyof typeof INDEXED;
export const OWNERS = Object.keys(INDEXED) as readonly Indexed[];

function each(index: (db: Database, id: string) => void) {
  return (db: Database, ids: readonly string[]): void => {
    for (const id of ids) index(db, id);
  };
}
