import type { NoteRun } from '../../../../shared/domain/citation-note.ts';
import { citekeyRun, type CitedItem, type Cite, type WrittenCitations } from './citer.ts';
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
export function referencesPiece(references: WrittenCitations['references']): NotePiece[] {
  if (references.length === 0) return [];
  return [
    {
      region: 'references',
      statement: null,
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

/** Pieces with the citations of their style, and the references if they are wanted. */
export async function citeAll(
  drafts: readonly DraftPiece[],
  items: ReadonlyMap<string, CitedItem>,
  cite: Cite,
  hasReferences: boolean,
): Promise<NotePiece[]> {
  const clusters = drafts.flatMap(({ blocks }) =>
    blocks.flatMap(({ runs }) => runs.flatMap((run) => (run.of === 'cluster' ? run.cluster : []))),
  );
  const cited = [...new Set(clusters.map(({ articleId }) => articleId))].flatMap(
    (id) => items.get(id) ?? [],
  );
  const { citations, references } = await cite(clusters, cited);
  const inOrder = citations[Symbol.iterator]();
  const next = (cluster: Cluster): NoteRun => {
    const { value } = inOrder.next();
    return value ?? citekeyRun(cluster);
  };
  const pieces = drafts.map((draft) => fill(draft, next));
  return hasReferences ? [...pieces, ...referencesPiece(references)] : pieces;
}
