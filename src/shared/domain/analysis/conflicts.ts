import type { Claim, ResultChange, SampleSizeValue } from '../claim.ts';
import { foldWords } from '../word-order.ts';
import { findingsByOutcome, type FindingClaim } from './directions.ts';
import type { Study, StudyArticle } from './studies.ts';

/** A claim with the article that makes it. */
export interface ToldBy<One extends Claim = Claim> {
  readonly article: StudyArticle;
  readonly claim: One;
}

/** What keeps findings on one outcome from being held against each other. */
export type DifferentField = 'comparator' | 'population';

export const DIFFERENT_FIELD_WORDS: Readonly<Record<DifferentField, string>> = {
  comparator: 'what they are held against',
  population: 'the species that was studied',
};

/** Studies that say different things of the same outcome. */
export interface DirectionConflict {
  readonly outcome: string;
  /** One side for each direction, in the order in which they are first told; findings of one study may be on several. */
  readonly sides: readonly {
    readonly change: ResultChange;
    readonly findings: readonly ToldBy<FindingClaim>[];
  }[];
}

/** Articles on one study that count the same differently. */
export interface CountConflict {
  readonly unitKind: SampleSizeValue['unitKind'];
  readonly role: SampleSizeValue['role'];
  readonly counted: readonly ToldBy<CountClaim>[];
}

/** Findings that go different ways, and are not about the same. */
export interface NotComparable {
  readonly outcome: string;
  /** The fields in which they differ, or which only some of them tell. */
  readonly fields: readonly DifferentField[];
}

/** Where the articles of a table contradict each other, and where they only seem to. */
export interface Conflicts {
  readonly directions: readonly DirectionConflict[];
  readonly counts: readonly CountConflict[];
  readonly notComparable: readonly NotComparable[];
}

type CountClaim = Claim & { readonly value: SampleSizeValue };

interface Placed extends ToldBy<FindingClaim> {
  readonly study: Study;
  readonly comparator: string;
  readonly population: string;
}

/** Directions that contradict each other; what is mixed or open contradicts nothing. */
const TOLD: ReadonlySet<ResultChange> = new Set(['increase', 'decrease', 'no_difference']);
/** What a sample in part or a group counts is not what the whole study counts. */
const OF_WHOLE: ReadonlySet<SampleSizeValue['role']> = new Set(['enrolled', 'analysed']);

const populationOf = ({ claims }: StudyArticle): string =>
  [
    ...new Set(
      claims.flatMap(({ value }) =>
        value.kind === 'species' && value.role === 'studied' ? [value.scientificName] : [],
      ),
    ),
  ]
    .toSorted()
    .join(', ');

/** Do findings of two studies go different ways? One study that goes both ways is mixed, no conflict. */
function differ(findings: readonly Placed[]): boolean {
  const changes = new Set(findings.map(({ claim }) => claim.value.change));
  if (changes.size < 2) return false;
  return findings.some(({ study, claim }) =>
    findings.some(
      (other) => other.study !== study && other.claim.value.change !== claim.value.change,
    ),
  );
}

function sidesOf(findings: readonly Placed[]): DirectionConflict['sides'] {
  const sides = Map.groupBy(findings, ({ claim }) => claim.value.change);
  return [...sides].map(([change, own]) => ({
    change,
    findings: own.map(({ article, claim }) => ({ article, claim })),
  }));
}

function fieldsOf(findings: readonly Placed[]): DifferentField[] {
  const fields = ['comparator', 'population'] as const;
  return fields.filter((field) => new Set(findings.map((one) => one[field])).size > 1);
}

/** Articles of one study that state exact counts of the same that differ. */
function listCountConflicts({ articles }: Study): CountConflict[] {
  const counted = articles.flatMap((article) =>
    article.claims.flatMap((claim): ToldBy<CountClaim>[] =>
      isWholeCount(claim) ? [{ article, claim }] : [],
    ),
  );
  const groups = Map.groupBy(counted, ({ claim: { value } }) => `${value.unitKind} ${value.role}`);
  return [...groups.values()].flatMap((own): CountConflict[] => {
    const [first] = own;
    if (first === undefined) return [];
    const agrees = own.every(({ claim }) => claim.value.count === first.claim.value.count);
    // An article that counts the same twice counts two groups.
    const isOnce = new Set(own.map(({ article }) => article)).size === own.length;
    if (agrees || !isOnce) return [];
    const { unitKind, role } = first.claim.value;
    return [{ unitKind, role, counted: own }];
  });
}

function isWholeCount(claim: Claim): claim is CountClaim {
  return (
    claim.value.kind === 'sample_size' &&
    claim.value.qualifier === 'exact' &&
    OF_WHOLE.has(claim.value.role)
  );
}

/**
 * Where studies contradict each other: they tell different directions of the same outcome, held against the same and of
 * the same kind of population; or articles on one study count the same differently. Where outcomes alone are the same it is
 * told which field differs. A study that is not about the outcome changes nothing; linear but within one outcome.
 */
export function listConflicts(studies: readonly Study[]): Conflicts {
  const byOutcome = new Map<string, Placed[]>();
  for (const study of studies)
    for (const [key, findings] of findingsByOutcome(study)) {
      if (key === '') continue;
      const placed = findings
        .filter(({ claim }) => TOLD.has(claim.value.change))
        .map(({ article, claim }) => ({
          article,
          claim,
          study,
          comparator: foldWords(claim.value.comparator ?? ''),
          population: populationOf(article),
        }));
      byOutcome.set(key, [...(byOutcome.get(key) ?? []), ...placed]);
    }
  const directions: DirectionConflict[] = [];
  const notComparable: NotComparable[] = [];
  for (const findings of byOutcome.values()) {
    if (!differ(findings)) continue;
    const outcome = findings[0]?.claim.value.outcome ?? '';
    const alike = [
      ...Map.groupBy(findings, (one) => JSON.stringify([one.comparator, one.population])).values(),
    ].filter(differ);
    directions.push(...alike.map((own) => ({ outcome, sides: sidesOf(own) })));
    if (alike.length === 0) notComparable.push({ outcome, fields: fieldsOf(findings) });
  }
  return { directions, counts: studies.flatMap(listCountConflicts), notComparable };
}
