import type { AnnotationId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import type { HandlersOf } from '../handler-types.ts';
import { requireArticle } from '../library/queries.ts';
import { startReading } from '../library/start-reading.ts';
import { insertQuote } from '../quotes/write-quote.ts';
import { nextAnnotationCode } from './codes.ts';

function addTags(db: Database, id: string, tags: readonly string[]): void {
  const add = prepared(
    db,
    'INSERT INTO annotation_tag (annotation_id, tag) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  for (const tag of tags) add.run(id, tag);
}

function requireAnnotation(db: Database, id: string): void {
  const row = prepared(db, 'SELECT 1 FROM annotation WHERE id = ?').get(id);
  if (!row) throw new AppError('not_found', 'That annotation is no longer in the library.');
}

export const annotationHandlers = {
  'annotations.create': ({ db, transact, now, readerId }, input) =>
    transact('Highlight', () => {
      requireArticle(db, input.articleId);
      const id = makeId(now()) as AnnotationId;
      prepared(
        db,
        `INSERT INTO annotation (id, article_id, code, color, comment, reader_id, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        id,
        input.articleId,
        nextAnnotationCode(db, input.articleId),
        input.color,
        input.comment,
        readerId(),
        now(),
        now(),
      );
      insertQuote(db, { annotationId: id }, input.articleId, input.revisionId, input.span);
      addTags(db, id, input.tags);
      startReading(db, input.articleId);
      return { id };
    }),

  'annotations.update': ({ db, transact, now }, { id, color, comment, tags }) => {
    transact('Change annotation', () => {
      requireAnnotation(db, id);
      prepared(
        db,
        `UPDATE annotation SET color = coalesce(?, color), comment = coalesce(?, comment), updated_at = ?
         WHERE id = ?`,
      ).run(color ?? null, comment ?? null, now(), id);
      if (tags) {
        prepared(db, 'DELETE FROM annotation_tag WHERE annotation_id = ?').run(id);
        addTags(db, id, tags);
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
