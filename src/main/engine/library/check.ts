import { checkQuotes } from '../annotations/quote-checks.ts';
import { prepared } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';
import { rebuildSearchIndex } from '../search/index-rows.ts';
import { countQuoteStates } from './quote-counts.ts';

export const checkHandlers = {
  'library.check': ({ db, emit }) => {
    const database = db.pragma('quick_check(1)', { simple: true }) as string;
    db.transaction(() => {
      checkQuotes(db, {
        claims: prepared(db, 'SELECT id FROM claim').pluck().all() as string[],
        annotations: prepared(db, 'SELECT id FROM annotation').pluck().all() as string[],
      });
      rebuildSearchIndex(db);
    }).immediate();
    emit('library.changed', { articleIds: [] });
    return { database, quotes: countQuoteStates(db) };
  },
} satisfies HandlersOf<'library.check'>;
