import { describeClaim } from '../../../shared/domain/claim-words.ts';
import type { TrashItem, TrashRef } from '../../../shared/domain/library.ts';
import type { AnnotationId, ArticleId, TableId } from '../../../shared/domain/ids.ts';
import { readClaim, readClaims } from '../claims/queries.ts';
import { endAbsence, markTouched } from '../claims/write-claim.ts';
import { prepared, type Database } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';

const TABLES = {
  article: 'article',
  annotation: 'annotation',
  claim: 'claim',
  table: 'evidence_table',
} as const satisfies Record<TrashRef['type'], string>;

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function trashedArticles(db: Database): TrashItem[] {
  return prepared<
    [],
    { id: string; title: string; deleted_at: number; claims: number; annotations: number }
  >(
    db,
    `SELECT a.id, a.title, a.deleted_at,
       (SELECT count(*) FROM claim c WHERE c.article_id = a.id AND c.deleted_at IS NULL AND c.status <> 'rejected') AS claims,
       (SELECT count(*) FROM annotation n WHERE n.article_id = a.id AND n.deleted_at IS NULL) AS annotations
     FROM article a WHERE a.deleted_at IS NOT NULL`,
  )
    .all()
    .map((row) => ({
      ref: { type: 'article', id: row.id as ArticleId },
      code: '',
      title: row.title,
      detail: `Article, ${plural(row.claims, 'claim')}, ${plural(row.annotations, 'annotation')}`,
      deletedAt: row.deleted_at,
    }));
}

function trashedAnnotations(db: Database): TrashItem[] {
  return prepared<
    [],
    {
      id: string;
      code: string;
      comment: string;
      exact: string;
      citekey: string;
      deleted_at: number;
    }
  >(
    db,
    `SELECT n.id, n.code, n.comment, q.exact, a.citekey, n.deleted_at
     FROM annotation n CROSS JOIN quote q ON q.annotation_id = n.id JOIN article a ON a.id = n.article_id
     WHERE n.deleted_at IS NOT NULL`,
  )
    .all()
    .map((row) => ({
      ref: { type: 'annotation', id: row.id as AnnotationId },
      code: row.code,
      title: row.comment || row.exact,
      detail: `Annotation of @${row.citekey}, with its quote`,
      deletedAt: row.deleted_at,
    }));
}

function trashedClaims(db: Database): TrashItem[] {
  const rows = prepared<[], { id: string; citekey: string; deleted_at: number }>(
    db,
    `SELECT c.id, a.citekey, c.deleted_at FROM claim c JOIN article a ON a.id = c.article_id
     WHERE c.deleted_at IS NOT NULL`,
  ).all();
  // All at once: read one by one, thousands of claims take a third of a second.
  const claims = new Map(
    readClaims(
      db,
      rows.map(({ id }) => id),
    ).map((claim) => [claim.id as string, claim]),
  );
  return rows.flatMap((row) => {
    const claim = claims.get(row.id);
    if (!claim) return [];
    return [
      {
        ref: { type: 'claim', id: claim.id },
        code: claim.code,
        title: claim.statement || describeClaim(claim).label,
        detail: `Claim of @${row.citekey}, with ${plural(claim.quotes.length, 'quote')}`,
        deletedAt: row.deleted_at,
      },
    ];
  });
}

function trashedTables(db: Database): TrashItem[] {
  return prepared<[], { id: string; title: string; articles: number; deleted_at: number }>(
    db,
    `SELECT t.id, t.title, t.deleted_at,
       (SELECT count(*) FROM evidence_table_article x WHERE x.table_id = t.id) AS articles
     FROM evidence_table t WHERE t.deleted_at IS NOT NULL`,
  )
    .all()
    .map((row) => ({
      ref: { type: 'table', id: row.id as TableId },
      code: '',
      title: row.title,
      detail: `Evidence table, ${plural(row.articles, 'article')}`,
      deletedAt: row.deleted_at,
    }));
}

/** The ids of all that goes with a thing when it is deleted for good. */
function idsInside(db: Database, ref: TrashRef): string[] {
  if (ref.type === 'table') return [];
  const inside = {
    article: `SELECT id FROM claim WHERE article_id = @id UNION ALL SELECT id FROM annotation WHERE article_id = @id
      UNION ALL SELECT q.id FROM quote q JOIN revision r ON r.id = q.revision_id WHERE r.article_id = @id`,
    annotation: 'SELECT id FROM quote WHERE annotation_id = @id',
    claim: 'SELECT id FROM quote WHERE claim_id = @id',
  }[ref.type];
  return prepared<[{ id: string }]>(db, inside).pluck().all({ id: ref.id }) as string[];
}

function countThings(refs: readonly TrashRef[]): string {
  if (refs.length === 1) return refs[0]!.type === 'table' ? 'evidence table' : refs[0]!.type;
  return plural(refs.length, 'thing');
}

export const trashHandlers = {
  'trash.list': ({ db }) =>
    [
      ...trashedArticles(db),
      ...trashedAnnotations(db),
      ...trashedClaims(db),
      ...trashedTables(db),
    ].toSorted(
      (left, right) => right.deletedAt - left.deletedAt || (left.ref.id < right.ref.id ? -1 : 1),
    ),

  'trash.restore': ({ db, transact, now }, { refs }) => {
    transact(`Restore ${countThings(refs)}`, () => {
      for (const ref of refs) {
        prepared(db, `UPDATE ${TABLES[ref.type]} SET deleted_at = NULL WHERE id = ?`).run(ref.id);
        if (ref.type === 'claim') {
          if (readClaim(db, ref.id).status === 'suggested') markTouched(db, ref.id, now());
          endAbsence(db, ref.id);
        }
      }
    });
    return null;
  },

  'trash.purge': async ({ db, purge, backups }, { refs }) => {
    await backups.beforeLargeStep(refs.length);
    await purge(() =>
      refs.flatMap((ref) => {
        const gone = [ref.id, ...idsInside(db, ref)];
        const { changes } = prepared(
          db,
          `DELETE FROM ${TABLES[ref.type]} WHERE id = ? AND deleted_at IS NOT NULL`,
        ).run(ref.id);
        return changes === 0 ? [] : gone;
      }),
    );
    return null;
  },
} satisfies HandlersOf<'trash.list' | 'trash.restore' | 'trash.purge'>;
