import type { Claim, UnitKind } from '../claim.ts';

/** Which species a count is of: the one that the article studied, or that this is not told. */
export type CountedSpecies =
  | { readonly of: 'one'; readonly name: string }
  | { readonly of: 'several'; readonly names: readonly string[] }
  | { readonly of: 'none' };

/** The species that claims say were studied; participants are people where no claim says otherwise. */
export function countedSpecies(claims: readonly Claim[], unitKind: UnitKind): CountedSpecies {
  const names = new Set(
    claims.flatMap(({ value }) =>
      value.kind === 'species' && value.role === 'studied' ? [value.scientificName] : [],
    ),
  );
  if (unitKind === 'participants' && (names.size === 0 || names.has('Homo sapiens'))) {
    return { of: 'one', name: 'Homo sapiens' };
  }
  const [first, ...others] = names;
  if (first === undefined) return { of: 'none' };
  return others.length === 0 ? { of: 'one', name: first } : { of: 'several', names: [...names] };
}
