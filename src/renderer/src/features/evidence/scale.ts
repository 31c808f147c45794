import { UnitKind } from '../../../../shared/domain/claim.ts';
import { formatCount, UNIT_KIND_WORDS } from '../../../../shared/domain/claim-words.ts';
import type { EvidenceTable } from '../../../../shared/domain/evidence-table.ts';

/** A sample size on the scale. */
export interface ScalePoint {
  /** Tells it from every other point. */
  readonly id: string;
  readonly count: number;
  readonly of: 'table' | 'suggested' | 'elsewhere';
  /** The count, and where it comes from if it is of another article. */
  readonly label: string;
}

export interface ScaleLine {
  readonly unitKind: UnitKind;
  readonly name: string;
  readonly points: readonly ScalePoint[];
}

/** The sample sizes of the table and of the rest of the library, a line for each kind of unit in the table. */
export function buildScale(table: Pick<EvidenceTable, 'columns' | 'elsewhere'>): ScaleLine[] {
  return UnitKind.options.flatMap((unitKind) => {
    const own = table.columns.flatMap((column) =>
      column.claims.flatMap(({ id, value, status }): ScalePoint[] =>
        value.kind === 'sample_size' && value.unitKind === unitKind
          ? [
              {
                id,
                count: value.count,
                of: status === 'suggested' ? 'suggested' : 'table',
                label: formatCount(value.count),
              },
            ]
          : [],
      ),
    );
    if (own.length === 0) return [];
    const others = table.elsewhere
      .filter((one) => one.unitKind === unitKind)
      .map((one, index): ScalePoint => ({
        id: `${one.articleId}:${String(index)}`,
        count: one.count,
        of: 'elsewhere',
        label: `${formatCount(one.count)} ${one.label}`,
      }));
    const points = [...others, ...own].toSorted((a, b) => a.count - b.count);
    return [{ unitKind, name: UNIT_KIND_WORDS[unitKind], points }];
  });
}

/** The powers of ten from 1 to the first that no count is beyond; at least up to 100. */
export function scaleTicks(lines: readonly Pick<ScaleLine, 'points'>[]): number[] {
  const most = Math.max(100, ...lines.flatMap((line) => line.points.map((point) => point.count)));
  const decades = Math.ceil(Math.log10(most) - 1e-9);
  return Array.from({ length: decades + 1 }, (_, power) => 10 ** power);
}

/** How far along the scale a count stands, from 0 to 1. Zero stands with one, as a log scale has no zero. */
export function scalePosition(count: number, ticks: readonly number[]): number {
  const most = Math.log10(ticks.at(-1) ?? 100);
  return Math.min(1, Math.max(0, Math.log10(Math.max(1, count)) / most));
}

const OWN_RANK = { table: 0, suggested: 1, elsewhere: 2 } as const;
/** The width of a strong digit at 11 px, in pixels, rounded up. */
const CHARACTER = 7;

/** The room that a label takes beside its point, in pixels. */
export function labelWidth({ label }: ScalePoint): number {
  return label.length * CHARACTER + 10;
}

/** Which points get their label: those of the table first, and none that would run into another. */
export function chooseLabels(
  points: readonly ScalePoint[],
  ticks: readonly number[],
  width: number,
): ReadonlySet<ScalePoint> {
  const taken: { from: number; to: number }[] = [];
  const chosen = new Set<ScalePoint>();
  for (const point of points.toSorted((a, b) => OWN_RANK[a.of] - OWN_RANK[b.of])) {
    const at = scalePosition(point.count, ticks) * width;
    const long = labelWidth(point);
    const [from, to] = isNearEnd(at, long, width) ? [at - long, at] : [at, at + long];
    if (taken.some((other) => from < other.to && to > other.from)) continue;
    taken.push({ from, to });
    chosen.add(point);
  }
  return chosen;
}

/** Whether a label must stand at the left of its point to stay on the scale. */
export function isNearEnd(at: number, length: number, width: number): boolean {
  return at + length > width;
}

const SPOKEN = 6;

/** The scale in words, for those who do not see it. */
export function describeScale(lines: readonly ScaleLine[]): string {
  const say = (of: (point: ScalePoint) => boolean): string => {
    const all = lines.flatMap((line) =>
      line.points
        .filter(of)
        .map(
          (point) =>
            `${formatCount(point.count)} ${line.name}${point.of === 'suggested' ? ' (suggested)' : ''}`,
        ),
    );
    const more = all.length - SPOKEN;
    return [...all.slice(0, SPOKEN), ...(more > 0 ? [`${String(more)} more`] : [])].join(', ');
  };
  const own = say((point) => point.of !== 'elsewhere');
  const elsewhere = say((point) => point.of === 'elsewhere');
  return `Sample sizes on a log scale. In this table: ${own}. Elsewhere in the library: ${elsewhere === '' ? 'none' : elsewhere}.`;
}
