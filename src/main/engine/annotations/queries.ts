import type { Annotation, Color } from '../../../shared/domain/annotation.ts';
import type { AnnotationId, ArticleId } from '../../../shared/domain/ids.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { QUOTE_COLUMNS, toQuote, type QuoteRow } from '../quotes/queries.ts';

interface AnnotationRow extends QuoteRow {
  readonly annotation_id: string;
  readonly article_id: string;
  readonly code: string;
  readonly color: Color;
  readonly style: 'underline' | null;
  readonly comment: string;
  readonly tags: string | null;
  readonly reader_name: string;
  readonly author: string | null;
  readonly created_at: number;
  readonly updated_at: number;
}

/** The annotations of an article that are not in the trash, in the order of the text. */
export function listAnnotations(db: ReadableDatabase, articleId: string): Annotation[] {
  return prepared<[string], AnnotationRow>(
    db,
    `SELECT n.id AS annotation_id, n.id AS owner_id, n.article_id, n.code, n.color, n.style, n.comment,
       (SELECT json_group_array(t.tag) FROM annotation_tag t WHERE t.annotation_id = n.id) AS tags,
       r.name AS reader_name, n.author, n.created_at, n.updated_at, ${QUOTE_COLUMNS}
     FROM annotation n CROSS JOIN quote q ON q.annotation_id = n.id
       JOIN reader r ON r.id = n.reader_id LEFT JOIN quote_check k ON k.quote_id = q.id
     WHERE n.article_id = ? AND n.deleted_at IS NULL
     ORDER BY coalesce(k.start, q.start), n.seq`,
  )
    .all(articleId)
    .map((row) => ({
      id: row.annotation_id as AnnotationId,
      articleId: row.article_id as ArticleId,
      code: row.code,
      color: row.color,
      style: row.style ?? 'highlight',
      comment: row.comment,
      tags: JSON.parse(row.tags ?? '[]') as string[],
      quote: toQuote(row),
      readerName: row.reader_name,
      author: row.author,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }));
}
