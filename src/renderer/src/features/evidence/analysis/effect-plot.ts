import type { Direction, FindingClaim } from '../../../../../shared/domain/analysis/directions.ts';
import type { Study } from '../../../../../shared/domain/analysis/studies.ts';
import { isCount } from '../../../../../shared/domain/analysis/totals.ts';
import type { ResultChange } from '../../../../../shared/domain/claim.ts';
import {
  CHANGE_WORDS,
  formatCount,
  STUDY_DESIGN_WORDS,
} from '../../../../../shared/domain/claim-words.ts';
import type { TableColumn } from '../../../../../shared/domain/evidence-table.ts';
import { suggestedWords, type Mark } from './analysed-table.ts';

/** How large a study was; `unknown` where no claim says how many it enrolled or analysed. */
export type SizeClass = 'small' | 'medium' | 'large' | 'unknown';

/** The bounds of the size classes of effect direction plots (Thomson and Thomas 2013, Res Synth Methods 4:95-101). */
const MEDIUM_FROM = 50;
const LARGE_ABOVE = 300;

/** What the size classes are, in words. */
export const SIZE_CLASS_WORDS: Readonly<Record<SizeClass, string>> = {
  small: `under ${String(MEDIUM_FROM)}`,
  medium: `${String(MEDIUM_FROM)} to ${String(LARGE_ABOVE)}`,
  large: `over ${String(LARGE_ABOVE)}`,
  unknown: 'size not stated',
};

/** A study as the head of its column. */
export interface EffectStudy {
  readonly id: string;
  readonly label: string;
  readonly year: number | null;
  /** Empty where no claim says what was done. */
  readonly design: string;
  readonly size: SizeClass;
}

/** What one study says of an outcome. */
export interface EffectMark extends Mark {
  readonly study: string;
  readonly change: ResultChange;
  readonly size: SizeClass;
  readonly suggested: boolean;
}

/** One outcome with a mark for each study that tells of it. */
export interface EffectRow {
  readonly outcome: string;
  readonly marks: readonly EffectMark[];
}

/** Studies by outcomes: arrows for directions, larger ones for larger studies. */
export interface EffectPlot {
  /** Oldest first; those without a year last. */
  readonly studies: readonly EffectStudy[];
  /** Those that most studies tell of first; findings that name no outcome last. */
  readonly rows: readonly EffectRow[];
}

function largestSample({ articles }: Study): number | null {
  const counts = articles.flatMap(({ claims }) =>
    claims
      .filter(isCount)
      .filter(({ value }) => value.role === 'enrolled' || value.role === 'analysed')
      .map(({ value }) => value.count),
  );
  return counts.length === 0 ? null : Math.max(...counts);
}

function sizeClassOf(sample: number | null): SizeClass {
  if (sample === null) return 'unknown';
  if (sample > LARGE_ABOVE) return 'large';
  return sample >= MEDIUM_FROM ? 'medium' : 'small';
}

function designOf({ articles }: Study): string {
  for (const { claims } of articles)
    for (const { value } of claims)
      if (value.kind === 'study_design') return STUDY_DESIGN_WORDS[value.design];
  return '';
}

/** The finding that shows the direction of a study best: one of that direction, else the first. */
function spokesman(
  findings: Direction['results'][number]['findings'],
  change: ResultChange,
): FindingClaim | undefined {
  return (findings.find(({ claim }) => claim.value.change === change) ?? findings[0])?.claim;
}

/** The plot of what studies say of outcomes. @param columnOf the column of an article, by its id */
export function effectPlot(
  directions: readonly Direction[],
  columnOf: (articleId: string) => TableColumn | undefined,
): EffectPlot {
  const studies = new Map<string, EffectStudy & { readonly sample: number | null }>();
  const rows = directions.map(({ outcome, results }) => ({
    outcome,
    marks: results.flatMap(({ study, change, findings }): EffectMark[] => {
      const { id } = study.main;
      const column = columnOf(id);
      const claim = spokesman(findings, change);
      if (!column || !claim) return [];
      const sample = largestSample(study);
      const known = studies.get(id) ?? {
        id,
        label: column.label,
        year: column.year,
        design: designOf(study),
        size: sizeClassOf(sample),
        sample,
      };
      studies.set(id, known);
      const suggested = findings.every((finding) => finding.claim.status === 'suggested');
      const of = sample === null ? '' : `, of ${formatCount(sample)}`;
      return [
        {
          key: `effect:${claim.id}`,
          claim,
          study: id,
          change,
          size: known.size,
          suggested,
          words: `${outcome ?? 'No outcome named'}: ${CHANGE_WORDS[change]}, ${column.label}${of}${suggested ? suggestedWords(claim) : ''}`,
        },
      ];
    }),
  }));
  return {
    studies: [...studies.values()].toSorted(
      (a, b) => (a.year ?? Number.MAX_SAFE_INTEGER) - (b.year ?? Number.MAX_SAFE_INTEGER),
    ),
    rows: rows
      .toSorted(
        (a, b) =>
          Number(a.outcome === null) - Number(b.outcome === null) ||
          b.marks.length - a.marks.length,
      )
      .map(({ outcome, marks }) => ({ outcome: outcome ?? 'No outcome named', marks })),
  };
}
