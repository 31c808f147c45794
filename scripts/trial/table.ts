import { readFileSync, writeFileSync } from 'node:fs';
import type { Row } from './attack.ts';

/** A row with the attack that it is of. */
export interface NamedRow extends Row {
  readonly attack: string;
}

const HEADS = ['Attack', 'What was done', 'What was counted', 'Aim', 'Result'] as const;

/** The rows as one Markdown table, its columns aligned. */
export function formatTable(rows: readonly NamedRow[]): string {
  const cells = [
    HEADS,
    ...rows.map(({ attack, what, figures, aim, result }) => [attack, what, figures, aim, result]),
  ].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = HEADS.map((_, at) => Math.max(...cells.map((row) => row[at]!.length)));
  const lines = cells.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

const BEGIN = '<!-- The last trial, written by npm run trial -- --write -->';
const END = '<!-- End of the last trial -->';

/** Puts the table of a trial into a document, between its two marks. Throws when they are not there. */
export function writeTable(file: string, caption: string, rows: readonly NamedRow[]): void {
  const text = readFileSync(file, 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin === -1 || end < begin) throw new Error(`${file} has no place for the table.`);
  const before = text.slice(0, begin + BEGIN.length);
  writeFileSync(file, `${before}\n\n${caption}\n\n${formatTable(rows)}\n\n${text.slice(end)}`);
}
