import type { NoteOptions, NoteRun } from '../../../../shared/domain/citation-note.ts';
import {
  citekeyRun,
  plainReference,
  type CitedItem,
  type Cite,
  type ToldCitations,
  type WrittenCitations,
} from './citer.ts';
import { plainRun, type Cluster, type DraftPiece, type NotePiece } from './draft.ts';

const REFERENCES = 'References';

/** A piece whose citations are those that `next` hands out, one by one. */
function fill(piece: DraftPiece, next: (cluster: Cluster) => NoteRun): NotePiece {
  return {
    ...piece,
    blocks: piece.blocks.map((block) => ({
      ...block,
      runs: block.runs.map((run) => (run.of === 'cluster' ? next(run.cluster) : run)),
    })),
  };
}

/** The references at the end of a note; nothing where it cites none. */
function referencesPiece(references: WrittenCitations['references']): NotePiece[] {
  if (references.length === 0) return [];
  return [
    {
      region: 'references',
      statement: null,
      counts: false,
      blocks: [
        { kind: 'heading', level: 2, runs: [plainRun(REFERENCES)], quoteState: null },
        ...references.map((runs) => ({
          kind: 'reference' as const,
          level: 0,
          runs: runs.map((run) => ({ ...run, of: 'text' as const })),
          quoteState: null,
        })),
      ],
    },
  ];
}

const clustersOf = ({ blocks }: DraftPiece): Cluster[] =>
  blocks.flatMap(({ runs }) => runs.flatMap((run) => (run.of === 'cluster' ? run.cluster : [])));

/** Pieces with the citations of their style, and the references if they are wanted. */
export async function citeAll(
  drafts: readonly DraftPiece[],
  items: ReadonlyMap<string, CitedItem>,
  cite: Cite,
  { bibliography, contents }: Pick<NoteOptions, 'bibliography' | 'contents'>,
  told: ToldCitations,
): Promise<NotePiece[]> {
  const clusters = drafts.flatMap(clustersOf);
  const { citations, references } = await cite(clusters, listed(clusters, items, contents), told);
  const inOrder = citations[Symbol.iterator]();
  const next = (cluster: Cluster): NoteRun => {
    const { value } = inOrder.next();
    return value ?? citekeyRun(cluster);
  };
  const pieces = drafts.flatMap((draft) => (draft.blocks.length > 0 ? [fill(draft, next)] : []));
  return bibliography || contents === 'references'
    ? [...pieces, ...referencesPiece(references)]
    : pieces;
}

/**
 * Pieces whose citations are left to pandoc, each before the next is read; then the references if they are
 * wanted. Takes what it has cited out of `items`, so that a note of a whole library does not hold them all.
 */
export function* citeEachByKey(
  drafts: Iterable<DraftPiece>,
  items: Map<string, CitedItem>,
  { bibliography }: Pick<NoteOptions, 'bibliography'>,
): Generator<NotePiece> {
  const references = new Map<string, WrittenCitations['references'][number]>();
  for (const draft of drafts) {
    for (const { articleId, citekey } of bibliography ? clustersOf(draft) : []) {
      const item = items.get(articleId);
      if (!item) continue;
      references.set(citekey, plainReference(item));
      items.delete(articleId);
    }
    if (draft.blocks.length > 0) yield fill(draft, citekeyRun);
  }
  const inOrder = [...references].toSorted(([one], [other]) => (one < other ? -1 : 1));
  yield* referencesPiece(inOrder.map(([, runs]) => runs));
}

/** What stands among the references: what is cited, or everything. */
function listed(
  clusters: readonly Cluster[],
  items: ReadonlyMap<string, CitedItem>,
  contents: NoteOptions['contents'],
): CitedItem[] {
  if (contents === 'references') return [...items.values()];
  const cited = new Set(clusters.map(({ articleId }) => articleId));
  return [...cited].flatMap((id) => items.get(id) ?? []);
}
