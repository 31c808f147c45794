import { AppError } from '../../../shared/errors.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import { prepared, type Database } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';
import { requireArticle } from '../library/queries.ts';
import { startReading } from '../library/start-reading.ts';
import { insertQuote } from '../quotes/write-quote.ts';
import { addAnnotationTags, columnOfStyle, insertAnnotation } from './write-annotation.ts';

function requireAnnotation(db: Database, id: string): void {
  const row = prepared(db, 'SELECT 1 FROM annotation WHERE id = ?').get(id);
  if (!row) throw new AppError('not_found', 'That annotation is no longer in the library.');
}

export const annotationHandlers = {
  'annotations.create': ({ db, transact, now, readerId }, input) =>
    transact('Highlight', () => {
      requireArticle(db, input.articleId);
      const { articleId, color, style, comment, tags } = input;
      const annotation = {
        articleId,
        color,
        style: columnOfStyle(style),
        comment,
        tags,
        readerId: readerId(),
      };
      const id = insertAnnotation(db, annotation, now());
      insertQuote(db, { annotationId: id }, input.articleId, input.revisionId, input.span);
      startReading(db, input.articleId);
      return { id };
    }),

  'annotations.update': ({ db, transact, now }, { id, color, style, comment, tags }) => {
    transact('Change annotation', () => {
      requireAnnotation(db, id);
      changeOneRow(
        db,
        'the annotation',
        `UPDATE annotation SET color = coalesce(?, color), comment = coalesce(?, comment),
           style = iif(?, ?, style), updated_at = ?
         WHERE id = ?`,
        color ?? null,
        comment ?? null,
        style === undefined ? 0 : 1,
        columnOfStyle(style),
        now(),
        id,
      );
      if (tags) {
        prepared(db, 'DELETE FROM annotation_tag WHERE annotation_id = ?').run(id);
        addAnnotationTags(db, id, tags);
      }
    });
    return null;
  },

  'annotations.trash': ({ db, bulk }, { ids }) => {
    for (const id of ids) requireAnnotation(db, id);
    return bulk.make(
      'annotations.trash',
      {},
      {
        sql: `SELECT 'annotation' AS type, n.id
          FROM json_each(?) these CROSS JOIN annotation n ON n.id = these.value`,
        values: [JSON.stringify(ids)],
      },
    );
  },
} satisfies HandlersOf<'annotations.create' | 'annotations.update' | 'annotations.trash'>;
