import type { SearchResults } from '../../../../shared/domain/search-hit.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { cutQuery } from '../../../../shared/domain/query/query-text.ts';
import { useStore } from '../../services/store.ts';
import { useCall } from '../../lib/api.ts';

export interface ResultsState {
  readonly text: string;
  /** The newest answer; while typing it may still be that of the text before. */
  readonly results: SearchResults | null;
  /** Whether `results` answers `text`. */
  readonly isCurrent: boolean;
  readonly error: AppError | null;
}

/**
 * The answer to what is in the search box. An answer that arrives late never replaces that of a
 * later text: each is kept under its own text.
 */
export function useResults(limit: number): ResultsState {
  const searchText = useStore((state) => state.searchText);
  const text = cutQuery(searchText);
  const asked = text.trim() !== '';
  const query = useCall('search.query', { text, limit }, { enabled: asked, keepPrevious: true });
  return {
    text,
    results: asked ? (query.data ?? null) : null,
    isCurrent: asked && query.isSuccess && !query.isPlaceholderData,
    error: query.error,
  };
}
