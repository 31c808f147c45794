import type { NoteRun, TextRun } from '../../../../shared/domain/citation-note.ts';
import { referenceParts } from '../../../../shared/domain/reference-line.ts';
import type { CslItem } from '../../../../shared/domain/csl.ts';
import { citation } from '../citations.ts';
import { plainRun, type Cluster } from './draft.ts';

/** An article as citations need it. */
export interface CitedItem {
  readonly id: string;
  readonly citekey: string;
  readonly csl: CslItem;
}

/** Citations and references of one note, as its style writes them. */
export interface WrittenCitations {
  /** What stands for each cluster, in their order. */
  readonly citations: readonly NoteRun[];
  readonly references: readonly (readonly TextRun[])[];
}

/**
 * Writes the citations of a note, all at once: how one reads can depend on all others. Items that no
 * citation names stand among the references all the same.
 */
export type Cite = (
  clusters: readonly Cluster[],
  items: readonly CitedItem[],
  told: ToldCitations,
) => Promise<WrittenCitations>;

/** Hears how many citations of how many are written. */
export type ToldCitations = (written: number, of: number) => void;

const bare = ({ text, marks, link }: TextRun): TextRun => ({ text, marks, link });

/** What pandoc makes a citation of. */
export const citekeyRun = (cluster: Cluster): NoteRun => ({
  of: 'citation',
  runs: [bare(plainRun(citation(cluster.citekey, cluster.places)))],
});

/** A reference without a style: names, year, title, where it appeared; and its citekey. */
export function plainReference({ citekey, csl }: CitedItem): TextRun[] {
  const parts = referenceParts(csl).flatMap(({ text, italic }): TextRun[] => [
    { text, marks: italic ? ['italic'] : [], link: null },
    bare(plainRun(' ')),
  ]);
  return [...parts, bare(plainRun(`@${citekey}`))];
}

/** Citations that are left to pandoc, each by itself. */
export const citeByKeys: Cite = (clusters, items) =>
  Promise.resolve({
    citations: clusters.map(citekeyRun),
    references: items
      .toSorted((one, other) => (one.citekey < other.citekey ? -1 : 1))
      .map(plainReference),
  });
