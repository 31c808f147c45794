import type { Claim } from '../../../shared/domain/claim.ts';
import type {
  SpeciesReading,
  StudiedWord,
} from '../../../shared/domain/comparison/headline-leap.ts';

/** NCBI Taxonomy id of Homo sapiens. */
const HUMAN = 9606;
/** As much as a title: a reader said that it was studied. */
const CLAIM_WEIGHT = 3;

/**
 * What was read of the species of a source, with what a reader accepted as studied. A claim is proved by its quote;
 * one in the headline proves nothing, as the headline is what is asked about.
 */
export function withSpeciesClaims(
  read: SpeciesReading,
  claims: readonly Claim[],
  source: { readonly title: string; readonly text: string },
): SpeciesReading {
  const headlineEnd = source.text.startsWith(source.title) ? source.title.length : 0;
  const told = claims.flatMap(({ value, status, quotes }): [number | null, StudiedWord][] => {
    if (value.kind !== 'species' || value.role !== 'studied' || status !== 'accepted') return [];
    const place = quotes.find(({ found }) => found !== null && found.start >= headlineEnd)?.found;
    if (place === undefined || place === null) return [];
    return [[value.taxonId, { part: 'text', ...place, weight: CLAIM_WEIGHT }]];
  });
  const wordsOf = (isHuman: boolean): StudiedWord[] =>
    told.flatMap(([taxonId, word]) => ((taxonId === HUMAN) === isHuman ? [word] : []));
  return {
    ...read,
    animals: [...read.animals, ...wordsOf(false)],
    people: [...read.people, ...wordsOf(true)],
  };
}
