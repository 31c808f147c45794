import { UnitKind, type Claim, type SampleRole, type SampleSizeValue } from '../claim.ts';
import { formatCount, SAMPLE_ROLE_WORDS } from '../claim-words.ts';
import { countedSpecies } from './studied-species.ts';
import type { Study, StudyArticle } from './studies.ts';

/** A claim on how many of what were studied. */
export type CountClaim = Claim & { readonly value: SampleSizeValue };

/** A count with the article that states it. */
export interface Counted {
  readonly article: StudyArticle;
  readonly claim: CountClaim;
}

/** One study's number in a total, and the same study's other articles whose numbers it includes. */
export interface TotalPart extends Counted {
  readonly includes: readonly Counted[];
}

/** The numbers of one kind of unit in one species: their sum, or why there is none. */
export interface Total {
  readonly unitKind: UnitKind;
  /** The scientific name; null where it is not told, or not one. */
  readonly species: string | null;
  readonly parts: readonly TotalPart[];
  readonly sum:
    | {
        readonly of: 'sum';
        readonly count: number;
        readonly role: SampleRole;
        readonly isAbout: boolean;
      }
    | { readonly of: 'refused'; readonly reason: string; readonly wayOut: string };
}

/** One of these roles that all studies state is added up, the first of them; groups never are. */
const ADDED_ROLES = ['analysed', 'enrolled', 'outcome'] as const satisfies readonly SampleRole[];
const REVIEWS: ReadonlySet<string> = new Set(['systematic_review', 'meta_analysis', 'review']);

/**
 * The numbers that more than one study states, by kind of unit and species, or by kind of unit where no
 * two state them of one species. They are added only where that says something: one species, one number
 * of each study, of one stage, none of them a bound, no review beside the studies that it may hold.
 */
export function listTotals(studies: readonly Study[]): Total[] {
  return UnitKind.options.flatMap((unitKind) => {
    const bySpecies = new Map<string | null, { study: Study; counts: Counted[] }[]>();
    for (const study of studies) {
      for (const [species, counts] of countsOf(study, unitKind)) {
        bySpecies.set(species, [...(bySpecies.get(species) ?? []), { study, counts }]);
      }
    }
    const shared = [...bySpecies].filter(([, told]) => told.length > 1);
    if (shared.length > 0) return shared.map(([species, told]) => totalOf(unitKind, species, told));
    return bySpecies.size > 1 ? [refusedOver(unitKind, bySpecies)] : [];
  });
}

/** What no two studies state of the same species. */
function refusedOver(unitKind: UnitKind, bySpecies: ReadonlyMap<string | null, Told>): Total {
  const parts = [...bySpecies].flatMap(([species, told]) =>
    told.map(({ study, counts }) => ({ species, part: partOf(study, counts) })),
  );
  const untold = parts.filter(({ species }) => species === null).map(({ part }) => part);
  return {
    unitKind,
    species: null,
    parts: parts.map(({ part }) => part),
    sum: untold.length > 0 ? notRecorded(untold) : differentSpecies(parts),
  };
}

function notRecorded(parts: readonly TotalPart[]): Total['sum'] {
  return refuse(
    `No one studied species is recorded for ${listParts(parts)}.`,
    'Record one studied species for each article.',
  );
}

function differentSpecies(
  parts: readonly { readonly species: string | null; readonly part: TotalPart }[],
): Total['sum'] {
  const words = parts.map(
    ({ species, part: { article, claim } }) =>
      `${formatCount(claim.value.count)} of ${species ?? ''} (${article.citekey})`,
  );
  return refuse(
    `${listWords(words)} are of different species, which are never added.`,
    'Compare them side by side.',
  );
}

/** The counts of a study by the species that they are of. */
function countsOf(study: Study, unitKind: UnitKind): Map<string | null, Counted[]> {
  const found = new Map<string | null, Counted[]>();
  for (const article of study.articles) {
    const { claims } = article;
    const counted = countedSpecies(claims, unitKind);
    const species = counted.of === 'one' ? counted.name : null;
    const own = claims.filter(isCount).filter(({ value }) => value.unitKind === unitKind);
    if (own.length === 0) continue;
    found.set(species, [
      ...(found.get(species) ?? []),
      ...own.map((claim) => ({ article, claim })),
    ]);
  }
  return found;
}

