import { useMemo, type ReactElement } from 'react';
import { classes } from '../../../lib/classes.ts';
import type { AnalysedArticle } from './analysed-table.ts';
import { Picture, type Drawing, type PlacedMark } from './picture.tsx';
import { safetyLines, type SafetyLine } from './safety-lines.ts';
import { shortenName } from './shorten.ts';
import plot from '../plot.module.css';
import styles from './analysis.module.css';

const LEFT = 128;
/** Room for the number of statements at the end of a line. */
const RIGHT = 104;
const BOX = { width: 92, height: 22, gap: 6 } as const;

interface SafetyPictureProps {
  readonly articles: readonly AnalysedArticle[];
  readonly selected: string | null;
  readonly fileName: string;
}

/** What is stated about safety, a box for each statement; nothing where nothing is. */
export function SafetyPicture({
  articles,
  selected,
  fileName,
}: SafetyPictureProps): ReactElement | null {
  const lines = useMemo(() => safetyLines(articles), [articles]);
  if (lines.length === 0) return null;
  return (
    <Picture
      title="Safety"
      hint="one box for each statement; dashed: suggested"
      fileName={`${fileName}-safety`}
      marks={lines.flatMap(({ marks }) => marks)}
      draw={(width) => drawSafety(lines, width, selected)}
      text={lines.map(
        ({ category, marks }) =>
          `${category}: ${marks.map(({ label, suggested }) => `${label}${suggested ? ', suggested' : ''}`).join('; ')}.`,
      )}
      table={{
        head: ['Category', 'Article', 'Claim', 'State'],
        rows: lines.flatMap(({ category, marks }) =>
          marks.map(({ label, claim }) => [category, label, claim.code, claim.status]),
        ),
      }}
    />
  );
}

function drawSafety(lines: readonly SafetyLine[], width: number, selected: string | null): Drawing {
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
    shapes: drawn.map(({ line, marks, at }) => {
      const suggested = line.marks.filter((mark) => mark.suggested).length;
      return (
        <g key={line.category}>
          <text x={0} y={at + 15} className={plot.name}>
            {line.category}
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
    }),
  };
}
