import type CSL from 'citeproc';
import { RUNS } from './citeproc.ts';

type Engine = InstanceType<(typeof CSL)['Engine']>;
type Citation = Parameters<Engine['processCitationCluster']>[0];

/** Of more citations, all are looked at once, and not anew with each that is added. */
const MOST_ONE_BY_ONE = 400;

/** `CSL.ASSUME_ALL_ITEMS_REGISTERED`: no citation brings an item that is not known. */
const ALL_KNOWN = 2;

/** The method by which the processor writes a citation whose position it knows. */
const WRITE = 'process_CitationCluster';

/** Does something with a processor that writes no citation meanwhile. */
function withoutWriting(engine: Engine, act: () => void): void {
  engine[WRITE] = () => '';
  try {
    act();
  } finally {
    // What the processor has by itself is there again.
    Reflect.deleteProperty(engine, WRITE);
  }
}

/**
 * Has the processor find the positions of all citations: each is added as if it stood alone, and the last
 * one to all others.
 */
function findPositions(engine: Engine, citations: readonly Citation[]): void {
  const ids = citations.flatMap(({ citationItems }) => citationItems.map(({ id }) => id));
  engine.updateItems([...new Set(ids)]);
  const before = citations.slice(0, -1);
  for (const citation of before) engine.processCitationCluster(citation, [], [], ALL_KNOWN);
  engine.registry.citationreg.citationById = Object.fromEntries(
    before.map((citation) => [citation.citationID, citation]),
  );
  engine.processCitationCluster(
    citations.at(-1)!,
    before.map(({ citationID, properties }) => [citationID, properties.noteIndex]),
    [],
    ALL_KNOWN,
  );
}

/**
 * Writes the citations of a document whose style asks for positions: ibid., the note of the first citation.
 * The processor looks at the whole document with each citation that is added, so that 2,000 took it 7.6 s,
 * and four times as long for twice as many. Of a long document positions are found once, and then each
 * citation is written once.
 * @param told hears how many are written
 */
export function citeInOrder(
  engine: Engine,
  citations: readonly Citation[],
  told: (written: number) => void,
): string[] {
  if (citations.length <= MOST_ONE_BY_ONE) {
    return engine.rebuildProcessorState(citations, RUNS, []).map(([, , text]) => text);
  }
  engine.rebuildProcessorState([], RUNS, []);
  withoutWriting(engine, () => {
    findPositions(engine, citations);
  });
  return citations.map((citation, at) => {
    told(at);
    return engine[WRITE](citation.sortedItems, citation);
  });
}