export function isCount(claim: Claim): claim is CountClaim {
  return claim.value.kind === 'sample_size';
}

type Told = readonly { readonly study: Study; readonly counts: readonly Counted[] }[];

function totalOf(unitKind: UnitKind, species: string | null, told: Told): Total {
  const role = ADDED_ROLES.find((each) =>
    told.every(({ counts }) => ofRole(counts, each).length > 0),
  );
  const parts = told.map(({ study, counts }) =>
    partOf(study, role === undefined ? counts : ofRole(counts, role)),
  );
  return { unitKind, species, parts, sum: sumOf(species, told, parts, role) };
}

const ofRole = (counts: readonly Counted[], role: SampleRole): Counted[] =>
  counts.filter(({ claim }) => claim.value.role === role);

/** The number that speaks for a study: that of its main article, else its largest. */
function partOf(study: Study, counts: readonly Counted[]): TotalPart {
  const largest = counts.toSorted((a, b) => b.claim.value.count - a.claim.value.count);
  const first = largest.find(({ article }) => article === study.main) ?? largest[0]!;
  const includes = counts.filter(({ article }) => article !== first.article);
  return { ...first, includes };
}

const refuse = (reason: string, wayOut: string): Total['sum'] => ({
  of: 'refused',
  reason,
  wayOut,
});

function sumOf(
  species: string | null,
  told: Told,
  parts: readonly TotalPart[],
  role: SampleRole | undefined,
): Total['sum'] {
  if (species === null) return notRecorded(parts);
  if (role === undefined) return refuse(...differentStages(told));
  const several = told.find(
    ({ counts }) =>
      new Set(ofRole(counts, role).map(({ article }) => article)).size <
      ofRole(counts, role).length,
  );
  if (several) {
    const numbers = ofRole(several.counts, role).map(({ claim }) => formatCount(claim.value.count));
    return refuse(
      `${several.study.main.citekey} states more than one number that is called ${SAMPLE_ROLE_WORDS[role]}: ${listWords(numbers)}.`,
      'Call those that are part of another number a group.',
    );
  }
  const bound = parts.find(({ claim }) => claim.value.qualifier.startsWith('at_'));
  if (bound) {
    return refuse(
      `${bound.article.citekey} says “${bound.claim.value.qualifier === 'at_least' ? 'at least' : 'at most'} ${formatCount(bound.claim.value.count)}”, and a bound has no sum.`,
      'Record the exact number if the article states one.',
    );
  }
  const review = parts.find(({ article }) => isReview(article));
  if (review) {
    return refuse(
      `${review.article.citekey} is a review, and may hold the others.`,
      'Take it out of the table, or sum it alone.',
    );
  }
  return {
    of: 'sum',
    role,
    count: parts.reduce((sum, { claim }) => sum + claim.value.count, 0),
    isAbout: parts.some(({ claim }) => claim.value.qualifier === 'about'),
  };
}

function differentStages(told: Told): [string, string] {
  const words = told.map(({ study, counts }) => {
    const roles = [...new Set(counts.map(({ claim }) => claim.value.role))];
    const numbers = roles.map((role) => {
      const [first] = ofRole(counts, role);
      const name = role === 'unspecified' ? 'of no recorded stage' : SAMPLE_ROLE_WORDS[role];
      return `${formatCount(first?.claim.value.count ?? 0)} ${name}`;
    });
    return `${listWords(numbers)} (${study.main.citekey})`;
  });
  return [
    `${listWords(words)} are no numbers of one stage.`,
    'Record for each study how many were enrolled, or how many were analysed.',
  ];
}

function isReview({ claims }: StudyArticle): boolean {
  return claims.some(
    ({ value }) =>
      value.kind === 'study_design' && value.subject === 'article' && REVIEWS.has(value.design),
  );
}

function listParts(parts: readonly TotalPart[]): string {
  return listWords(
    parts.map(({ claim, article }) => `${formatCount(claim.value.count)} (${article.citekey})`),
  );
}

function listWords(words: readonly string[]): string {
  const [last, ...others] = words.toReversed();
  return others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} and ${last ?? ''}`;
}
