import { readFileSync, writeFileSync } from 'node:fs';
import type { Row } from './attack.ts';

/** A row with the attack that it is of, and the run that it was seen in. */
export interface NamedRow extends Row {
  readonly attack: string;
  /** When, with which seed, and for how long the attack ran. */
  readonly run: string;
}

const HEADS = ['Attack', 'What was done', 'What was counted', 'Aim', 'Result', 'Run'] as const;

type Cells = readonly string[];

const cellsOf = ({ attack, what, figures, aim, result, run }: NamedRow): Cells =>
  [attack, what, figures, aim, result, run].map((cell) => cell.replaceAll('|', '\\|'));

function format(rows: readonly Cells[]): string {
  const widths = HEADS.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => row[at]!.length)),
  );
  const line = (cells: Cells): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [line(HEADS), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join(
    '\n',
  );
}

/** The rows as one Markdown table, its columns aligned. */
export function formatTable(rows: readonly NamedRow[]): string {
  return format(rows.map(cellsOf));
}

const BEGIN = '<!-- The last trial, written by npm run trial -- --write -->';
const END = '<!-- End of the last trial -->';

/** The cells of a table that `formatTable` wrote, without its heads. */
function readTable(text: string): Cells[] {
  const lines = text.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}

/**
 * Puts the rows of a trial into the table of a document, between its two marks. Attacks that did not
 * run this time keep the rows of when they last did.
 * @param order the names of all attacks, in the order of the table
 * @throws Error when the document has no such marks
 */
export function writeTable(
  file: string,
  rows: readonly NamedRow[],
  order: readonly string[],
): void {
  const text = readFileSync(file, 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin === -1 || end < begin) throw new Error(`${file} has no place for the table.`);
  const before = text.slice(0, begin + BEGIN.length);
  const ran = new Set(rows.map(({ attack }) => attack));
  const kept = readTable(text.slice(before.length, end)).filter(([name]) => !ran.has(name!));
  const all = [...kept, ...rows.map(cellsOf)].toSorted(
    ([left], [right]) => order.indexOf(left!) - order.indexOf(right!),
  );
  writeFileSync(file, `${before}\n\n${format(all)}\n\n${text.slice(end)}`);
}
