import type {
  Article,
  ArticleLink,
  ArticleRow,
  ReadingStatus,
  Revision,
} from '../../../shared/domain/article.ts';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import { formatCount } from '../../../shared/domain/claim-words.ts';
import { commonName } from '../../../shared/domain/common-names.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import type { ArticleId, CollectionId, LinkId, RevisionId } from '../../../shared/domain/ids.ts';
import { compareWords } from '../../../shared/domain/word-order.ts';
import { noticesOf, type NoticedDetails } from '../../../shared/domain/publication-notice.ts';
import { kindsOfRules } from '../../../shared/domain/rule-reading.ts';
import { AppError } from '../../../shared/errors.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import { textOf } from '../db/read-text.ts';
import { listOtherKeys, wantedKey } from './citekeys.ts';

interface ListedArticle {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly year: number | null;
  readonly noticed: string;
  readonly citekey: string;
  readonly type: string;
  readonly status: ReadingStatus;
  readonly has_text: 0 | 1;
  readonly species: string;
  readonly sample_sizes: string;
  readonly absences: string;
  readonly read_as: string | null;
  readonly rules: string | null;
  readonly accepted: number;
  readonly suggested: number;
  readonly annotations: number;
  readonly added_at: number;
}

/** Values of one kind that are read for a line of the list, which shows a few of them and counts the others. */
const MOST_LISTED = 100;

type Stated = 'accepted' | 'suggested';

/** Each value once, those of suggestions only where no accepted claim says the same. */
function listValues(
  values: readonly (readonly [status: Stated, value: string])[],
): ArticleRow['species'] {
  const of = (wanted: Stated): string[] => [
    ...new Set(values.flatMap(([status, value]) => (status === wanted ? [value] : []))),
  ];
  const accepted = of('accepted');
  return { accepted, suggested: of('suggested').filter((value) => !accepted.includes(value)) };
}

const ROW_SELECT = `
  SELECT a.id, a.title, a.source, a.year, a.citekey, a.type, a.status, a.added_at,
    json_object('title', a.title, 'custom', a.csl -> '$.custom', 'updated-by', a.csl -> '$.updated-by') AS noticed,
    a.current_revision_id IS NOT NULL AS has_text,
    (SELECT json_group_array(json_array(status, taxon_id, vernacular_name, scientific_name)) FROM (
      SELECT DISTINCT c.status, p.taxon_id, p.vernacular_name, p.scientific_name
      FROM claim c JOIN species_claim p ON p.claim_id = c.id
      WHERE c.article_id = a.id AND c.status <> 'rejected' AND c.deleted_at IS NULL
        AND p.role = 'studied' ORDER BY c.seq LIMIT ${String(MOST_LISTED)})) AS species,
    (SELECT json_group_array(json_array(status, count, unit)) FROM (
      SELECT DISTINCT c.status, n.count, n.unit
      FROM claim c JOIN sample_size_claim n ON n.claim_id = c.id
      WHERE c.article_id = a.id AND c.status <> 'rejected' AND c.deleted_at IS NULL
      ORDER BY CASE n.role WHEN 'enrolled' THEN 0 WHEN 'analysed' THEN 1 WHEN 'outcome' THEN 2 ELSE 3 END,
        c.seq LIMIT ${String(MOST_LISTED)})) AS sample_sizes,
    (SELECT json_group_array(json_array(kind, confirmed)) FROM absence b WHERE b.article_id = a.id) AS absences,
    s.language AS read_as, s.rules,
    coalesce(t.accepted, 0) AS accepted, coalesce(t.suggested, 0) AS suggested,
    coalesce(t.annotations, 0) AS annotations
  FROM article a LEFT JOIN article_tally t ON t.seq = a.seq
    LEFT JOIN suggestion_reading s ON s.article_id = a.id AND s.revision_id = a.current_revision_id`;

