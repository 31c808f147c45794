import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Method } from '../../../shared/contract/contract.ts';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import { reportError } from './banners.ts';
import { withdrawUndo } from './toast.ts';

/**
 * The engine is coming back, and asks are made again; or what is asked about is gone, which its view says
 * in its place, or is left for.
 */
const SAID_ELSEWHERE: ReadonlySet<ErrorCode> = new Set(['engine_restarted', 'not_found']);

/**
 * The cache of what the engine answered. Nothing goes stale by time: the engine says when the
 * library changed. What fails is shown as a banner; a query that fails because the engine died is
 * asked again without a word when the engine is back.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.meta?.['showsError'] === true) return;
        if (error instanceof AppError && SAID_ELSEWHERE.has(error.code)) return;
        reportError(error, () => {
          void query.fetch();
        });
      },
    }),
    mutationCache: new MutationCache({
      onSuccess: (_answer, _variables, _context, mutation) => {
        const [method] = (mutation.options.mutationKey ?? []) as readonly [Method?];
        if (method && !method.startsWith('shell.')) withdrawUndo();
      },
      onError: (error, variables, _context, mutation) => {
        if (mutation.meta?.['showsError'] === true) return;
        reportError(error, () => void runAgain(mutation, variables));
      },
    }),
  });
}

/** What fails again is shown again by the cache. */
async function runAgain(
  mutation: { readonly execute: (variables: unknown) => Promise<unknown> },
  variables: unknown,
): Promise<void> {
  try {
    await mutation.execute(variables);
  } catch {
    // `onError` above has told the reader.
  }
}
