import type { Input, Method, Output } from '../../../src/shared/contract/contract.ts';
import type { SearchResults } from '../../../src/shared/domain/search-hit.ts';
import type { App } from '../window-app.ts';
import { keystrokesOf, type Trace } from './traces.ts';

/** One keystroke with the time to its results. */
export interface Keystroke {
  readonly trace: Trace;
  readonly text: string;
  /** Milliseconds to the results in the window, on the whole way through the contract and IPC. */
  readonly millis: number;
  readonly isQuick: boolean;
}

/** What comes when typing has paused. */
export interface Pause {
  readonly trace: Trace;
  /** Milliseconds to the facets. */
  readonly facets: number;
  /** Milliseconds to the exact order; null where the first was, and for traces that are looked at. */
  readonly exact: number | null;
  /** The part of the best ten of the exact order that the quick one had among its first ten, of claims and articles. */
  readonly overlap: number | null;
}

export interface Typed {
  readonly keystrokes: readonly Keystroke[];
  readonly pauses: readonly Pause[];
}

/** As many hits of each group as the window asks for: 48 rows at most. */
const LIMIT = 12;
const COMPARED = 10;

/** Calls a method as the window does; the milliseconds are those in the window, on the way through IPC. */
export async function ask<M extends Method>(
  app: App,
  method: M,
  input: Input<M>,
): Promise<{ readonly millis: number; readonly value: Output<M> }> {
  const page = await app.firstWindow();
  await page.getByRole('search').waitFor();
  const { millis, result } = await page.evaluate(
    async ([name, given]) => {
      const started = performance.now();
      const answer = await window.collate.invoke(name, given, crypto.randomUUID());
      return { millis: performance.now() - started, result: answer };
    },
    [method as string, input as unknown] as const,
  );
  if (!result.ok) throw new Error(`${method}: ${result.error.message}`);
  return { millis, value: result.value as Output<M> };
}

/** The part of the best ten of one answer that another has among its first ten; null where it has none. */
function overlapOf(quick: SearchResults, exact: SearchResults): number | null {
  const shares = (['claims', 'articles'] as const).flatMap((group) => {
    const idsOf = (results: SearchResults): string[] =>
      results[group].hits
        .slice(0, COMPARED)
        .map((hit) => (hit.type === 'claim' ? hit.claimId : hit.articleId));
    const best = idsOf(exact);
    const first = new Set(idsOf(quick));
    return best.length === 0 ? [] : [best.filter((id) => first.has(id)).length / best.length];
  });
  return shares.length === 0 ? null : shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

/** Types traces in the app’s window, one letter when the results of the one before are there. */
export async function typeTraces(app: App, traces: readonly Trace[]): Promise<Typed> {
  const keystrokes: Keystroke[] = [];
  const pauses: Pause[] = [];
  for (const trace of traces) {
    let last: SearchResults | null = null;
    for (const text of keystrokesOf(trace)) {
      const { millis, value } = await ask(app, 'search.query', { text, limit: LIMIT });
      last = value;
      keystrokes.push({ trace, text, millis, isQuick: value.reading.order === 'quick' });
    }
    const { text } = trace;
    const facets = await ask(app, 'search.facets', { text });
    const isQuick = last?.reading.order === 'quick';
    // It takes long where very much matches.
    const exact =
      isQuick && trace.isUntouched
        ? await ask(app, 'search.query', { text, limit: LIMIT, exact: true })
        : null;
    pauses.push({
      trace,
      facets: facets.millis,
      exact: exact?.millis ?? null,
      overlap: last && exact && overlapOf(last, exact.value),
    });
  }
  return { keystrokes, pauses };
}
