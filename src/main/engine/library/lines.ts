import { KIND_CODES } from '../../../shared/domain/claim-words.ts';
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

/** The kinds of claims about which an article can be silent. */
const SILENT_KINDS = ['species', 'sample_size', 'safety', 'finding', 'study_design'] as const;

const silences = (prefix: string): string =>
  SILENT_KINDS.map((kind) => `${prefix}silent_${kind}`).join(', ');

/** How the article `a` is silent about a kind of claim; for the numbers see the migration of the columns. */
const silenceOf = (kind: (typeof SILENT_KINDS)[number]): string => `
  CASE WHEN EXISTS (SELECT 1 FROM claim_line x WHERE x.article = a.seq AND x.kind = '${kind}') THEN 0
  ELSE coalesce(
    (SELECT iif(b.confirmed = 1, 1, 2) FROM absence b WHERE b.article_id = a.id AND b.kind = '${kind}'),
    (SELECT 0 FROM suggestion_reading s WHERE s.article_id = a.id
      AND s.revision_id = a.current_revision_id AND ' ' || s.rules GLOB '* ${KIND_CODES[kind]}[0-9]*'),
    3) END AS silent_${kind}`;

/** By itself, as it seldom changes and each of its columns has an index. */
const TELL_SILENCES = `
  UPDATE article_line SET (${silences('')}) = (${silences('now.')})
  FROM (SELECT a.seq, ${SILENT_KINDS.map(silenceOf).join(',')} FROM article a WHERE a.id = ?) now
  WHERE article_line.seq = now.seq AND (${silences('article_line.')}) IS NOT (${silences('now.')})`;

/**
 * Brings the lines of these articles in step with what they hold, so that lists have them in their
 * places; call after they were counted and their claims have lines. Those in the trash have no line, and what is the same is not
 * written: each line stands in six indexes, beside those of its silences.
 */
export function lineUpArticles(db: Database, ids: Iterable<string>): void {
  const remove = prepared<[string]>(
    db,
    'DELETE FROM article_line WHERE seq = (SELECT seq FROM article WHERE id = ? AND deleted_at IS NOT NULL)',
  );
  const write = prepared<[string]>(db, LINE_UP);
  const tellSilences = prepared<[string]>(db, TELL_SILENCES);
  for (const id of ids) {
    remove.run(id);
    write.run(id);
    tellSilences.run(id);
  }
}
