import type { z } from 'zod';
import { AppError, toErrorBody } from '../errors.ts';
import type { Result } from '../result.ts';
import { contract, type Method, type Output, type ParsedInput } from './contract.ts';

/** One function for each of the methods `M`; a missing one does not compile. */
export type Handlers<Context, M extends Method> = {
  readonly [K in M]: (
    context: Context,
    input: ParsedInput<K>,
    signal: AbortSignal,
  ) => Output<K> | Promise<Output<K>>;
};

/** Answers one call, wherever it came from: IPC, a message port, the command line or a test. */
export type Dispatch = (
  method: string,
  raw: unknown,
  signal: AbortSignal,
) => Promise<Result<unknown>>;

/** Whether the contract knows a method of this name. */
export function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name);
}

function describeIssues(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`)
    .join('; ');
}

/**
 * Known method, `input.parse`, handler; never throws. The surprise behind an `internal` error goes
 * to `report`, for the log, not for the window.
 */
export function createDispatch<Context, M extends Method>(
  handlers: Handlers<Context, M>,
  context: Context,
  report: (method: string, thrown: unknown) => void,
): Dispatch {
  return async (method, raw, signal) => {
    try {
      if (!isMethod(method) || !Object.hasOwn(handlers, method)) {
        throw new AppError(
          'invalid_input',
          `Collate has no method called “${method.slice(0, 80)}”.`,
        );
      }
      const parsed = contract[method].input.safeParse(raw);
      if (!parsed.success) {
        throw new AppError(
          'invalid_input',
          `“${method}” was called with values that do not fit: ${describeIssues(parsed.error)}.`,
        );
      }
      if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
      const handler = handlers[method as M] as (
        context: Context,
        input: unknown,
        signal: AbortSignal,
      ) => unknown;
      return { ok: true, value: await handler(context, parsed.data, signal) };
    } catch (thrown) {
      const error = toErrorBody(thrown);
      if (error.code === 'internal') report(method, thrown);
      return { ok: false, error };
    }
  };
}
