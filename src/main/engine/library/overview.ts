import { basename } from 'node:path';
import type { EvidenceTableSummary } from '../../../shared/domain/evidence-table.ts';
import type { CollectionId, TableId } from '../../../shared/domain/ids.ts';
import type { LibraryOverview } from '../../../shared/domain/library.ts';
import { prepared, type Database } from '../db/database.ts';

type Counts = Omit<
  LibraryOverview,
  'name' | 'isSample' | 'quotes' | 'collections' | 'tags' | 'tables' | 'lastBackupAt'
>;

const COUNTS = `
  SELECT
    (SELECT count(*) FROM article WHERE deleted_at IS NULL) AS articles,
    (SELECT count(*) FROM article WHERE deleted_at IS NULL AND status = 'inbox') AS inbox,
    (SELECT count(*) FROM article WHERE deleted_at IS NULL AND status = 'reading') AS reading,
    (SELECT count(*) FROM article WHERE deleted_at IS NULL AND status = 'read') AS read,
    (SELECT count(DISTINCT c.article_id) FROM claim c JOIN article a ON a.id = c.article_id
      WHERE c.status = 'suggested' AND c.deleted_at IS NULL AND a.deleted_at IS NULL) AS toDecideArticles,
    (SELECT count(*) FROM claim c JOIN article a ON a.id = c.article_id
      WHERE c.status = 'suggested' AND c.deleted_at IS NULL AND a.deleted_at IS NULL) AS toDecideClaims,
    (SELECT count(*) FROM claim c JOIN article a ON a.id = c.article_id
      WHERE c.status = 'accepted' AND c.deleted_at IS NULL AND a.deleted_at IS NULL) AS claims,
    (SELECT count(*) FROM annotation n JOIN article a ON a.id = n.article_id
      WHERE n.deleted_at IS NULL AND a.deleted_at IS NULL) AS annotations,
    (SELECT count(*) FROM article WHERE deleted_at IS NOT NULL)
      + (SELECT count(*) FROM annotation WHERE deleted_at IS NOT NULL)
      + (SELECT count(*) FROM claim WHERE deleted_at IS NOT NULL)
      + (SELECT count(*) FROM evidence_table WHERE deleted_at IS NOT NULL) AS trash`;

const QUOTE_STATES = `
  SELECT k.state, count(*) AS quotes
  FROM quote_check k JOIN quote q ON q.id = k.quote_id
    LEFT JOIN claim c ON c.id = q.claim_id
    LEFT JOIN annotation n ON n.id = q.annotation_id
    JOIN article a ON a.id = coalesce(c.article_id, n.article_id)
  WHERE a.deleted_at IS NULL AND coalesce(c.deleted_at, n.deleted_at) IS NULL
    AND coalesce(c.status, 'accepted') <> 'rejected'
  GROUP BY k.state`;

const COLLECTIONS = `
  SELECT k.id, k.name, k.parent_id AS parentId,
    (SELECT count(DISTINCT ac.article_id) FROM article_collection ac
       JOIN article a ON a.id = ac.article_id AND a.deleted_at IS NULL
     WHERE ac.collection_id IN (
       WITH RECURSIVE inside (id) AS (
         SELECT k.id UNION SELECT j.id FROM collection j JOIN inside ON j.parent_id = inside.id)
       SELECT id FROM inside)) AS articles
  FROM collection k ORDER BY k.name COLLATE NOCASE`;

const TAGS = `
  SELECT t.tag AS name, count(*) AS articles
  FROM article_tag t JOIN article a ON a.id = t.article_id
  WHERE a.deleted_at IS NULL GROUP BY t.tag ORDER BY t.tag`;

const TABLES = `
  SELECT t.id, t.title, t.updated_at AS updatedAt,
    (SELECT count(*) FROM evidence_table_article ta JOIN article a ON a.id = ta.article_id
     WHERE ta.table_id = t.id AND a.deleted_at IS NULL) AS articleCount
  FROM evidence_table t WHERE t.deleted_at IS NULL ORDER BY t.title COLLATE NOCASE, t.id`;

/** How many quotes outside the trash stand where they were marked, moved, or are not found. */
export function countQuoteStates(db: Database): LibraryOverview['quotes'] {
  const quotes = { verified: 0, moved: 0, broken: 0 };
  for (const row of prepared<[], { state: keyof typeof quotes; quotes: number }>(
    db,
    QUOTE_STATES,
  ).iterate()) {
    quotes[row.state] = row.quotes;
  }
  return quotes;
}

/** The library in numbers and names. */
export function readOverview(
  db: Database,
  directory: string,
  lastBackupAt: number | null,
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
    >(db, COLLECTIONS).all(),
    tags: prepared<[], { name: string; articles: number }>(db, TAGS).all(),
    tables: prepared<[], Omit<EvidenceTableSummary, 'id'> & { id: TableId }>(db, TABLES).all(),
    lastBackupAt,
  };
}
