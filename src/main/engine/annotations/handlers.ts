import type { AnnotationId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { markTouched } from '../claims/write-claim.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import type { HandlersOf } from '../handler-types.ts';
import { requireArticle } from '../library/queries.ts';
import { startReading } from '../library/start-reading.ts';
import { nextAnnotationCode } from './codes.ts';
import { insertQuote, listAnnotations, readQuoteOwner, readRevisionText } from './queries.ts';
import { describeQuote } from '../../../shared/domain/anchoring.ts';

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
  'annotations.list': ({ db }, { articleId }) => listAnnotations(db, articleId),

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

  'annotations.trash': ({ db, transact, now }, { ids }) => {
    transact(
      ids.length === 1 ? 'Delete annotation' : `Delete ${String(ids.length)} annotations`,
      () => {
        for (const id of ids) {
          requireAnnotation(db, id);
          prepared(
            db,
            'UPDATE annotation SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
          ).run(now(), id);
        }
      },
    );
    return null;
  },

  'quotes.confirm': ({ db, transact, now }, { ids }) => {
    transact('Confirm where a quote moved', () => {
      const place = prepared<
        [string],
        { revision_id: string; start: number; end: number; state: string }
      >(
        db,
        `SELECT revision_id, start, end, state FROM quote_check WHERE quote_id = ? AND state = 'moved'`,
      );
      for (const id of ids) {
        const { articleId, claimId } = readQuoteOwner(db, id);
        const found = place.get(id);
        if (!found) continue;
        const text = readRevisionText(db, articleId, found.revision_id);
        moveQuote(db, id, found.revision_id, describeQuote(text, found.start, found.end));
        if (claimId !== null) markTouched(db, claimId, now());
      }
    });
    return null;
  },

  'quotes.place': ({ db, transact, now }, { id, revisionId, span }) => {
    transact('Put a quote in its place', () => {
      const { articleId, claimId } = readQuoteOwner(db, id);
      const text = readRevisionText(db, articleId, revisionId);
      if (span.end > text.length) {
        throw new AppError('invalid_input', 'Those words are not in the text. Select them again.');
      }
      moveQuote(db, id, revisionId, describeQuote(text, span.start, span.end));
      if (claimId !== null) markTouched(db, claimId, now());
    });
    return null;
  },
} satisfies HandlersOf<
  | 'annotations.list'
  | 'annotations.create'
  | 'annotations.update'
  | 'annotations.trash'
  | 'quotes.confirm'
  | 'quotes.place'
>;

function moveQuote(
  db: Database,
  id: string,
  revisionId: string,
  quote: ReturnType<typeof describeQuote>,
): void {
  prepared(
    db,
    'UPDATE quote SET revision_id = ?, start = ?, end = ?, exact = ?, prefix = ?, suffix = ? WHERE id = ?',
  ).run(revisionId, quote.start, quote.end, quote.exact, quote.prefix, quote.suffix, id);
}
