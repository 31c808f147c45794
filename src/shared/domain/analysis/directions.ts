import type { Claim, FindingValue, ResultChange } from '../claim.ts';
import { foldWords } from '../word-order.ts';
import { wilsonInterval, type Interval } from './rates.ts';
import type { Study, StudyArticle } from './studies.ts';

export type FindingClaim = Claim & { readonly value: FindingValue };

/** What one study says of an outcome. */
export interface StudyResult {
  readonly study: Study;
  /** Mixed where its findings on the outcome go both ways. */
  readonly change: ResultChange;
  readonly findings: readonly { readonly article: StudyArticle; readonly claim: FindingClaim }[];
}

/** How many studies say which way an outcome went. */
export interface Direction {
  /** The outcome as the first of them names it; null for findings that name none. */
  readonly outcome: string | null;
  readonly results: readonly StudyResult[];
  readonly counts: Readonly<Record<ResultChange, number>>;
  /** Of the studies that tell an increase or a decrease, from six on; null for fewer. */
  readonly test: SignTest | null;
}

/** How far chance alone would go, were an increase as likely as a decrease. */
export interface SignTest {
  readonly increases: number;
  readonly of: number;
  /** Exact and two-sided. */
  readonly p: number;
  /** Wilson's 95 % interval of the share of increases. */
  readonly interval: Interval;
}

/** Fewer studies cannot reach p = .05 by a sign test, whichever way they go. */
const LEAST_STUDIES = 6;

/** The exact two-sided sign test: of 6 in 6, p is .031. `some` of `all` go one way; `all` is at least 1. */
export function signTest(some: number, all: number): number {
  const fewer = Math.min(some, all - some);
  let term = 0.5 ** all;
  let tail = 0;
  for (let k = 0; k <= fewer; k += 1) {
    tail += term;
    term *= (all - k) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}

/** Findings by outcome, one result for each study; in the order in which they are first told. */
export function listDirections(studies: readonly Study[]): Direction[] {
  const byOutcome = new Map<string, StudyResult[]>();
  const names = new Map<string, string | null>();
  for (const study of studies) {
    for (const [key, findings] of findingsByOutcome(study)) {
      const result = { study, change: joinChanges(findings), findings };
      byOutcome.set(key, [...(byOutcome.get(key) ?? []), result]);
      if (!names.has(key)) names.set(key, findings[0]?.claim.value.outcome ?? null);
    }
  }
  return [...byOutcome].map(([key, results]) => {
    const counts = countChanges(results);
    return { outcome: names.get(key) ?? null, results, counts, test: testOf(counts) };
  });
}

/** The findings of a study by outcome, as keys: outcomes that differ in case, accents, blanks or an article are one. */
export function findingsByOutcome(study: Study): Map<string, StudyResult['findings'][number][]> {
  const found = new Map<string, StudyResult['findings'][number][]>();
  for (const article of study.articles)
    for (const claim of article.claims) {
      if (!isFinding(claim)) continue;
      const key = outcomeKey(claim.value.outcome);
      found.set(key, [...(found.get(key) ?? []), { article, claim }]);
    }
  return found;
}

/** Whether a claim is a finding. */
export function isFinding(claim: Claim): claim is FindingClaim {
  return claim.value.kind === 'finding';
}

/** Outcomes that differ in case, accents, blanks or an article alone are one. */
function outcomeKey(outcome: string | null): string {
  return foldWords(outcome ?? '')
    .replace(/^(?:the|an?) /, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What findings of one study say together; those that are open say nothing. */
function joinChanges(findings: StudyResult['findings']): ResultChange {
  const told = new Set(findings.map(({ claim }) => claim.value.change));
  told.delete('open');
  const [first, ...others] = told;
  if (first === undefined) return 'open';
  return others.length === 0 ? first : 'mixed';
}

function countChanges(results: readonly StudyResult[]): Record<ResultChange, number> {
  const counts = { increase: 0, decrease: 0, no_difference: 0, mixed: 0, open: 0 };
  for (const { change } of results) counts[change] += 1;
  return counts;
}

function testOf({ increase, decrease }: Readonly<Record<ResultChange, number>>): SignTest | null {
  const all = increase + decrease;
  if (all < LEAST_STUDIES) return null;
  return {
    increases: increase,
    of: all,
    p: signTest(increase, all),
    interval: wilsonInterval(increase, all),
  };
}
