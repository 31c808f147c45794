import type { SizeBucket } from '../../../../shared/domain/search-facets.ts';

/** Neighbouring sizes: between two borders of bars, the left of the first bar being 0. */
export interface SizeRange {
  readonly from: number;
  readonly to: number;
}

/** The part of a query that asks for samples of these sizes; null for all of them. */
export function clauseOfSizes(
  sizes: readonly SizeBucket[],
  { from, to }: SizeRange,
): string | null {
  const first = sizes[from];
  const last = sizes[to - 1];
  if (!first || !last || (from === 0 && to === sizes.length)) return null;
  return last.to === null
    ? `n>=${String(first.from)}`
    : `n:${String(first.from)}..${String(last.to)}`;
}

const CLAUSE = /^n(?:>=(\d+)|:(\d+)\.\.(\d+))$/;

/** The sizes that a part of a query asks for, where they are whole bars. */
function sizesOfClause(sizes: readonly SizeBucket[], clause: string): SizeRange | null {
  const [, least, first, last] = CLAUSE.exec(clause) ?? [];
  const from = sizes.findIndex((bar) => String(bar.from) === (least ?? first));
  const at = sizes.findIndex((bar) => String(bar.to) === (last ?? 'null'));
  return from === -1 || at === -1 || at < from ? null : { from, to: at + 1 };
}

/** The sizes that what was typed asks for; null where it asks for none that are whole bars. */
export function sizesIn(text: string, sizes: readonly SizeBucket[]): SizeRange | null {
  for (const part of text.split(' ')) {
    const range = sizesOfClause(sizes, part);
    if (range) return range;
  }
  return null;
}

/** What was typed with these sizes in the place of those that it asked for, or without any for all of them. */
export function withSizes(text: string, sizes: readonly SizeBucket[], range: SizeRange): string {
  const clause = clauseOfSizes(sizes, range);
  const parts = text.split(' ');
  const at = parts.findIndex((part) => sizesOfClause(sizes, part) !== null);
  if (at === -1) return clause === null ? text : `${text.trimEnd()} ${clause} `.trimStart();
  parts.splice(at, 1, ...(clause === null ? [] : [clause]));
  const left = parts.join(' ');
  return left.trim() === '' ? '' : left;
}