/** The list lines of these articles, in the order asked; unknown ids are left out. */
export function readArticleRows(db: ReadableDatabase, ids: readonly string[]): ArticleRow[] {
  const byId = new Map<string, ListedArticle>();
  for (const row of prepared<[string], ListedArticle>(
    db,
    `${ROW_SELECT} WHERE a.id IN (SELECT value FROM json_each(?))`,
  ).iterate(JSON.stringify(ids))) {
    byId.set(row.id, row);
  }
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const organisms = JSON.parse(row.species) as [Stated, number | null, string | null, string][];
    const sizes = JSON.parse(row.sample_sizes) as [Stated, number, string][];
    const absences = JSON.parse(row.absences) as [ClaimKind, 0 | 1][];
    return [
      {
        id: row.id as ArticleId,
        title: row.title,
        source: row.source,
        year: row.year,
        notice: noticesOf(JSON.parse(row.noticed) as NoticedDetails)[0]?.kind ?? null,
        citekey: row.citekey,
        type: row.type,
        status: row.status,
        hasText: row.has_text === 1,
        species: listValues(
          organisms.map(([status, taxonId, vernacularName, scientificName]) => [
            status,
            commonName({ taxonId, vernacularName, scientificName }),
          ]),
        ),
        sampleSizes: listValues(
          sizes.map(([status, count, unit]) => [status, `${formatCount(count)} ${unit}`]),
        ),
        absences: absences.map(([kind, confirmed]) => ({ kind, confirmed: confirmed === 1 })),
        readAs: row.read_as,
        kindsRead: kindsOfRules(row.rules),
        accepted: row.accepted,
        suggested: row.suggested,
        annotations: row.annotations,
        addedAt: row.added_at,
      },
    ];
  });
}

interface ArticleRecord {
  readonly id: string;
  readonly csl: string;
  readonly citekey: string;
  readonly status: ReadingStatus;
  readonly origin_name: string | null;
  readonly deleted_at: number | null;
  readonly added_at: number;
  readonly updated_at: number;
  readonly text: Uint8Array | null;
  readonly number: number | null;
}

function listArticleLinks(db: ReadableDatabase, id: string): ArticleLink[] {
  return prepared<
    [string, string, string, string],
    {
      id: string;
      relation: ArticleLink['relation'];
      direction: ArticleLink['direction'];
      other_id: string;
      title: string;
      citekey: string;
    }
  >(
    db,
    `SELECT l.id, l.relation, CASE WHEN l.from_article_id = ? THEN 'to' ELSE 'from' END AS direction,
       o.id AS other_id, o.title, o.citekey
     FROM article_link l JOIN article o
       ON o.id = CASE WHEN l.from_article_id = ? THEN l.to_article_id ELSE l.from_article_id END
     WHERE (l.from_article_id = ? OR l.to_article_id = ?) AND o.deleted_at IS NULL
     ORDER BY l.created_at, l.id`,
  )
    .all(id, id, id, id)
    .map((row) => ({
      id: row.id as LinkId,
      relation: row.relation,
      direction: row.direction,
      other: { id: row.other_id as ArticleId, title: row.title, citekey: row.citekey },
    }));
}

/** Throws `not_found` when there is no such article, in the trash or not. */
export function requireArticle(db: ReadableDatabase, id: string): void {
  if (!prepared(db, 'SELECT 1 FROM article WHERE id = ?').get(id)) {
    throw new AppError('not_found', 'That article is no longer in the library.');
  }
}

/**
 * An article with its current text, if it has one, and the revisions up to it: one that undo took back is
 * left out, so that the last is always the current one. Throws `not_found`.
 */
export function readArticle(db: ReadableDatabase, id: string): Article {
  const row = prepared<[string], ArticleRecord>(
    db,
    `SELECT a.id, a.csl, a.citekey, a.status, a.origin_name, a.deleted_at, a.added_at, a.updated_at,
       CAST(r.text AS BLOB) AS text, r.number
     FROM article a LEFT JOIN revision r ON r.id = a.current_revision_id WHERE a.id = ?`,
  ).get(id);
  if (!row) throw new AppError('not_found', 'That article is no longer in the library.');
  const revisions = prepared<
    [string, number],
    { id: string; number: number; sha256: string; length: number; created_at: number }
  >(
    db,
    `SELECT id, number, sha256, length, created_at FROM revision
     WHERE article_id = ? AND number <= ? ORDER BY number`,
  ).all(id, row.number ?? 0);
  const tags = plucked<[string], string>(
    db,
    'SELECT tag FROM article_tag WHERE article_id = ? ORDER BY tag',
  ).all(id);
  const collections = plucked<[string], CollectionId>(
    db,
    'SELECT collection_id FROM article_collection WHERE article_id = ? ORDER BY collection_id',
  ).all(id);
  return {
    id: row.id as ArticleId,
    csl: CslItem.parse(JSON.parse(row.csl)),
    citekey: wantedKey(row.citekey, id),
    otherKeys: listOtherKeys(db, id),
    status: row.status,
    tags: tags.toSorted(compareWords),
    collections,
    revisions: revisions.map((revision): Revision => ({
      id: revision.id as RevisionId,
      number: revision.number,
      sha256: revision.sha256,
      length: revision.length,
      createdAt: revision.created_at,
    })),
    text: row.text ? textOf(row.text) : '',
    links: listArticleLinks(db, id),
    originName: row.origin_name,
    inTrash: row.deleted_at !== null,
    addedAt: row.added_at,
    updatedAt: row.updated_at,
  };
}
