import { basename } from 'node:path';
import type { BackupState } from '../../../shared/domain/backup.ts';
import type { EvidenceTableSummary } from '../../../shared/domain/evidence-table.ts';
import type { CollectionId, TableId } from '../../../shared/domain/ids.ts';
import type { LibraryOverview } from '../../../shared/domain/library.ts';
import { compareWords } from '../../../shared/domain/word-order.ts';
import { prepared, type Database } from '../db/database.ts';
import { ANY_KIND, countQuoteStates } from '../quotes/quote-counts.ts';

type Counts = Omit<
  LibraryOverview,
  'name' | 'isSample' | 'quotes' | 'collections' | 'tags' | 'tables' | 'backup'
>;

/** What is said twice of a quote’s state lets the index of what is not verified be used. */
const COUNTS = `
  WITH undecided AS MATERIALIZED (
    SELECT s.claims FROM article a JOIN (
      SELECT c.article_id, count(*) AS claims FROM claim c
      WHERE c.status = 'suggested' AND c.deleted_at IS NULL GROUP BY c.article_id) s
    ON s.article_id = a.id WHERE a.deleted_at IS NULL)
  SELECT
    (SELECT count(*) FROM article WHERE deleted_at IS NULL) AS articles,
    (SELECT count(*) FROM article WHERE deleted_at IS NULL AND status = 'inbox') AS inbox,
    (SELECT count(*) FROM article WHERE deleted_at IS NULL AND status = 'reading') AS reading,
    (SELECT count(*) FROM article WHERE deleted_at IS NULL AND status = 'read') AS read,
    (SELECT count(*) FROM undecided) AS toDecideArticles,
    (SELECT coalesce(sum(claims), 0) FROM undecided) AS toDecideClaims,
    (SELECT count(*) FROM claim c JOIN article a ON a.id = c.article_id
      WHERE c.kind IN ${ANY_KIND} AND c.status = 'accepted' AND c.deleted_at IS NULL
        AND a.deleted_at IS NULL) AS claims,
    (SELECT count(*) FROM article a WHERE a.deleted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM claim c
      WHERE c.article_id = a.id AND c.status <> 'rejected' AND c.deleted_at IS NULL)) AS noClaimsArticles,
    (SELECT count(DISTINCT a.id)
      FROM quote_check k JOIN quote q ON q.id = k.quote_id
        LEFT JOIN claim c ON c.id = q.claim_id AND c.deleted_at IS NULL AND c.status <> 'rejected'
        LEFT JOIN annotation n ON n.id = q.annotation_id AND n.deleted_at IS NULL
        JOIN article a ON a.id = coalesce(c.article_id, n.article_id) AND a.deleted_at IS NULL
      WHERE k.state = 'broken' AND k.state <> 'verified') AS brokenArticles,
    (SELECT count(*) FROM annotation n JOIN article a ON a.id = n.article_id
      WHERE n.deleted_at IS NULL AND a.deleted_at IS NULL) AS annotations,
    (SELECT count(*) FROM article WHERE deleted_at IS NOT NULL)
      + (SELECT count(*) FROM annotation WHERE deleted_at IS NOT NULL)
      + (SELECT count(*) FROM claim WHERE deleted_at IS NOT NULL)
      + (SELECT count(*) FROM evidence_table WHERE deleted_at IS NOT NULL) AS trash`;

const COLLECTIONS = `
  SELECT k.id, k.name, k.parent_id AS parentId,
    (SELECT count(DISTINCT ac.article_id) FROM article_collection ac
       JOIN article a ON a.id = ac.article_id AND a.deleted_at IS NULL
     WHERE ac.collection_id IN (
       WITH RECURSIVE inside (id) AS (
         SELECT k.id UNION SELECT j.id FROM collection j JOIN inside ON j.parent_id = inside.id)
       SELECT id FROM inside)) AS articles
  FROM collection k ORDER BY k.id`;

const TAGS = `
  SELECT t.tag AS name, count(*) AS articles
  FROM article_tag t JOIN article a ON a.id = t.article_id
  WHERE a.deleted_at IS NULL GROUP BY t.tag ORDER BY t.tag`;

const TABLES = `
  SELECT t.id, t.title, t.updated_at AS updatedAt,
    (SELECT count(*) FROM evidence_table_article ta JOIN article a ON a.id = ta.article_id
     WHERE ta.table_id = t.id AND a.deleted_at IS NULL) AS articleCount
  FROM evidence_table t WHERE t.deleted_at IS NULL ORDER BY t.id`;

/** The library in numbers and names. */
export function readOverview(
  db: Database,
  directory: string,
  backup: BackupState,
): LibraryOverview {
  const counts = prepared<[], Counts>(db, COUNTS).get()!;
  const isSample =
    prepared<[], { is_sample: number }>(db, 'SELECT is_sample FROM library').get()?.is_sample === 1;
  return {
    ...counts,
    name: basename(directory),
    isSample,
    quotes: countQuoteStates(db),
    collections: prepared<
      [],
      { id: CollectionId; name: string; parentId: CollectionId | null; articles: number }
    >(db, COLLECTIONS)
      .all()
      .toSorted((a, b) => compareWords(a.name, b.name)),
    tags: prepared<[], { name: string; articles: number }>(db, TAGS)
      .all()
      .toSorted((a, b) => compareWords(a.name, b.name)),
    tables: prepared<[], Omit<EvidenceTableSummary, 'id'> & { id: TableId }>(db, TABLES)
      .all()
      .toSorted((a, b) => compareWords(a.title, b.title)),
    backup,
  };
}
