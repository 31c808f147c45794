import type { TextSpan } from '../../src/main/engine/extraction/types.ts';

/** Do two spans have a character in common? */
export function overlaps(one: TextSpan, other: TextSpan): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Does a span have a character in common with any of the ranges? */
export function overlapsAny(
  span: TextSpan,
  ranges: readonly (readonly [start: number, end: number])[],
): boolean {
  return ranges.some(([start, end]) => overlaps(span, { start, end }));
}
