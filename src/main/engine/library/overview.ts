import { basename } from 'node:path';
import type { EvidenceTableSummary } from '../../../shared/domain/evidence-table.ts';
import type { TableId } from '../../../shared/domain/ids.ts';
import type { LibraryOverview } from '../../../shared/domain/library.ts';
import { compareWords } from '../../../shared/domain/word-order.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { readFilingCounts } from './filing-counts.ts';
import { countQuoteStates } from './tally.ts';

type Counts = Omit<
  LibraryOverview,
  'name' | 'isSample' | 'quotes' | 'collections' | 'tags' | 'tables' | 'backup'
>;

const COUNTS = `
  SELECT inbox + reading + read AS articles, inbox, reading, read,
    to_decide_articles AS toDecideArticles, suggested AS toDecideClaims, accepted AS claims,
    no_claims_articles AS noClaimsArticles, broken_articles AS brokenArticles,
    no_text_articles AS noTextArticles, annotations,
    (SELECT count(*) FROM article WHERE deleted_at IS NOT NULL)
      + (SELECT count(*) FROM annotation WHERE deleted_at IS NOT NULL)
      + (SELECT count(*) FROM claim WHERE deleted_at IS NOT NULL
          AND id NOT IN (SELECT claim_id FROM second_reading_claim WHERE is_aside = 1))
      + (SELECT count(*) FROM evidence_table WHERE deleted_at IS NOT NULL)
      + (SELECT count(*) FROM note WHERE deleted_at IS NOT NULL)
      + (SELECT count(*) FROM attachment WHERE deleted_at IS NOT NULL)
      + (SELECT count(*) FROM question WHERE deleted_at IS NOT NULL) AS trash
  FROM library_tally`;

const TABLES = `
  SELECT t.id, t.title, t.updated_at AS updatedAt,
    (SELECT count(*) FROM evidence_table_article ta JOIN article a ON a.id = ta.article_id
     WHERE ta.table_id = t.id AND a.deleted_at IS NULL) AS articleCount
  FROM evidence_table t WHERE t.deleted_at IS NULL ORDER BY t.id`;

/** The library in numbers and names. */
export function readOverview(
  db: ReadableDatabase,
  directory: string,
): Omit<LibraryOverview, 'backup'> {
  const counts = prepared<[], Counts>(db, COUNTS).get()!;
  const isSample =
    prepared<[], { is_sample: number }>(db, 'SELECT is_sample FROM library').get()?.is_sample === 1;
  return {
    ...counts,
    name: basename(directory),
    isSample,
    quotes: countQuoteStates(db),
    ...readFilingCounts(db),
    tables: prepared<[], Omit<EvidenceTableSummary, 'id'> & { id: TableId }>(db, TABLES)
      .all()
      .toSorted((a, b) => compareWords(a.title, b.title)),
  };
}
