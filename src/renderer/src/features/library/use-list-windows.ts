import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { ArticleRow } from '../../../../shared/domain/article.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { call, queryKey } from '../../lib/api.ts';
import type { ArticleList } from '../../services/selection.ts';

/** Rows are fetched in windows of this many, so that scrolling asks seldom. */
const WINDOW = 50;
/** Milliseconds for which rows that were scrolled out of sight are kept. */
const KEPT = 30_000;

type Page = Output<'articles.page'>;
/** Rows by their place in the list, as far as they have arrived. */
export type PlacedRows = ReadonlyMap<number, ArticleRow>;

function inputOf(list: ArticleList, place: number) {
  return { list, from: { at: 'place', place }, limit: WINDOW } as const;
}

/** Where an article stands among these rows; -1 when it does not. */
export function placeIn(rows: PlacedRows, id: ArticleId | null): number {
  if (id !== null) for (const [place, row] of rows) if (row.id === id) return place;
  return -1;
}

interface Windows {
  /** What to draw: where the rows of this list have not arrived, those that stood there before. */
  readonly shown: PlacedRows;
  /** The rows of this list. */
  readonly known: PlacedRows;
}

interface Answer {
  readonly data: Page | undefined;
  readonly isPlaceholderData: boolean;
}

function placeRows(answers: readonly Answer[]): PlacedRows {
  const rows = new Map<number, ArticleRow>();
  for (const { data } of answers) {
    for (const [at, row] of (data?.rows ?? []).entries()) rows.set((data?.first ?? 0) + at, row);
  }
  return rows;
}

const joinWindows = (answers: readonly Answer[]): Windows => ({
  shown: placeRows(answers),
  known: placeRows(answers.filter(({ isPlaceholderData }) => !isPlaceholderData)),
});

/**
 * The rows of a list around those from `first` to `last`. Of another list those of the one before are
 * drawn until its own are there.
 */
export function useListWindows(list: ArticleList, first: number, last: number): Windows {
  const client = useQueryClient();
  const [drawn, setDrawn] = useState(list);
  const from = Math.floor(Math.max(0, first) / WINDOW);
  const to = Math.floor(Math.max(0, last) / WINDOW);
  const places = Array.from({ length: to - from + 1 }, (_, at) => (from + at) * WINDOW);
  const windows = useQueries({
    queries: places.map((place) => {
      const input = inputOf(list, place);
      return {
        queryKey: queryKey('articles.page', input),
        queryFn: ({ signal }: { signal: AbortSignal }) => call('articles.page', input, signal),
        placeholderData: () =>
          client.getQueryData<Page>(queryKey('articles.page', inputOf(drawn, place))),
        gcTime: KEPT,
      };
    }),
    combine: joinWindows,
  });
  const hasArrived = windows.known.size > 0;
  useEffect(() => {
    if (hasArrived) setDrawn(list);
  }, [list, hasArrived]);
  return windows;
}
