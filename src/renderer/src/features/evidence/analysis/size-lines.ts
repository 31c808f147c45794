import { countedSpecies } from '../../../../../shared/domain/analysis/studied-species.ts';
import { isCount, type CountClaim } from '../../../../../shared/domain/analysis/totals.ts';
import { UnitKind } from '../../../../../shared/domain/claim.ts';
import {
  formatCount,
  QUALIFIER_WORDS,
  UNIT_KIND_WORDS,
} from '../../../../../shared/domain/claim-words.ts';
import type { ScalePoint } from '../scale.ts';
import { suggestedWords, type AnalysedArticle, type Mark } from './analysed-table.ts';

/** A sample size on the scale, with the claim that it is. */
export type SizePoint = ScalePoint & Mark & { readonly claim: CountClaim };

/** Sample sizes of one kind of unit and one species. */
export interface SizeLine {
  readonly unit: string;
  /** Empty where it is not told, or not one. */
  readonly species: string;
  readonly points: readonly SizePoint[];
}

function pointOf({ column }: AnalysedArticle, claim: CountClaim): SizePoint {
  const { count, qualifier } = claim.value;
  const label = `${qualifier === 'exact' ? '' : `${QUALIFIER_WORDS[qualifier]} `}${formatCount(count)}`;
  return {
    id: claim.id,
    key: `size:${claim.id}`,
    claim,
    count,
    of: claim.status === 'suggested' ? 'suggested' : 'table',
    label,
    words: `${label} ${claim.value.unit}, ${column.label}${suggestedWords(claim)}`,
  };
}

/** All sample sizes of the articles, a line for each kind of unit and species, small ones first. */
export function sizeLines(articles: readonly AnalysedArticle[]): SizeLine[] {
  return UnitKind.options.flatMap((unitKind) => {
    const bySpecies = new Map<string, SizePoint[]>();
    for (const article of articles) {
      const counts = article.claims
        .filter(isCount)
        .filter(({ value }) => value.unitKind === unitKind);
      if (counts.length === 0) continue;
      const counted = countedSpecies(article.claims, unitKind);
      const species = counted.of === 'one' ? counted.name : '';
      const points = counts.map((claim) => pointOf(article, claim));
      bySpecies.set(species, [...(bySpecies.get(species) ?? []), ...points]);
    }
    return [...bySpecies].map(([species, points]) => ({
      unit: UNIT_KIND_WORDS[unitKind],
      species,
      points: points.toSorted((a, b) => a.count - b.count),
    }));
  });
}
