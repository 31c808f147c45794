import { AppError } from '../../../shared/errors.ts';
import { countTargets } from '../bulk/bulk-run.ts';
import { prepared } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';
import { requireArticle } from '../library/queries.ts';
import { insertNote } from './write-note.ts';

const NOTE_GONE = 'That note is no longer in the library.';

export const noteHandlers = {
  'notes.create': ({ db, transact, now }, { articleId, text }) =>
    transact('New note', () => {
      requireArticle(db, articleId);
      return { id: insertNote(db, articleId, text, now()) };
    }),

  'notes.update': ({ db, transact, now }, { id, text }) => {
    transact('Change note', () => {
      const kept = prepared(db, 'SELECT 1 FROM note WHERE id = ?').get(id);
      if (!kept) throw new AppError('not_found', NOTE_GONE);
      prepared(db, 'UPDATE note SET text = ?, updated_at = ? WHERE id = ? AND text <> ?').run(
        text.trimEnd(),
        now(),
        id,
        text.trimEnd(),
      );
    });
    return null;
  },

  'notes.trash': ({ db, bulk }, { ids }) => {
    const targets = {
      sql: `SELECT 'note' AS type, n.id FROM json_each(?) these CROSS JOIN note n ON n.id = these.value`,
      values: [JSON.stringify(ids)],
    };
    if (countTargets(db, targets) < ids.length) throw new AppError('not_found', NOTE_GONE);
    return bulk.make('notes.trash', {}, targets);
  },
} satisfies HandlersOf<'notes.create' | 'notes.update' | 'notes.trash'>;
