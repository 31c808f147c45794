import { scaleLinear, scaleLog } from 'd3-scale';
import { useMemo, type ReactElement } from 'react';
import {
  listEstimates,
  type Estimate,
  type EstimateGroup,
} from '../../../../../shared/domain/analysis/estimates.ts';
import { classes } from '../../../lib/classes.ts';
import { suggestedWords, type AnalysedArticle, type Mark } from './analysed-table.ts';
import { Picture, type Drawing } from './picture.tsx';
import { shorten } from './shorten.ts';
import plot from '../plot.module.css';
import styles from './analysis.module.css';

const LEFT = 240;
const RIGHT = 176;
const TOP = 12;
const LINE = 28;

type EstimateMark = Mark &
  Pick<Estimate, 'value' | 'low' | 'high'> & {
    readonly label: string;
    readonly numbers: string;
    readonly suggested: boolean;
  };

function markOf({ claim, value, low, high }: Estimate, label: string): EstimateMark {
  const numbers = `${String(value)} (${String(low)} to ${String(high)})`;
  const outcome = claim.value.outcome ?? 'outcome not named';
  return {
    key: `estimate:${claim.id}`,
    claim,
    value,
    low,
    high,
    numbers,
    label: `${label}, ${outcome}`,
    suggested: claim.status === 'suggested',
    words: `${outcome}, ${label}: ${numbers}${suggestedWords(claim)}`,
  };
}

interface EstimatesPicturesProps {
  readonly articles: readonly AnalysedArticle[];
  readonly selected: string | null;
  readonly fileName: string;
}

/** Estimates with the intervals that articles state, a picture for each measure. Nothing is pooled. */
export function EstimatesPictures({
  articles,
  selected,
  fileName,
}: EstimatesPicturesProps): ReactElement {
  const groups = useMemo(() => listEstimates(articles), [articles]);
  const labels = new Map(articles.map(({ id, column }) => [id, column.label]));
  return (
    <>
      {groups.map((group) => (
        <EstimatesPicture
          key={group.measure}
          group={group}
          marks={group.estimates.map((one) => markOf(one, labels.get(one.article.id) ?? ''))}
          selected={selected}
          fileName={fileName}
        />
      ))}
    </>
  );
}

function EstimatesPicture({
  group,
  marks,
  selected,
  fileName,
}: {
  readonly group: EstimateGroup;
  readonly marks: readonly EstimateMark[];
  readonly selected: string | null;
  readonly fileName: string;
}): ReactElement {
  const measure = group.measure === '' ? 'measure not named' : group.measure;
  return (
    <Picture
      title={`Estimates: ${measure}`}
      hint={`as articles state them, with their intervals${group.isRatio ? ', log scale' : ''}; nothing is pooled`}
      fileName={`${fileName}-estimates-${measure.replaceAll(/[^a-z0-9]+/g, '-')}`}
      marks={marks}
      draw={(width) => drawEstimates(group.isRatio, marks, width, selected)}
      text={marks.map(({ words }) => `${words}.`)}
      table={{
        head: ['Article and outcome', 'Estimate', 'From', 'To', 'Claim', 'State'],
        rows: marks.map(({ label, value, low, high, claim }) => [
          label,
          String(value),
          String(low),
          String(high),
          claim.code,
          claim.status,
        ]),
      }}
    />
  );
}

function drawEstimates(
  isRatio: boolean,
  marks: readonly EstimateMark[],
  width: number,
  selected: string | null,
): Drawing {
  const none = isRatio ? 1 : 0;
  const ends: [number, number] = [
    Math.min(none, ...marks.map(({ low }) => low)),
    Math.max(none, ...marks.map(({ high }) => high)),
  ];
  const long = Math.max(160, width - LEFT - RIGHT);
  const range: [number, number] = [LEFT, LEFT + long];
  const scale = isRatio
    ? scaleLog(ends[0] === ends[1] ? [0.5, 2] : ends, range).nice()
    : scaleLinear(ends[0] === ends[1] ? [-1, 1] : ends, range).nice();
  const bottom = TOP + (marks.length - 1) * LINE + 18;
  const y = (row: number): number => TOP + 4 + row * LINE;
  const ticks = isRatio ? ratioTicks(scale.domain()) : scale.ticks(5);
  return {
    width: LEFT + long + RIGHT,
    height: bottom + 20,
    marks: marks.map((mark, row) => ({ mark, x: scale(mark.value), y: y(row) })),
    shapes: (
      <>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={scale(tick)}
              x2={scale(tick)}
              y1={0}
              y2={bottom}
              className={tick === none ? styles.noEffect : plot.tick}
            />
            <text x={scale(tick)} y={bottom + 14} textAnchor="middle" className={plot.axis}>
              {String(tick)}
            </text>
          </g>
        ))}
        {marks.map((mark, row) => (
          <g key={mark.key}>
            <text x={0} y={y(row) + 4} className={plot.name}>
              <title>{mark.label}</title>
              {shorten(mark.label, LEFT - 12)}
            </text>
            <IntervalShape
              low={scale(mark.low)}
              high={scale(mark.high)}
              middle={scale(mark.value)}
              y={y(row)}
              suggested={mark.suggested}
              isSelected={mark.key === selected}
            />
            <text x={LEFT + long + RIGHT} y={y(row) + 4} textAnchor="end" className={styles.label}>
              {mark.numbers}
            </text>
          </g>
        ))}
      </>
    ),
  };
}

const STEPS = [1, 2, 5];

/** Ones, twos and fives of each power of ten within the ends of a scale; powers alone where those are many. */
function ratioTicks([low = 0.1, high = 10]: readonly number[]): number[] {
  const from = Math.floor(Math.log10(low));
  const to = Math.ceil(Math.log10(high));
  const steps = to - from > 3 ? [1] : STEPS;
  return Array.from({ length: to - from + 1 }, (_, power) => from + power)
    .flatMap((power) => steps.map((step) => Number((step * 10 ** power).toPrecision(1))))
    .filter((tick) => tick >= low && tick <= high);
}

interface IntervalShapeProps {
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  readonly y: number;
  readonly suggested: boolean;
  readonly isSelected: boolean;
}

/** A point with the bounds of its interval, all in pixels. */
export function IntervalShape(props: IntervalShapeProps): ReactElement {
  const { low, high, middle, y, suggested, isSelected } = props;
  return (
    <>
      {isSelected ? <circle cx={middle} cy={y} r={9} className={styles.ring} /> : null}
      <path
        d={`M${String(low)} ${String(y)}H${String(high)}`}
        className={classes(styles.interval, suggested && styles.dashed)}
      />
      <path
        d={`M${String(low)} ${String(y - 4)}v8M${String(high)} ${String(y - 4)}v8`}
        className={styles.interval}
      />
      <circle cx={middle} cy={y} r={4.5} className={suggested ? plot.suggested : plot.table} />
    </>
  );
}
