import type { GoldSpan } from './corpora.ts';

/** Do two spans have a character in common? */
export function overlaps(one: GoldSpan, other: GoldSpan): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Does a span have a character in common with any of the ranges? */
export function overlapsAny(
  span: GoldSpan,
  ranges: readonly (readonly [start: number, end: number])[],
): boolean {
  return ranges.some(([start, end]) => overlaps(span, { start, end }));
}
