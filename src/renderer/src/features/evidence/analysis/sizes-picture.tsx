import { useMemo, type ReactElement } from 'react';
import { formatCount } from '../../../../../shared/domain/claim-words.ts';
import { classes } from '../../../lib/classes.ts';
import { chooseLabels, isNearEnd, labelWidth, scalePosition, scaleTicks } from '../scale.ts';
import type { AnalysedArticle } from './analysed-table.ts';
import { Picture, type Drawing } from './picture.tsx';
import { sizeLines, type SizeLine, type SizePoint } from './size-lines.ts';
import plot from '../plot.module.css';
import styles from './analysis.module.css';

/** Where the names of units and of species begin, and the scale, in pixels. */
const SPECIES_AT = 128;
const LEFT = 264;
const RIGHT = 24;
const TOP = 20;
const LINE = 28;

/** How far an arrow goes on from a number that is a bound, in pixels. */
const ARROW = 14;

interface SizesPictureProps {
  readonly articles: readonly AnalysedArticle[];
  readonly selected: string | null;
  readonly fileName: string;
}

/** All sample sizes on one scale, a line for each unit and species; nothing where none is stated. */
export function SizesPicture({
  articles,
  selected,
  fileName,
}: SizesPictureProps): ReactElement | null {
  const lines = useMemo(() => sizeLines(articles), [articles]);
  if (lines.length === 0) return null;
  const points = lines.flatMap((line) => line.points);
  return (
    <Picture
      title="Sample sizes"
      hint="on a log scale; dashed: suggested"
      fileName={`${fileName}-sample-sizes`}
      marks={points}
      draw={(width) => drawSizes(lines, width, selected)}
      text={lines.map(
        ({ unit, species, points: told }) =>
          `${[unit, species].filter((part) => part !== '').join(', ')}: ${told.map(({ words }) => words).join('; ')}.`,
      )}
      table={{
        head: ['Unit', 'Species', 'Count', 'Of', 'Article', 'State'],
        rows: lines.flatMap(({ unit, species, points: told }) =>
          told.map(({ label, claim, words }) => [
            unit,
            species,
            label,
            claim.value.unit,
            words.replace(/^.*?, /, '').replace(/, suggested$/, ''),
            claim.status,
          ]),
        ),
      }}
    />
  );
}

function drawSizes(lines: readonly SizeLine[], width: number, selected: string | null): Drawing {
  const ticks = scaleTicks(lines);
  const long = Math.max(120, width - LEFT - RIGHT);
  const bottom = TOP + (lines.length - 1) * LINE + 14;
  const x = (count: number): number => LEFT + scalePosition(count, ticks) * long;
  const y = (line: number): number => TOP + line * LINE;
  return {
    width: Math.max(width, LEFT + long + RIGHT),
    height: bottom + 20,
    marks: lines.flatMap((line, at) =>
      line.points.map((mark) => ({ mark, x: x(mark.count), y: y(at) })),
    ),
    shapes: (
      <>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={6} y2={bottom} className={plot.tick} />
            <text x={x(tick)} y={bottom + 14} textAnchor="middle" className={plot.axis}>
              {formatCount(tick)}
            </text>
          </g>
        ))}
        {lines.map((line, at) => {
          const labelled = chooseLabels(line.points, ticks, long);
          return (
            <g key={`${line.unit} ${line.species}`}>
              <text x={0} y={y(at) + 4} className={plot.name}>
                {line.unit}
              </text>
              <text
                x={SPECIES_AT}
                y={y(at) + 4}
                className={classes(plot.name, line.species !== '' && styles.taxon)}
              >
                {line.species === '' ? 'species not told' : line.species}
              </text>
              <line x1={LEFT} x2={LEFT + long} y1={y(at)} y2={y(at)} className={plot.base} />
              {line.points.map((point) => (
                <Point
                  key={point.id}
                  point={point}
                  x={x(point.count)}
                  y={y(at)}
                  isSelected={point.key === selected}
                  label={
                    !labelled.has(point)
                      ? null
                      : isNearEnd(x(point.count) - LEFT, labelWidth(point), long)
                        ? 'left'
                        : 'right'
                  }
                />
              ))}
            </g>
          );
        })}
      </>
    ),
  };
}

interface PointProps {
  readonly point: SizePoint;
  readonly x: number;
  readonly y: number;
  readonly isSelected: boolean;
  /** At which side its label stands; null where there is no room for it. */
  readonly label: 'left' | 'right' | null;
}

function Point({ point, x, y, isSelected, label }: PointProps): ReactElement {
  const { qualifier } = point.claim.value;
  const onward = qualifier === 'at_least' ? 1 : qualifier === 'at_most' ? -1 : 0;
  return (
    <>
      {isSelected ? <circle cx={x} cy={y} r={9} className={styles.ring} /> : null}
      {onward === 0 ? null : (
        <path
          d={`M${String(x)} ${String(y)}h${String(onward * ARROW)}m${String(onward * -4)} -4l${String(onward * 4)} 4l${String(onward * -4)} 4`}
          className={styles.bound}
        />
      )}
      <circle cx={x} cy={y} r={5} className={plot[point.of]} />
      {label === null ? null : (
        <text
          x={x + (label === 'left' ? -9 : 9)}
          y={y - 7}
          textAnchor={label === 'left' ? 'end' : 'start'}
          className={styles.label}
        >
          {point.label}
        </text>
      )}
    </>
  );
}
