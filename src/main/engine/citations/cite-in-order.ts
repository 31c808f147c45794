import type CSL from 'citeproc';
import { RUNS } from './citeproc.ts';

type Engine = InstanceType<(typeof CSL)['Engine']>;
type Citation = Parameters<Engine['processCitationCluster']>[0];

/** Of more citations, all are looked at once, and not anew with each that is added. */
const MOST_ONE_BY_ONE = 400;

/** `CSL.ASSUME_ALL_ITEMS_REGISTERED`: no citation brings an item that is not known. */
const ALL_KNOWN = 2;

/** A citation as it is written, by its place among those given. */
interface Written {
  readonly index: number;
  readonly text: string;
}

/**
 * Writes the citations of a document whose style asks for positions: ibid., the note of the first citation.
 * The processor looks at the whole document with each citation that is added, so that 2,000 took it 7.6 s,
 * and four times as long for twice as many. Of a long document, each is added as if it stood alone, and the
 * last one to all others: so positions are found once, and what they change is written again.
 */
export function citeInOrder(engine: Engine, citations: readonly Citation[]): Written[] {
  if (citations.length <= MOST_ONE_BY_ONE) {
    const all = engine.rebuildProcessorState(citations, RUNS, []);
    return all.map(([, , text], index) => ({ index, text }));
  }
  engine.rebuildProcessorState([], RUNS, []);
  const ids = citations.flatMap(({ citationItems }) => citationItems.map(({ id }) => id));
  engine.updateItems([...new Set(ids)]);
  const written: Written[] = [];
  const before = citations.slice(0, -1);
  for (const [index, citation] of before.entries()) {
    const [, alone] = engine.processCitationCluster(citation, [], [], ALL_KNOWN);
    for (const [, text] of alone) written.push({ index, text });
  }
  engine.registry.citationreg.citationById = Object.fromEntries(
    before.map((citation) => [citation.citationID, citation]),
  );
  const [, changed] = engine.processCitationCluster(
    citations.at(-1)!,
    before.map(({ citationID, properties }) => [citationID, properties.noteIndex]),
    [],
    ALL_KNOWN,
  );
  return [...written, ...changed.map(([index, text]) => ({ index, text }))];
}
