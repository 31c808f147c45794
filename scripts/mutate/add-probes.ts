import type { Place } from './find-mutants.ts';

/** A place with the number by which the record of what ran knows it. */
export interface NumberedPlace extends Place {
  readonly number: number;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Among insertions at one offset, the lower stands first. */
  readonly rank: number;
}

/** Longer than any source. */
const LONGEST = 2 ** 40;

/** Reports the place when it runs; see probe.ts. */
const report = (number: number): string => `globalThis.reportReached(${String(number)})`;

function insertionsOf({ kind, start, end, number }: NumberedPlace): Insertion[] {
  const length = end - start;
  if (kind === 'body') return [{ at: start, text: ` ${report(number)};`, rank: 0 }];
  const [open, close] = kind === 'key' ? ['[(', ')]'] : ['(', ')'];
  // What ends closes before what begins there; the longer surrounds the shorter.
  return [
    { at: start, text: `${open}${report(number)}, `, rank: LONGEST - length },
    { at: end, text: close, rank: length - LONGEST },
  ];
}

/** The source that reports each of the places when it runs, and else does the same. */
export function addProbes(text: string, places: readonly NumberedPlace[]): string {
  const insertions = places
    .flatMap(insertionsOf)
    .toSorted((a, b) => a.at - b.at || a.rank - b.rank);
  let [probed, from] = ['', 0];
  for (const { at, text: inserted } of insertions) {
    probed += text.slice(from, at) + inserted;
    from = at;
  }
  return probed + text.slice(from);
}
