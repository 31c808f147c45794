import { formatBytes } from '../../../shared/domain/byte-words.ts';
import { describeClaimCounts, type ClaimCounts } from '../../../shared/domain/claim-counts.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { KIND_WORDS, SAFETY_CATEGORY_WORDS } from '../../../shared/domain/claim-words.ts';
import { claimLine } from '../../../shared/domain/describe-claim.ts';
import type {
  AnnotationId,
  ArticleId,
  AttachmentId,
  AttributeId,
  NoteId,
  QuestionId,
  TableId,
} from '../../../shared/domain/ids.ts';
import type { TrashItem } from '../../../shared/domain/library.ts';
import { readClaims } from '../claims/queries.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import type { ThingType } from './things.ts';

/** So much of a note’s first line stands for it. */
const LONGEST_TITLE = 200;

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Things of one type with these ids, given as JSON, in words. */
type Describe = (db: ReadableDatabase, ids: string) => TrashItem[];

const describeArticles: Describe = (db, ids) =>
  prepared<
    [string],
    { id: string; title: string; deleted_at: number; annotations: number } & ClaimCounts
  >(
    db,
    `SELECT a.id, a.title, a.deleted_at,
       (SELECT count(*) FROM claim c WHERE c.article_id = a.id AND c.deleted_at IS NULL AND c.status = 'accepted') AS accepted,
       (SELECT count(*) FROM claim c WHERE c.article_id = a.id AND c.deleted_at IS NULL AND c.status = 'suggested') AS suggested,
       (SELECT count(*) FROM annotation n WHERE n.article_id = a.id AND n.deleted_at IS NULL) AS annotations
     FROM json_each(?) these CROSS JOIN article a ON a.id = these.value`,
  )
    .all(ids)
    .map((row) => ({
      ref: { type: 'article', id: row.id as ArticleId },
      code: '',
      title: row.title,
      detail: `Article, ${describeClaimCounts(row)}, ${plural(row.annotations, 'annotation')}`,
      deletedAt: row.deleted_at,
    }));

const describeAnnotations: Describe = (db, ids) =>
  prepared<
    [string],
    {
      id: string;
      code: string;
      comment: string;
      exact: string | null;
      page: string | null;
      citekey: string;
      deleted_at: number;
    }
  >(
    db,
    `SELECT n.id, n.code, n.comment, q.exact, coalesce(x.label, x.page) AS page, a.citekey, n.deleted_at
     FROM json_each(?) these CROSS JOIN annotation n ON n.id = these.value
       LEFT JOIN quote q ON q.annotation_id = n.id LEFT JOIN area x ON x.annotation_id = n.id
       JOIN article a ON a.id = n.article_id`,
  )
    .all(ids)
    .map((row) => ({
      ref: { type: 'annotation', id: row.id as AnnotationId },
      code: row.code,
      title: row.comment || (row.exact ?? `Part of page ${row.page ?? ''}`),
      detail: `Annotation of @${row.citekey}, with its ${row.exact === null ? 'picture' : 'quote'}`,
      deletedAt: row.deleted_at,
    }));

/** `Sample size`, `Safety statement (caveat)`: what kind of claim lies in the trash. */
function nameKind({ value }: Claim): string {
  return value.kind === 'safety'
    ? `Safety statement (${SAFETY_CATEGORY_WORDS[value.category]})`
    : KIND_WORDS[value.kind];
}

/** What goes with a claim: its quotes, and its areas where it has some. */
function proofOf({ quotes, areas }: Claim): string {
  if (areas.length === 0) return plural(quotes.length, 'quote');
  const byAreas = plural(areas.length, 'area');
  return quotes.length === 0 ? byAreas : `${plural(quotes.length, 'quote')} and ${byAreas}`;
}

const describeClaims: Describe = (db, ids) => {
  const rows = prepared<[string], { id: string; citekey: string; deleted_at: number }>(
    db,
    `SELECT c.id, a.citekey, c.deleted_at
     FROM json_each(?) these CROSS JOIN claim c ON c.id = these.value JOIN article a ON a.id = c.article_id`,
  ).all(ids);
  const found = new Map(rows.map((row) => [row.id, row]));
  return readClaims(db, [...found.keys()]).map((claim) => {
    const { citekey, deleted_at: deletedAt } = found.get(claim.id)!;
    return {
      ref: { type: 'claim', id: claim.id },
      code: claim.code,
      title: claimLine(claim),
      detail: `${nameKind(claim)} of @${citekey}, with ${proofOf(claim)}`,
      deletedAt,
    };
  });
};

