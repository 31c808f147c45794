import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import type { HandlersOf } from '../handler-types.ts';
import { forgetRecent, rememberSearch } from './recent.ts';
import { insertSearch, moveSearch, removeSearch, updateSearch } from './write-saved.ts';

/** A list is counted whole in some milliseconds, whatever it asks. */
const NEVER_CAPPED = { isCapped: false };

export const searchesHandlers = {
  'searches.count': async ({ read, searchBeside }, { asks }, signal) => {
    if (asks.of === 'search') return searchBeside('searches.count', { asks }, signal);
    const { scope, sort, descending, query: filter } = asks;
    const articles: ArticleSelection = {
      of: 'all',
      list: { scope, sort, descending, filter },
      except: [],
    };
    return { articles: await read('articles.count', { articles }, signal), ...NEVER_CAPPED };
  },

  'searches.save': ({ db, transact, now }, { name, asks }) =>
    transact('Save search', () => ({ id: insertSearch(db, name, asks, now()) })),

  'searches.update': ({ db, transact, now }, { id, name, asks }) => {
    transact(asks === undefined ? 'Rename search' : 'Change saved search', () => {
      updateSearch(db, id, { name, asks }, now());
    });
    return null;
  },

  'searches.move': ({ db, transact }, { id, before }) => {
    transact('Move saved search', () => {
      moveSearch(db, id, before);
    });
    return null;
  },

  'searches.remove': ({ db, transact }, { id }) => {
    transact('Delete saved search', () => {
      removeSearch(db, id);
    });
    return null;
  },

  'searches.remember': ({ db, now }, { query }) => {
    rememberSearch(db, query, now());
    return null;
  },

  'searches.forgetRecent': ({ db }) => {
    forgetRecent(db);
    return null;
  },
} satisfies HandlersOf<
  | 'searches.count'
  | 'searches.save'
  | 'searches.update'
  | 'searches.move'
  | 'searches.remove'
  | 'searches.remember'
  | 'searches.forgetRecent'
>;
