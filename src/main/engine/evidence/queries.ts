import { articleLabel, authorsAndYear } from '../../../shared/domain/article-label.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import { typeAsOutlet } from '../../../shared/domain/csl-fields.ts';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import {
  attributeOfRow,
  type EvidenceTable,
  type TableColumn,
  type TableRow,
} from '../../../shared/domain/evidence-table.ts';
import type { ArticleId, TableId } from '../../../shared/domain/ids.ts';
import type { StudyLink } from '../../../shared/domain/link.ts';
import { noticesOf } from '../../../shared/domain/publication-notice.ts';
import { kindsOfRules } from '../../../shared/domain/rule-reading.ts';
import { AppError } from '../../../shared/errors.ts';
import { listAbsences, listClaims } from '../claims/queries.ts';
import { readAttributes } from '../attributes/queries.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';

/** How many sample sizes of the rest of the library the scale shows. */
const ELSEWHERE_LIMIT = 200;

/** A table without what its cells hold. */
export interface TableShape {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: number;
  /** Those of attributes in the trash are left out. */
  readonly rows: readonly TableRow[];
  /** Those that rows are of. */
  readonly attributes: readonly Attribute[];
  readonly articles: readonly { readonly id: string; readonly inTrash: boolean }[];
}

/** The title, rows and articles of a table. Throws `not_found` when it is gone or in the trash. */
export function readTableShape(db: ReadableDatabase, id: string): TableShape {
  const table = prepared<[string], { title: string; updated_at: number }>(
    db,
    'SELECT title, updated_at FROM evidence_table WHERE id = ? AND deleted_at IS NULL',
  ).get(id);
  if (!table) {
    throw new AppError(
      'not_found',
      'That evidence table is no longer in the library. Look for it in the trash.',
    );
  }
  const rows = prepared<[string], { row: TableRow }>(
    db,
    'SELECT row FROM evidence_table_row WHERE table_id = ? ORDER BY position',
  ).all(id);
  const articles = prepared<[string], { id: string; deleted_at: number | null }>(
    db,
    `SELECT a.id, a.deleted_at FROM evidence_table_article t JOIN article a ON a.id = t.article_id
     WHERE t.table_id = ? ORDER BY t.position`,
  ).all(id);
  const attributes = readAttributes(
    db,
    rows.flatMap(({ row }) => attributeOfRow(row) ?? []),
  );
  const known = new Set(attributes.map((attribute) => attribute.id));
  return {
    id,
    attributes,
    title: table.title,
    updatedAt: table.updated_at,
    rows: rows.flatMap(({ row }) => {
      const attribute = attributeOfRow(row);
      return attribute === null || known.has(attribute) ? [row] : [];
    }),
    articles: articles.map((article) => ({ id: article.id, inTrash: article.deleted_at !== null })),
  };
}

interface ColumnRow {
  readonly title: string;
  readonly citekey: string;
  readonly csl: string;
  readonly year: number | null;
  readonly sentence_count: number | null;
  readonly read_as: string | null;
  readonly rules: string | null;
}

/** An article without its outlet where its authors or year are known. */
const shortLabel = (csl: CslItem): string => authorsAndYear(csl) ?? articleLabel(csl);

function readColumn(db: ReadableDatabase, articleId: string, inTrash: boolean): TableColumn | null {
  const row = prepared<[string], ColumnRow>(
    db,
    `SELECT a.title, a.citekey, a.csl, a.year, r.sentence_count, s.language AS read_as, s.rules
     FROM article a LEFT JOIN revision r ON r.id = a.current_revision_id
       LEFT JOIN suggestion_reading s ON s.article_id = a.id AND s.revision_id = r.id WHERE a.id = ?`,
  ).get(articleId);
  if (!row) return null;
  const csl = CslItem.parse(JSON.parse(row.csl));
  return {
    articleId: articleId as ArticleId,
    title: row.title,
    citekey: row.citekey,
    label: shortLabel(csl),
    outlet: (csl['container-title'] ?? csl.publisher ?? '').trim(),
    typeLabel: typeAsOutlet(csl.type),
    authors: (csl.author ?? csl.editor ?? [])
      .map((name) =>
        [name.given, name['non-dropping-particle'], name.family, name.literal]
          .filter((part) => part !== undefined && part !== '')
          .join(' '),
      )
      .join(', '),
    year: row.year,
    notices: noticesOf(csl),
    hasText: row.sentence_count !== null,
    sentenceCount: row.sentence_count ?? 0,
    readAs: row.read_as,
    kindsRead: kindsOfRules(row.rules),
    inTrash,
    claims: listClaims(db, articleId),
    absences: listAbsences(db, articleId),
  };
}

function readElsewhere(
  db: ReadableDatabase,
  tableId: string,
  unitKinds: readonly string[],
): EvidenceTable['elsewhere'] {
  if (unitKinds.length === 0) return [];
  return prepared<
    [string, string, number],
    { count: number; unit_kind: string; article_id: string; csl: string }
  >(
    db,
    `SELECT n.count, n.unit_kind, c.article_id, a.csl
     FROM claim c JOIN sample_size_claim n ON n.claim_id = c.id JOIN article a ON a.id = c.article_id
     WHERE c.kind = 'sample_size' AND c.status = 'accepted' AND c.deleted_at IS NULL
       AND a.deleted_at IS NULL
       AND n.unit_kind IN (SELECT value FROM json_each(?))
       AND c.article_id NOT IN (SELECT article_id FROM evidence_table_article WHERE table_id = ?)
     ORDER BY c.seq DESC LIMIT ?`,
  )
    .all(JSON.stringify(unitKinds), tableId, ELSEWHERE_LIMIT)
    .map((row) => ({
      count: row.count,
      unitKind: row.unit_kind,
      label: shortLabel(CslItem.parse(JSON.parse(row.csl))),
      articleId: row.article_id as ArticleId,
    }));
}

/**
 * A table with everything its cells show; `elsewhere` holds the newest accepted sample sizes of
 * other articles, of the unit kinds that the table has. Throws `not_found`.
 */
export function readTable(db: ReadableDatabase, id: string): EvidenceTable {
  const shape = readTableShape(db, id);
  const columns = shape.articles.flatMap(
    (article) => readColumn(db, article.id, article.inTrash) ?? [],
  );
  const unitKinds = new Set(
    columns.flatMap((column) =>
      column.claims.flatMap((claim) =>
        claim.value.kind === 'sample_size' ? [claim.value.unitKind] : [],
      ),
    ),
  );
  return {
    id: id as TableId,
    title: shape.title,
    rows: [...shape.rows],
    attributes: [...shape.attributes],
    columns,
    links: readStudyLinks(
      db,
      columns.map(({ articleId }) => articleId),
    ),
    elsewhere: readElsewhere(db, id, [...unitKinds]),
    updatedAt: shape.updatedAt,
  };
}

/** The links among these articles that join what tells of one study or one cohort. */
export function readStudyLinks(db: ReadableDatabase, articleIds: readonly string[]): StudyLink[] {
  const ids = JSON.stringify(articleIds);
  return prepared<[string, string], StudyLink>(
    db,
    `SELECT from_article_id AS "from", to_article_id AS "to", relation FROM article_link
     WHERE from_article_id IN (SELECT value FROM json_each(?))
       AND to_article_id IN (SELECT value FROM json_each(?)) AND relation <> 'related'
     ORDER BY from_article_id, to_article_id, relation`,
  ).all(ids, ids);
}
