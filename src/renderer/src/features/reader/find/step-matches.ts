import type { Span } from '../../../../../shared/domain/quote.ts';

/** The first match that stands in a span; null where none does. */
export function matchWithin(matches: readonly Span[], span: Span | null): number | null {
  if (!span) return null;
  const at = matches.findIndex(({ start }) => start >= span.start && start < span.end);
  return at === -1 ? null : at;
}

/**
 * The match after the one at `at`, or before it, round and round; where none is shown the next one from
 * an offset on. There is at least one.
 */
export function stepMatch(
  matches: readonly Span[],
  { at, from }: { readonly at: number | null; readonly from: number },
  direction: 1 | -1,
): number {
  const last = matches.length - 1;
  if (at !== null) return (at + direction + matches.length) % matches.length;
  const next = matches.findIndex(({ start }) => start >= from);
  if (direction === 1) return next === -1 ? 0 : next;
  return next > 0 ? next - 1 : last;
}
