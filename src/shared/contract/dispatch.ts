import type { z } from 'zod';
import { AppError, toErrorBody } from '../errors.ts';
import type { Result } from '../result.ts';
import { MOST_CARRIED, type MethodShape } from './calls/shapes.ts';
import { contract, type Method, type Output, type ParsedInput } from './contract.ts';
import { findExcess } from './measure-input.ts';

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

/** How much of a name in an input is repeated: enough to find it. */
const NAMED = 80;

/**
 * What does not fit, in words. A limit that a reader can meet is said in a sentence of its own,
 * which is all that is told then; the rest is for whoever wrote the call.
 */
function describeIssues(method: string, { issues }: z.ZodError): string {
  const sentence = issues.find(({ message }) => message.endsWith('.'));
  if (sentence) return sentence.message;
  const places = issues.slice(0, 3).map(({ path, message }) => {
    const place = path.map(String).join('.').slice(0, NAMED) || 'input';
    return `${place}: ${message.slice(0, 200)}`;
  });
  return `“${method}” was called with values that do not fit: ${places.join('; ')}.`;
}

function refuseExcess(method: Method, raw: unknown): void {
  const { carries = MOST_CARRIED }: MethodShape = contract[method];
  switch (findExcess(raw, carries)) {
    case 'units':
      throw new AppError(
        'invalid_input',
        `That is too long: ${carries.units.toLocaleString('en')} characters can be given at once. Shorten it or divide it.`,
      );
    case 'values':
      throw new AppError(
        'invalid_input',
        'Those are too many things at once. Take fewer at a time.',
      );
    case 'depth':
      throw new AppError('invalid_input', `“${method}” was called with values nested too deep.`);
    case null:
  }
}

/**
 * Answers calls: checks that the method is known, parses the input and runs the handler. Never throws.
 * The details of an unexpected error go to `report` for the log alone. It is answered as `internal`,
 * unless `explain` knows the error that the reader should be told instead.
 */
export function createDispatch<Context, M extends Method>(
  handlers: Handlers<Context, M>,
  context: Context,
  report: (method: string, thrown: unknown) => void,
  explain: (thrown: unknown) => AppError | null = () => null,
): Dispatch {
  return async (method, raw, signal) => {
    try {
      if (!isMethod(method) || !Object.hasOwn(handlers, method)) {
        throw new AppError(
          'invalid_input',
          `Collate has no method called “${method.slice(0, 80)}”.`,
        );
      }
      refuseExcess(method, raw);
      const parsed = contract[method].input.safeParse(raw);
      if (!parsed.success) {
        throw new AppError('invalid_input', describeIssues(method, parsed.error));
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
      if (error.code !== 'internal') return { ok: false, error };
      report(method, thrown);
      const explained = explain(thrown);
      return { ok: false, error: explained ? toErrorBody(explained) : error };
    }
  };
}
