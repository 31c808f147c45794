import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call, queryKey } from '../lib/api.ts';
import { reportError } from './banners.ts';

/** What keeps a query among the recent ones, and what lets go of them all. */
export interface RecentSearches {
  readonly remember: (query: string) => void;
  readonly forget: () => void;
}

/** Keeps what was asked; those who show it ask anew. */
export function useRecentSearches(): RecentSearches {
  const client = useQueryClient();
  const after = useCallback(
    (done: Promise<null>) => {
      done.then(
        () => client.invalidateQueries({ queryKey: queryKey('searches.recent', {}) }),
        (thrown: unknown) => {
          reportError(thrown);
        },
      );
    },
    [client],
  );
  const remember = useCallback(
    (query: string) => {
      if (query.trim() !== '') after(call('searches.remember', { query: query.trim() }));
    },
    [after],
  );
  const forget = useCallback(() => {
    after(call('searches.forgetRecent', {}));
  }, [after]);
  return { remember, forget };
}
