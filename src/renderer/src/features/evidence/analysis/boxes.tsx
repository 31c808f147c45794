import type { ReactElement } from 'react';
import { classes } from '../../../lib/classes.ts';
import type { Mark } from './analysed-table.ts';
import type { Drawing, PlacedMark } from './picture.tsx';
import { shortenName } from './shorten.ts';
import plot from '../plot.module.css';
import styles from './analysis.module.css';

/** A claim that is drawn as a box with the name of its article. */
export interface BoxMark extends Mark {
  readonly label: string;
  readonly suggested: boolean;
}

/** Boxes in a line, with what they have in common. */
export interface BoxLine {
  readonly name: string;
  readonly marks: readonly BoxMark[];
}

/** Where the boxes begin, and room for their number at the end of a line, in pixels. */
const LEFT = 128;
const RIGHT = 104;
const BOX = { width: 92, height: 22, gap: 6 } as const;

/** Lines of boxes, each with how many it has; those that nobody has accepted are dashed. */
export function drawBoxes(
  lines: readonly BoxLine[],
  width: number,
  selected: string | null,
): Drawing {
  const perRow = Math.max(1, Math.floor((width - LEFT - RIGHT) / (BOX.width + BOX.gap)));
  const whole = Math.max(width, LEFT + perRow * (BOX.width + BOX.gap) + RIGHT);
  let top = 4;
  const drawn = lines.map((line) => {
    const marks = line.marks.map((mark, index): PlacedMark => ({
      mark,
      x: LEFT + (index % perRow) * (BOX.width + BOX.gap) + BOX.width / 2,
      y: top + Math.floor(index / perRow) * (BOX.height + BOX.gap) + BOX.height / 2,
      width: BOX.width,
    }));
    const at = top;
    top += Math.ceil(line.marks.length / perRow) * (BOX.height + BOX.gap) + 2;
    return { line, marks, at };
  });
  return {
    width: whole,
    height: top + 4,
    marks: drawn.flatMap(({ marks }) => marks),
    shapes: drawn.map(({ line, marks, at }) => (
      <Line key={line.name} line={line} marks={marks} at={at} whole={whole} selected={selected} />
    )),
  };
}

interface LineProps {
  readonly line: BoxLine;
  readonly marks: readonly PlacedMark[];
  /** The top of the line, and the width of the picture, in pixels. */
  readonly at: number;
  readonly whole: number;
  readonly selected: string | null;
}

function Line({ line, marks, at, whole, selected }: LineProps): ReactElement {
  const suggested = line.marks.filter((mark) => mark.suggested).length;
  return (
    <g>
      <text x={0} y={at + 15} className={plot.name}>
        {shortenName(line.name, LEFT - 8)}
        <title>{line.name}</title>
      </text>
      {marks.map(({ mark, x, y }, index) => (
        <g key={mark.key}>
          <rect
            x={x - BOX.width / 2}
            y={y - BOX.height / 2}
            width={BOX.width}
            height={BOX.height}
            rx={2}
            className={classes(
              styles.box,
              line.marks[index]?.suggested && styles.boxSuggested,
              mark.key === selected && styles.boxSelected,
            )}
          />
          <text x={x} y={y + 4} textAnchor="middle" className={styles.boxLabel}>
            {shortenName(line.marks[index]?.label ?? '', BOX.width - 8)}
          </text>
        </g>
      ))}
      <text x={whole} y={at + 15} textAnchor="end" className={plot.axis}>
        {suggested === 0 ? '' : `${String(suggested)} suggested  `}
        <tspan className={styles.label}>{String(line.marks.length)}</tspan>
      </text>
    </g>
  );
}
