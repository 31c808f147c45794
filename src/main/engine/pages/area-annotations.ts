import type { AreaAnnotation, Color } from '../../../shared/domain/annotation.ts';
import type { AnnotationId, ArticleId } from '../../../shared/domain/ids.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { areaColumns, toArea, type AreaRow } from './areas.ts';

interface Row extends AreaRow {
  readonly annotation_id: string;
  readonly article_id: string;
  readonly code: string;
  readonly color: Color;
  readonly comment: string;
  readonly tags: string | null;
  readonly reader_name: string;
  readonly author: string | null;
  readonly created_at: number;
  readonly updated_at: number;
}

/** The annotations of an article that are areas and not in the trash, in the order of their pages. */
export function listAreas(db: ReadableDatabase, articleId: string): AreaAnnotation[] {
  return prepared<[string], Row>(
    db,
    `SELECT n.id AS annotation_id, n.article_id, n.code, n.color, n.comment,
       (SELECT json_group_array(t.tag) FROM annotation_tag t WHERE t.annotation_id = n.id) AS tags,
       r.name AS reader_name, n.author, n.created_at, n.updated_at, ${areaColumns('n.article_id')}
     FROM annotation n CROSS JOIN area x ON x.annotation_id = n.id JOIN reader r ON r.id = n.reader_id
     WHERE n.article_id = ? AND n.deleted_at IS NULL ORDER BY x.page, x.y0, n.seq`,
  )
    .all(articleId)
    .map((row) => ({
      id: row.annotation_id as AnnotationId,
      articleId: row.article_id as ArticleId,
      code: row.code,
      color: row.color,
      comment: row.comment,
      tags: JSON.parse(row.tags ?? '[]') as string[],
      area: toArea(row),
      readerName: row.reader_name,
      author: row.author,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }));
}
