import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import { useContext, useMemo, useState, type ReactElement } from 'react';
import type { Direction } from '../../../../../shared/domain/analysis/directions.ts';
import { ResultChange } from '../../../../../shared/domain/claim.ts';
import { CHANGE_WORDS } from '../../../../../shared/domain/claim-words.ts';
import type { TableColumn } from '../../../../../shared/domain/evidence-table.ts';
import { classes } from '../../../lib/classes.ts';
import {
  effectPlot,
  SIZE_CLASS_WORDS,
  type EffectMark,
  type EffectPlot,
  type EffectStudy,
  type SizeClass,
} from './effect-plot.ts';
import { Picture, type Drawing } from './picture.tsx';
import { PrintingContext } from './printing.ts';
import { shorten, shortenName } from './shorten.ts';
import plot from '../plot.module.css';
import styles from './analysis.module.css';

const LEFT = 176;
const TOP = 48;
const LINE = 30;
/** The least room of a study, in pixels: its name and year fit. */
const STUDY = 92;
/** So many outcomes are drawn before the reader asks for all. */
const FIRST_ROWS = 20;

/** The areas of the signs, in square pixels. */
const AREAS: Readonly<Record<SizeClass, number>> = {
  small: 70,
  medium: 130,
  large: 230,
  unknown: 100,
};

interface EffectPictureProps {
  readonly directions: readonly Direction[];
  readonly columnOf: (articleId: string) => TableColumn | undefined;
  readonly selected: string | null;
  readonly fileName: string;
}

/** Which way outcomes went in which study; nothing where no finding is claimed. */
export function EffectPicture({
  directions,
  columnOf,
  selected,
  fileName,
}: EffectPictureProps): ReactElement | null {
  const whole = useMemo(() => effectPlot(directions, columnOf), [directions, columnOf]);
  const [areAllWanted, setAll] = useState(false);
  const all = useContext(PrintingContext) !== null || areAllWanted;
  if (whole.rows.length === 0) return null;
  const shown = all ? whole : { ...whole, rows: whole.rows.slice(0, FIRST_ROWS) };
  const more = whole.rows.length - shown.rows.length;
  return (
    <Picture
      title="Findings"
      hint="direction by outcome and study; dashed: suggested"
      fileName={`${fileName}-findings`}
      marks={shown.rows.flatMap(({ marks }) => marks)}
      draw={(width) => drawEffects(shown, width, selected)}
      text={whole.rows.map(
        ({ outcome, marks }) =>
          `${outcome}: ${marks.map(({ words }) => words.slice(outcome.length + 2)).join('; ')}.`,
      )}
      table={{
        head: ['Outcome', 'Direction', 'Study', 'Year', 'Design', 'Size', 'State'],
        rows: whole.rows.flatMap(({ outcome, marks }) =>
          marks.map((mark) => {
            const study = whole.studies.find(({ id }) => id === mark.study);
            return [
              outcome,
              CHANGE_WORDS[mark.change],
              study?.label ?? '',
              String(study?.year ?? ''),
              study?.design ?? '',
              SIZE_CLASS_WORDS[mark.size],
              mark.suggested ? 'suggested' : 'accepted',
            ];
          }),
        ),
      }}
      signs={`triangles point up for ${CHANGE_WORDS.increase} and down for ${CHANGE_WORDS.decrease}; bar: ${CHANGE_WORDS.no_difference}; diamond: ${CHANGE_WORDS.mixed}; circle: ${CHANGE_WORDS.open}; larger signs: more studied`}
      legend={
        <>
          {more > 0 ? (
            <button type="button" className={styles.more} onClick={() => setAll(true)}>
              Show {String(more)} more {more === 1 ? 'outcome' : 'outcomes'}
            </button>
          ) : null}
          <Legend />
        </>
      }
    />
  );
}

const SYMBOLS = {
  increase: symbolTriangle,
  decrease: symbolTriangle,
  no_difference: symbolSquare,
  mixed: symbolDiamond,
  open: symbolCircle,
} as const;

interface SignProps {
  readonly change: ResultChange;
  readonly size: SizeClass;
  readonly suggested: boolean;
}

