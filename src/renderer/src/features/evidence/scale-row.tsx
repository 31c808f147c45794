import { useMemo, useRef, type ReactElement } from 'react';
import { formatCount } from '../../../../shared/domain/claim-words.ts';
import { classes } from '../../lib/classes.ts';
import {
  chooseLabels,
  describeScale,
  isNearEnd,
  labelWidth,
  scalePosition,
  scaleTicks,
  type ScaleLine,
  type ScalePoint,
} from './scale.ts';
import { useWidth } from './use-width.ts';
import plot from './plot.module.css';
import styles from './scale-row.module.css';

const LINE = 24;
const TOP = 20;
/** Space for the names of the units, and at the end of the scale. */
const LEFT = 150;
const RIGHT = 16;

/** All sample sizes on one log scale, a line for each kind of unit. */
export function ScaleRow({
  lines,
  span,
}: {
  readonly lines: readonly ScaleLine[];
  /** How many columns of the grid are drawn. */
  readonly span: number;
}): ReactElement {
  return (
    <tr>
      <th scope="row" className={styles.head}>
        <span>On one scale, by unit</span>
        <ul className={styles.legend}>
          <li>
            <Sign of="table" /> this table
          </li>
          <li>
            <Sign of="elsewhere" /> rest of library
          </li>
          <li>dashed: suggested</li>
        </ul>
      </th>
      <td colSpan={span} className={styles.plot}>
        <Plot lines={lines} />
      </td>
    </tr>
  );
}

function Sign({ of }: { readonly of: ScalePoint['of'] }): ReactElement {
  return (
    <svg width="10" height="10" aria-hidden="true">
      <circle cx="5" cy="5" r={of === 'table' ? 4.5 : 3.5} className={plot[of]} />
    </svg>
  );
}

function Plot({ lines }: { readonly lines: readonly ScaleLine[] }): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const ticks = useMemo(() => scaleTicks(lines), [lines]);
  const long = Math.max(0, width - LEFT - RIGHT);
  const bottom = TOP + (lines.length - 1) * LINE + 12;
  const x = (count: number): number => LEFT + scalePosition(count, ticks) * long;
  return (
    <div ref={frame} className={styles.frame} style={{ height: bottom + 16 }}>
      {width === 0 ? null : (
        <svg width={width} height={bottom + 16} role="img" aria-label={describeScale(lines)}>
          {ticks.map((tick, index) => (
            <g key={tick}>
              <line x1={x(tick)} x2={x(tick)} y1={8} y2={bottom} className={plot.tick} />
              <text
                x={x(tick)}
                y={bottom + 12}
                textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
                className={plot.axis}
              >
                {formatCount(tick)}
              </text>
            </g>
          ))}
          {lines.map((line, index) => (
            <Line
              key={line.unitKind}
              line={line}
              y={TOP + index * LINE}
              x={x}
              ticks={ticks}
              long={long}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

interface LineProps {
  readonly line: ScaleLine;
  readonly y: number;
  readonly x: (count: number) => number;
  readonly ticks: readonly number[];
  readonly long: number;
}

function Line({ line, y, x, ticks, long }: LineProps): ReactElement {
  const labelled = chooseLabels(line.points, ticks, long);
  return (
    <g>
      <text x={0} y={y + 4} className={plot.name}>
        {line.name}
      </text>
      <line x1={LEFT} x2={LEFT + long} y1={y} y2={y} className={plot.base} />
      {line.points.map((point) => {
        const left = isNearEnd(x(point.count) - LEFT, labelWidth(point), long);
        return (
          <g key={point.id}>
            <circle
              cx={x(point.count)}
              cy={y}
              r={point.of === 'table' ? 5 : 4}
              className={plot[point.of]}
            >
              <title>{point.label}</title>
            </circle>
            {labelled.has(point) ? (
              <text
                x={x(point.count) + (left ? -9 : 9)}
                y={y - 7}
                textAnchor={left ? 'end' : 'start'}
                className={classes(styles.label, point.of === 'table' && styles.own)}
              >
                {point.label}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
