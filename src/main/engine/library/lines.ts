import { prepared, type Database } from '../db/database.ts';

const COLUMNS = [
  'title_key',
  'source_key',
  'year',
  'added_at',
  'claims',
  'status',
  'to_decide',
  'no_claims',
  'broken_quotes',
  'no_text',
  'words',
] as const;

const columns = (prefix: string): string => COLUMNS.map((name) => prefix + name).join(', ');

const LINE_UP = `
  INSERT INTO article_line (seq, ${columns('')})
  SELECT a.seq, word_key(a.title), word_key(a.source), coalesce(a.year, -99999), a.added_at,
    t.accepted + t.suggested, CASE a.status WHEN 'inbox' THEN 0 WHEN 'reading' THEN 1 ELSE 2 END,
    t.suggested > 0, t.accepted + t.suggested = 0, t.broken > 0, t.no_text,
    fold_words(concat_ws(' ', a.title, a.authors, a.source, a.citekey, a.year,
      (SELECT group_concat(k.key, ' ') FROM article_key k WHERE k.article_id = a.id)))
  FROM article a JOIN article_tally t ON t.seq = a.seq WHERE a.id = ?
  ON CONFLICT (seq) DO UPDATE SET ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}
  WHERE (${columns('article_line.')}) IS NOT (${columns('excluded.')})`;

/**
 * Brings the lines of these articles in step with what they hold, so that lists have them in their
 * places; call after they were counted. Those in the trash have no line, and what is the same is not
 * written: each line stands in six indexes.
 */
export function lineUpArticles(db: Database, ids: Iterable<string>): void {
  const remove = prepared<[string]>(
    db,
    'DELETE FROM article_line WHERE seq = (SELECT seq FROM article WHERE id = ? AND deleted_at IS NOT NULL)',
  );
  const write = prepared<[string]>(db, LINE_UP);
  for (const id of ids) {
    remove.run(id);
    write.run(id);
  }
}
