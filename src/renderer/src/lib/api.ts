import {
  keepPreviousData,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type {
  EventName,
  EventPayload,
  Input,
  Method,
  Output,
} from '../../../shared/contract/contract.ts';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import { AppError } from '../../../shared/errors.ts';

declare global {
  interface Window {
    readonly collate: Bridge;
  }
}

/** Calls a method of the contract. Throws the `AppError` that the engine or shell answered with. */
export async function call<M extends Method>(
  method: M,
  input: Input<M>,
  signal?: AbortSignal,
): Promise<Output<M>> {
  const callId = crypto.randomUUID();
  const cancel = (): void => {
    window.collate.cancel(callId);
  };
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const result = await window.collate.invoke(method, input, callId);
    if (!result.ok) {
      throw new AppError(
        result.error.code,
        result.error.message,
        result.error.details ? { details: result.error.details } : {},
      );
    }
    return result.value as Output<M>;
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/** Listens to an event of the contract; returns what stops listening. */
export function listen<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return window.collate.subscribe(event, (payload) => {
    listener(payload as EventPayload<E>);
  });
}

/** The cache key of a query: its method and input. */
export function queryKey<M extends Method>(method: M, input: Input<M>): readonly unknown[] {
  return [method, input];
}

interface QueryOptions {
  readonly enabled?: boolean;
  /** Keep showing the last answer while the next one is on its way. */
  readonly keepPrevious?: boolean;
  /** Whoever asks shows the failure in its place, so that no banner does. */
  readonly showsError?: boolean;
  /** Asks again when it is drawn, though there is an answer from before. */
  readonly asksAgain?: boolean;
}

/** What a query method answers, kept fresh by `library.changed`. */
export function useCall<M extends Method>(
  method: M,
  input: Input<M>,
  options: QueryOptions = {},
): UseQueryResult<Output<M>, AppError> {
  return useQuery<Output<M>, AppError>({
    queryKey: queryKey(method, input),
    queryFn: ({ signal }) => call(method, input, signal),
    enabled: options.enabled ?? true,
    meta: { showsError: options.showsError ?? false },
    ...(options.asksAgain ? { refetchOnMount: 'always' } : {}),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  } as Parameters<typeof useQuery<Output<M>, AppError>>[0]);
}

interface CommandOptions {
  /** Whoever asks shows the failure in its place, so that no banner does. */
  readonly showsError?: boolean;
}

/** A method as a mutation; failures are shown by the mutation cache's handler unless told otherwise. */
export function useCommand<M extends Method>(
  method: M,
  { showsError = false }: CommandOptions = {},
): UseMutationResult<Output<M>, AppError, Input<M>> {
  return useMutation<Output<M>, AppError, Input<M>>({
    mutationKey: [method],
    meta: { showsError },
    mutationFn: (input) => call(method, input),
  });
}
