import type { Claim, SpeciesValue } from './claim.ts';

/** NCBI Taxonomy id of Homo sapiens. */
const HUMAN = 9606;

/** Words that say people in a headline: the species, and people by age, sex, kinship and sickness. */
const PEOPLE =
  /\b(?:humans?|people|persons?|men|man|women|woman|boys?|girls?|child|children|kids?|bab(?:y|ies)|infants?|newborns?|toddlers?|teen(?:ager)?s?|adolescents?|adults?|patients?|volunteers?|mothers?|fathers?|mums?|moms?|dads?|parents?|couples?)\b/iu;

/** A claim about a species. */
export type SpeciesClaim = Claim & { readonly value: SpeciesValue };

/** A headline that speaks of people over a text that studied another species. */
export interface SpeciesLeap {
  /** The word for people in the title; UTF-16 offsets. */
  readonly word: { readonly start: number; readonly end: number };
  /** What was studied instead. */
  readonly studied: SpeciesClaim;
  /** A statement on how far the result carries to people, hedged if there is one. */
  readonly hedge: Claim | null;
}

function isSpecies(claim: Claim): claim is SpeciesClaim {
  return claim.value.kind === 'species';
}

/** Does every quote of the claim stand in the headline itself, at the start of the text? */
const isOfHeadline = ({ quotes, areas }: Claim, title: string): boolean =>
  areas.length === 0 &&
  quotes.length > 0 &&
  quotes.every(
    ({ found, exact }) => found !== null && title.slice(found.start, found.end) === exact,
  );

/**
 * Finds a leap from the species studied to people: the title has a word for people, the article has
 * claims on what was studied, and none of them, nor the source of the material, is human. Claims that
 * take the people of the headline for those studied do not count. Null where it cannot be told.
 */
export function findSpeciesLeap(title: string, claims: readonly Claim[]): SpeciesLeap | null {
  const match = PEOPLE.exec(title);
  if (!match) return null;
  const species = claims.filter(isSpecies).filter((claim) => !isOfHeadline(claim, title));
  const studied = species.filter((claim) => claim.value.role === 'studied');
  const used = species.filter(
    (claim) => claim.value.role === 'studied' || claim.value.role === 'source_material',
  );
  const [first] = studied.toSorted((a, b) => Number(isProved(b)) - Number(isProved(a)));
  if (!first || used.some((claim) => claim.value.taxonId === HUMAN)) return null;
  const translation = claims.filter(
    (claim) => claim.value.kind === 'safety' && claim.value.category === 'translation',
  );
  const hedged = translation.find((claim) => claim.value.kind === 'safety' && claim.value.hedged);
  return {
    word: { start: match.index, end: match.index + match[0].length },
    studied: first,
    hedge: hedged ?? translation[0] ?? null,
  };
}

const isProved = ({ quotes, areas }: Claim): boolean => quotes.length + areas.length > 0;
