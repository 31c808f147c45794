import { useEffect, useState } from 'react';
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
  /** Whether the text has stood as it is for a while. */
  readonly hasPaused: boolean;
  readonly error: AppError | null;
}

/** Typing has paused when no letter came for so long. */
const PAUSE_MILLIS = 350;

/** Whether a text has stood as it is for a while. */
function useHasPaused(text: string): boolean {
  const [paused, setPaused] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setPaused(text);
    }, PAUSE_MILLIS);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return paused === text;
}

const hasRows = ({ claims, annotations, notes, articles }: SearchResults): boolean =>
  [claims, annotations, notes, articles].some(({ hits }) => hits.length > 0);

/**
 * The answer to what is in the search box. An answer that arrives late never replaces that of a
 * later text: each is kept under its own text. Where the order is a quick one, the exact one takes its
 * place when typing pauses, unless the reader is among the rows, which then stay where they are.
 * @param isAmongRows whether a row is pointed at or was chosen
 */
export function useResults(limit: number, isAmongRows: boolean): ResultsState {
  const searchText = useStore((state) => state.searchText);
  const text = cutQuery(searchText);
  const asked = text.trim() !== '';
  const order = useStore((state) => state.searchOrder);
  const query = useCall(
    'search.query',
    { text, limit, order },
    { enabled: asked, keepPrevious: true },
  );
  const isCurrent = asked && query.isSuccess && !query.isPlaceholderData;
  const hasPaused = useHasPaused(text);
  const isQuick = isCurrent && query.data.reading.order === 'quick';
  /** Where the quick answer has no rows yet, none can move under the pointer. */
  const staysPut = isAmongRows && query.data !== undefined && hasRows(query.data);
  const exact = useCall(
    'search.query',
    { text, limit, order, exact: true },
    { enabled: isQuick && hasPaused, showsError: true },
  ).data;
  const [shown, setShown] = useState<SearchResults | null>(null);
  useEffect(() => {
    if (!exact || !isQuick) setShown(null);
    else setShown((before) => (staysPut && before === null ? null : exact));
  }, [exact, isQuick, staysPut]);
  return {
    text,
    results: asked ? (shown ?? query.data ?? null) : null,
    isCurrent,
    hasPaused,
    error: query.error,
  };
}
