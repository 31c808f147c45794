import { useState, type KeyboardEvent } from 'react';
import { useCall } from '../../lib/api.ts';
import { useRecentSearches } from '../../services/recent-searches.ts';
import { typeSearch } from './search-session.ts';
import type { Completion } from './use-completion.ts';

/** So many are offered under the empty box. */
const OFFERED = 10;

/** Offers what was asked last, while the search box is empty and has the focus. */
export function useRecentOffers(isOffered: boolean): Completion {
  const recent = useCall('searches.recent', {}).data ?? [];
  const { forget } = useRecentSearches();
  const [active, setActive] = useState<number | null>(null);
  const shown = isOffered ? recent.slice(0, OFFERED) : [];
  const take = (at: number): void => {
    const query = shown[at];
    if (query === undefined) return;
    setActive(null);
    typeSearch(query);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (shown.length === 0) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      const from = active ?? (by === 1 ? -1 : 0);
      setActive((from + by + shown.length) % shown.length);
      return true;
    }
    if (event.key !== 'Enter' || active === null) return false;
    take(active);
    return true;
  };
  return {
    offers: shown.map((query) => ({ insert: query, value: query, meaning: '', count: null })),
    of: 'recent',
    active: isOffered ? active : null,
    take,
    onKey,
    clear: forget,
  };
}