/** The shape of a direction around its own middle: up, down, flat, a diamond for mixed, a circle for open. */
function Sign({ change, size, suggested }: SignProps): ReactElement {
  const turned =
    change === 'decrease' ? 'rotate(180)' : change === 'no_difference' ? 'scale(1.4 0.5)' : null;
  return (
    <path
      d={symbol(SYMBOLS[change], AREAS[size])() ?? ''}
      className={classes(
        styles.sign,
        suggested && styles.provisional,
        change === 'open' && styles.open,
      )}
      {...(turned === null ? {} : { transform: turned })}
    />
  );
}

function Legend(): ReactElement {
  return (
    <ul className={styles.legend} aria-label="What the signs mean">
      {ResultChange.options.map((change) => (
        <li key={change}>
          <svg width="18" height="16" viewBox="-9 -8 18 16" aria-hidden="true">
            <Sign change={change} size="small" suggested={false} />
          </svg>
          {CHANGE_WORDS[change]}
        </li>
      ))}
      {(['small', 'medium', 'large'] as const).map((size) => (
        <li key={size}>
          <svg width="24" height="24" viewBox="-12 -14 24 24" aria-hidden="true">
            <Sign change="increase" size={size} suggested={false} />
          </svg>
          {SIZE_CLASS_WORDS[size]} studied
        </li>
      ))}
    </ul>
  );
}

function drawEffects(
  { studies, rows }: EffectPlot,
  width: number,
  selected: string | null,
): Drawing {
  const step = Math.max(STUDY, (width - LEFT) / Math.max(1, studies.length));
  const whole = LEFT + step * studies.length;
  const bottom = TOP + (rows.length - 1) * LINE + 16;
  const x = (id: string): number =>
    LEFT + step * (studies.findIndex((study) => study.id === id) + 0.5);
  const y = (row: number): number => TOP + 10 + row * LINE;
  return {
    width: whole,
    height: bottom + 12,
    marks: rows.flatMap(({ marks }, row) =>
      marks.map((mark) => ({ mark, x: x(mark.study), y: y(row) })),
    ),
    shapes: (
      <>
        {studies.map((study) => (
          <Head key={study.id} study={study} x={x(study.id)} bottom={bottom} room={step} />
        ))}
        {rows.map(({ outcome, marks }, row) => (
          <g key={outcome}>
            <text x={0} y={y(row) + 4} className={plot.name}>
              <title>{outcome}</title>
              {shorten(outcome, LEFT - 12)}
            </text>
            <line x1={LEFT} x2={whole} y1={y(row)} y2={y(row)} className={plot.base} />
            {marks.map((mark) => (
              <EffectSign
                key={mark.key}
                mark={mark}
                x={x(mark.study)}
                y={y(row)}
                isSelected={mark.key === selected}
              />
            ))}
          </g>
        ))}
      </>
    ),
  };
}

interface HeadProps {
  readonly study: EffectStudy;
  readonly x: number;
  readonly bottom: number;
  readonly room: number;
}

function Head({ study, x, bottom, room }: HeadProps): ReactElement {
  return (
    <g>
      <line x1={x} x2={x} y1={TOP - 4} y2={bottom} className={plot.tick} />
      <text x={x} y={14} textAnchor="middle" className={styles.label}>
        <title>{study.label}</title>
        {shortenName(study.label, room - 8)}
      </text>
      <text x={x} y={30} textAnchor="middle" className={plot.axis}>
        {shorten(study.design === '' ? 'design not told' : study.design, room - 8)}
      </text>
    </g>
  );
}

interface EffectSignProps {
  readonly mark: EffectMark;
  readonly x: number;
  readonly y: number;
  readonly isSelected: boolean;
}

function EffectSign({ mark, x, y, isSelected }: EffectSignProps): ReactElement {
  return (
    <g transform={`translate(${String(x)} ${String(y)})`}>
      <circle r={13} className={isSelected ? styles.ringed : styles.clear} />
      <Sign change={mark.change} size={mark.size} suggested={mark.suggested} />
    </g>
  );
}
