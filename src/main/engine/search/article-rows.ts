import { indexText } from '../../../shared/domain/search-folding.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import { PART_STRIDE } from '../query/condition.ts';
import { cutPart, PART_BYTES } from './text-parts.ts';

/** What an article says: its text, else its abstract. */
const WORDS = "index_text(coalesce(r.text, a.csl ->> '$.abstract', ''))";
/** The title as searches compare it. */
const TITLE = 'index_text(a.title)';
/** The names are every name, the outlet with its abbreviation, the year, the citekey and other names for it. */
const NAMES = `index_text(concat_ws(' ', a.authors, a.source, a.csl ->> '$."container-title-short"', a.year, a.citekey,
  (SELECT group_concat(k.key, ' ') FROM article_key k WHERE k.article_id = a.id)))`;

/** Takes an article out of the full-text index, with all parts of its text. */
export function dropArticleRows(db: Database, seq: number): void {
  const drop = prepared<[number]>(db, 'DELETE FROM article_fts WHERE rowid = ?');
  drop.run(seq);
  let part = 1;
  while (drop.run(seq + part * PART_STRIDE).changes > 0) part += 1;
}

/**
 * Brings the full-text rows of an article in step with the library: gone while the article is in the
 * trash. A text that is too long to be indexed in one go is left to `indexNextPart`; until then the
 * article is found by its title and names alone.
 */
export function indexArticle(db: Database, articleId: string): void {
  const row = prepared<
    [string],
    { readonly seq: number; readonly deleted_at: number | null; readonly bytes: number | null }
  >(
    db,
    `SELECT a.seq, a.deleted_at, octet_length(r.text) AS bytes
     FROM article a LEFT JOIN revision r ON r.id = a.current_revision_id WHERE a.id = ?`,
  ).get(articleId);
  if (!row) return;
  dropArticleRows(db, row.seq);
  prepared(db, 'DELETE FROM unindexed_text WHERE article_id = ?').run(articleId);
  if (row.deleted_at !== null) return;
  const isLong = (row.bytes ?? 0) > PART_BYTES;
  prepared(
    db,
    `INSERT INTO article_fts (rowid, title, authors, text)
     SELECT a.seq, ${TITLE}, ${NAMES}, ${isLong ? "''" : WORDS}
     FROM article a LEFT JOIN revision r ON r.id = a.current_revision_id WHERE a.id = ?`,
  ).run(articleId);
  if (isLong) {
    prepared(db, 'INSERT INTO unindexed_text (article_id, part, start) VALUES (?, 1, 0)').run(
      articleId,
    );
  }
}

interface NextPart {
  readonly article_id: string;
  readonly part: number;
  readonly start: number;
  readonly seq: number;
  readonly title: string;
  readonly names: string;
  readonly bytes: Buffer;
  readonly length: number;
}

/**
 * Indexes the next part of the long text that waits longest; false when none waits. Call it in a
 * transaction. Each part has the title and the names as well, so that a search for a word of
 * them and one of the text finds it.
 */
export function indexNextPart(db: Database): boolean {
  const next = prepared<[number], NextPart>(
    db,
    `SELECT u.article_id, u.part, u.start, a.seq, ${TITLE} AS title, ${NAMES} AS names,
       substr(CAST(r.text AS BLOB), u.start + 1, ?) AS bytes, octet_length(r.text) AS length
     FROM unindexed_text u CROSS JOIN article a ON a.id = u.article_id
       JOIN revision r ON r.id = a.current_revision_id
     ORDER BY u.seq LIMIT 1`,
  ).get(PART_BYTES);
  if (!next) return false;
  const { article_id: articleId, seq, part } = next;
  const isRest = next.start + next.bytes.length >= next.length;
  const cut = cutPart(next.bytes, isRest);
  prepared(db, 'INSERT INTO article_fts (rowid, title, authors, text) VALUES (?, ?, ?, ?)').run(
    seq + part * PART_STRIDE,
    next.title,
    next.names,
    indexText(cut.text),
  );
  if (cut.next === null) {
    prepared(db, 'DELETE FROM unindexed_text WHERE article_id = ?').run(articleId);
  } else {
    prepared(db, 'UPDATE unindexed_text SET part = ?, start = ? WHERE article_id = ?').run(
      part + 1,
      next.start + cut.next,
      articleId,
    );
  }
  return true;
}

/** How many parts of long texts are still to be indexed, by their length. */
export function countUnindexedParts(db: Database): number {
  return plucked<[number], number>(
    db,
    `SELECT coalesce(sum((octet_length(r.text) - u.start) / ? + 1), 0)
     FROM unindexed_text u CROSS JOIN article a ON a.id = u.article_id
       JOIN revision r ON r.id = a.current_revision_id`,
  ).get(PART_BYTES)!;
}