const describeTables: Describe = (db, ids) =>
  prepared<[string], { id: string; title: string; articles: number; deleted_at: number }>(
    db,
    `SELECT t.id, t.title, t.deleted_at,
       (SELECT count(*) FROM evidence_table_article x WHERE x.table_id = t.id) AS articles
     FROM json_each(?) these CROSS JOIN evidence_table t ON t.id = these.value`,
  )
    .all(ids)
    .map((row) => ({
      ref: { type: 'table', id: row.id as TableId },
      code: '',
      title: row.title,
      detail: `Evidence table, ${plural(row.articles, 'article')}`,
      deletedAt: row.deleted_at,
    }));

const describeAttachments: Describe = (db, ids) =>
  prepared<
    [string],
    { id: string; name: string; size: number; citekey: string; deleted_at: number }
  >(
    db,
    `SELECT t.id, t.name, t.size, a.citekey, t.deleted_at
     FROM json_each(?) these CROSS JOIN attachment t ON t.id = these.value
       JOIN article a ON a.id = t.article_id`,
  )
    .all(ids)
    .map((row) => ({
      ref: { type: 'attachment', id: row.id as AttachmentId },
      code: '',
      title: row.name,
      detail: `File of @${row.citekey}, ${formatBytes(row.size)}`,
      deletedAt: row.deleted_at,
    }));

const describeNotes: Describe = (db, ids) =>
  prepared<[string], { id: string; text: string; citekey: string; deleted_at: number }>(
    db,
    `SELECT n.id, substr(trim(n.text), 1, ${String(LONGEST_TITLE)}) AS text, a.citekey, n.deleted_at
     FROM json_each(?) these CROSS JOIN note n ON n.id = these.value JOIN article a ON a.id = n.article_id`,
  )
    .all(ids)
    .map((row) => ({
      ref: { type: 'note', id: row.id as NoteId },
      code: '',
      title: row.text.split('\n')[0]!,
      detail: `Note about @${row.citekey}`,
      deletedAt: row.deleted_at,
    }));

const describeAttributes: Describe = (db, ids) =>
  prepared<[string], { id: string; name: string; claims: number; deleted_at: number }>(
    db,
    `SELECT t.id, t.name, t.deleted_at,
       (SELECT count(*) FROM attribute_claim v JOIN claim c ON c.id = v.claim_id
        WHERE v.attribute_id = t.id AND c.deleted_at IS NOT NULL) AS claims
     FROM json_each(?) these CROSS JOIN attribute t ON t.id = these.value`,
  )
    .all(ids)
    .map((row) => ({
      ref: { type: 'attribute', id: row.id as AttributeId },
      code: '',
      title: row.name,
      detail: `Attribute, with ${plural(row.claims, 'claim')}`,
      deletedAt: row.deleted_at,
    }));

const describeQuestions: Describe = (db, ids) =>
  prepared<[string], { id: string; text: string; title: string | null; deleted_at: number }>(
    db,
    `SELECT q.id, q.text, t.title, q.deleted_at
     FROM json_each(?) these CROSS JOIN question q ON q.id = these.value
       LEFT JOIN evidence_table t ON t.id = q.table_id AND t.deleted_at IS NULL`,
  )
    .all(ids)
    .map((row) => ({
      ref: { type: 'question', id: row.id as QuestionId },
      code: '',
      title: row.text,
      detail: row.title === null ? 'Question' : `Question with the evidence table “${row.title}”`,
      deletedAt: row.deleted_at,
    }));

const DESCRIBE = {
  article: describeArticles,
  annotation: describeAnnotations,
  claim: describeClaims,
  table: describeTables,
  note: describeNotes,
  attachment: describeAttachments,
  attribute: describeAttributes,
  question: describeQuestions,
} as const satisfies Record<ThingType, Describe>;

/** Things in the trash in words, by id: one query for all of a type. */
export function describeTrashed(
  db: ReadableDatabase,
  things: readonly { readonly type: ThingType; readonly id: string }[],
): ReadonlyMap<string, TrashItem> {
  const items = (Object.keys(DESCRIBE) as ThingType[]).flatMap((type) => {
    const ids = things.filter((thing) => thing.type === type).map(({ id }) => id);
    return ids.length === 0 ? [] : DESCRIBE[type](db, JSON.stringify(ids));
  });
  return new Map(items.map((item) => [item.ref.id, item]));
}
