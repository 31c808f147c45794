import { useMemo, type ReactElement } from 'react';
import type { Attribute } from '../../../../../shared/domain/attribute.ts';
import { plural } from '../../../lib/format.ts';
import type { AnalysedArticle } from './analysed-table.ts';
import { choiceGroups, numberLines, type NumberLine } from './answer-lines.ts';
import { drawBoxes } from './boxes.tsx';
import { Picture, type Drawing } from './picture.tsx';
import { shortenName } from './shorten.ts';
import plot from '../plot.module.css';
import styles from './analysis.module.css';

/** Where the scale begins and how much room is behind it, in pixels. */
const LEFT = 192;
const RIGHT = 40;
const TOP = 22;
const LINE = 40;

interface AnswersPicturesProps {
  /** Of the rows of the table. */
  readonly attributes: readonly Attribute[];
  readonly articles: readonly AnalysedArticle[];
  readonly selected: string | null;
  readonly fileName: string;
}

/** What articles answer to attributes: numbers on scales, choices with who made them; nothing where none are answered. */
export function AnswersPictures(props: AnswersPicturesProps): ReactElement {
  const { attributes, articles, selected, fileName } = props;
  const numbers = useMemo(() => numberLines(attributes, articles), [attributes, articles]);
  const choices = useMemo(() => choiceGroups(attributes, articles), [attributes, articles]);
  return (
    <>
      {numbers.length === 0 ? null : (
        <NumbersPicture lines={numbers} selected={selected} fileName={fileName} />
      )}
      {choices.map(({ id, name, answered, answers }) => {
        const lines = answers.map(({ answer, marks }) => ({ name: answer, marks }));
        return (
          <Picture
            key={id}
            title={name}
            hint={`${String(answered)} of ${plural(articles.length, 'article')} answer it; dashed: suggested`}
            fileName={`${fileName}-answers`}
            marks={lines.flatMap(({ marks }) => marks)}
            draw={(width) => drawBoxes(lines, width, selected)}
            text={lines.map(
              ({ name: answer, marks }) =>
                `${answer}, ${plural(marks.length, 'article')}: ${marks.map(({ label, suggested }) => `${label}${suggested ? ', suggested' : ''}`).join('; ')}.`,
            )}
            table={{
              head: ['Answer', 'Article', 'Claim', 'State'],
              rows: lines.flatMap(({ name: answer, marks }) =>
                marks.map(({ label, claim }) => [answer, label, claim.code, claim.status]),
              ),
            }}
          />
        );
      })}
    </>
  );
}

const withUnit = ({ name, unit }: NumberLine): string =>
  unit === null ? name : `${name}, ${unit}`;

function NumbersPicture({
  lines,
  selected,
  fileName,
}: {
  readonly lines: readonly NumberLine[];
  readonly selected: string | null;
  readonly fileName: string;
}): ReactElement {
  return (
    <Picture
      title="Answers in numbers"
      hint="rows of one unit have one scale; dashed: suggested"
      fileName={`${fileName}-numbers`}
      marks={lines.flatMap(({ points }) => points)}
      draw={(width) => drawNumbers(lines, width, selected)}
      text={lines.map(
        (line) => `${withUnit(line)}: ${line.points.map(({ words }) => words).join('; ')}.`,
      )}
      table={{
        head: ['Row', 'Number', 'Unit', 'Claim', 'State'],
        rows: lines.flatMap(({ name, unit, points }) =>
          points.map(({ label, claim }) => [name, label, unit ?? '', claim.code, claim.status]),
        ),
      }}
    />
  );
}

/** Where a number stands between the ends of a scale, from 0 to 1; in the middle where they are one. */
function share({ from, to }: NumberLine, number: number): number {
  return from === to ? 0.5 : (number - from) / (to - from);
}

/** How far down a line stands, in pixels. */
const y = (line: number): number => TOP + line * LINE;

function drawNumbers(
  lines: readonly NumberLine[],
  width: number,
  selected: string | null,
): Drawing {
  const long = Math.max(120, width - LEFT - RIGHT);
  const x = (line: NumberLine, number: number): number => LEFT + share(line, number) * long;
  return {
    width: LEFT + long + RIGHT,
    height: y(lines.length - 1) + 28,
    marks: lines.flatMap((line, at) =>
      line.points.map((mark) => ({ mark, x: x(line, mark.number), y: y(at) })),
    ),
    shapes: lines.map((line, at) => {
      const ends = line.from === line.to ? [line.from] : [line.from, line.to];
      return (
        <g key={line.id}>
          <text x={0} y={y(at) + 4} className={plot.name}>
            {shortenName(withUnit(line), LEFT - 12)}
            <title>{withUnit(line)}</title>
          </text>
          <line x1={LEFT} x2={LEFT + long} y1={y(at)} y2={y(at)} className={plot.base} />
          {ends.map((end) => (
            <text
              key={end}
              x={x(line, end)}
              y={y(at) + 20}
              textAnchor="middle"
              className={plot.axis}
            >
              {end.toLocaleString('en', { maximumFractionDigits: 6 })}
            </text>
          ))}
          {line.points.map((point) => (
            <g key={point.key}>
              {point.key === selected ? (
                <circle cx={x(line, point.number)} cy={y(at)} r={9} className={styles.ring} />
              ) : null}
              <circle
                cx={x(line, point.number)}
                cy={y(at)}
                r={5}
                className={point.suggested ? plot.suggested : plot.table}
              />
            </g>
          ))}
        </g>
      );
    }),
  };
}
