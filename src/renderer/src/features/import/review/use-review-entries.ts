import { useQueries } from '@tanstack/react-query';
import type { JobId } from '../../../../../shared/domain/ids.ts';
import type {
  ReviewEntry,
  ReviewFailure,
  ReviewGroup,
} from '../../../../../shared/domain/import-review.ts';
import { call, queryKey } from '../../../lib/api.ts';
import type { ReviewRow } from './review-rows.ts';

/** Entries are asked for in windows of this many. */
const WINDOW = 50;

interface Known {
  readonly entry: (group: ReviewGroup, at: number) => ReviewEntry | null;
  readonly failure: (at: number) => ReviewFailure | null;
}

interface Window {
  readonly of: ReviewGroup | 'failed';
  readonly first: number;
}

const keyOf = (of: Window['of'], at: number): string => `${of} ${String(Math.floor(at / WINDOW))}`;

function windowsOf(rows: readonly ReviewRow[]): Window[] {
  const windows = new Map<string, Window>();
  for (const row of rows) {
    if (row.of === 'head') continue;
    const of = row.of === 'failure' ? 'failed' : row.group;
    windows.set(keyOf(of, row.at), { of, first: Math.floor(row.at / WINDOW) * WINDOW });
  }
  return [...windows.values()];
}

/** What stands in these lines of a review, as far as it has arrived. */
export function useReviewEntries(id: JobId, rows: readonly ReviewRow[]): Known {
  const windows = windowsOf(rows);
  const answers = useQueries({
    queries: windows.map(({ of, first }) => {
      if (of === 'failed') {
        const input = { id, first, limit: WINDOW };
        return {
          queryKey: queryKey('import.failures', input),
          queryFn: ({
            signal,
          }: {
            signal: AbortSignal;
          }): Promise<readonly (ReviewEntry | ReviewFailure)[]> =>
            call('import.failures', input, signal),
        };
      }
      const input = { id, filter: of, first, limit: WINDOW };
      return {
        queryKey: queryKey('import.entries', input),
        queryFn: ({
          signal,
        }: {
          signal: AbortSignal;
        }): Promise<readonly (ReviewEntry | ReviewFailure)[]> =>
          call('import.entries', input, signal),
      };
    }),
  });
  const known = new Map(
    windows.map(({ of, first }, at) => [keyOf(of, first), answers[at]?.data ?? []]),
  );
  const find = (of: Window['of'], at: number): ReviewEntry | ReviewFailure | null =>
    known.get(keyOf(of, at))?.[at % WINDOW] ?? null;
  return {
    entry: (group, at) => {
      const found = find(group, at);
      return found && 'entry' in found ? found : null;
    },
    failure: (at) => {
      const found = find('failed', at);
      return found && 'message' in found ? found : null;
    },
  };
}
