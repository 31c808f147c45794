import { countLines } from '../common/count-lines.ts';
import { parse } from 'csv-parse/sync';

/** A row of a table. */
export interface TableRow {
  readonly cells: readonly string[];
  /** The line of the file where it begins, from 1. */
  readonly line: number;
  /** Whether its quotes are broken, so that its cells are not known. */
  readonly isBroken: boolean;
}

/** So much is read at once, in UTF-16 code units. */
const WINDOW = 128 * 1024;
/** The longest row: a quote that is not closed within it never is. */
const MAX_ROW = 4 * 1024 * 1024;
/** A file with more broken rows than this does not use quotes as CSV does. */
const MAX_BROKEN = 50;

interface ParsedRow {
  readonly cells: readonly string[];
  /** As it stands in the file, with the blank lines before it. */
  readonly raw: string;
}

/**
 * The rows of a table, its head first. A row whose quotes are broken is said to be so, and the
 * table goes on with the next line of the file. Line ends must be line feeds alone.
 */
export function* tableRows(text: string, delimiter: string): Generator<TableRow> {
  let [at, line, window, width, broken] = [0, 1, WINDOW, 0, 0];
  while (at < text.length) {
    const part = text.slice(at, at + window);
    const isLast = at + part.length === text.length;
    const { rows, isClosed } = parseRows(part, delimiter, broken <= MAX_BROKEN);
    // Where a part of the file ends, its last row may go on.
    if (isClosed && !isLast) rows.pop();
    if (rows.length === 0 && isClosed && isLast) return;
    if (rows.length === 0 && !isLast && window < MAX_ROW) {
      window *= 2;
      continue;
    }
    window = WINDOW;
    const unread = rows.length === 0 ? [{ cells: [], raw: part }] : rows;
    for (const { cells, raw } of unread) {
      const blank = blankLines(raw);
      width ||= cells.length;
      if (rows.length > 0 && !hasBrokenQuotes(cells, raw.slice(blank), width, delimiter)) {
        yield { cells, line: line + blank, isBroken: false };
        at += raw.length;
        line += countLines(raw);
        continue;
      }
      broken++;
      yield { cells, line: line + blank, isBroken: true };
      const end = text.indexOf('\n', at + blank);
      at = end < 0 ? text.length : end + 1;
      line += blank + 1;
      break;
    }
  }
}

function parseRows(
  text: string,
  delimiter: string,
  quoted: boolean,
): { readonly rows: ParsedRow[]; readonly isClosed: boolean } {
  const rows: ParsedRow[] = [];
  try {
    parse(text, {
      delimiter,
      quote: quoted ? '"' : null,
      raw: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      on_record: (row: unknown) => {
        const { record, raw } = row as { readonly record: string[]; readonly raw: string };
        rows.push({ cells: record, raw });
        return null;
      },
    });
    return { rows, isClosed: true };
  } catch {
    // The one thing that the parser so set refuses: a quote that is not closed.
    return { rows, isClosed: false };
  }
}

/**
 * Whether a quote opened in this row has swallowed rows behind it: a cell keeps its quote and goes
 * on over lines, or the row has not the width of the table and a line in it has.
 */
function hasBrokenQuotes(
  cells: readonly string[],
  raw: string,
  width: number,
  delimiter: string,
): boolean {
  if (!raw.trimEnd().includes('\n')) return false;
  const long = cells.filter((cell) => cell.includes('\n'));
  if (long.some((cell) => cell.startsWith('"'))) return true;
  if (cells.length === width) return false;
  const swallowed = (line: string): boolean =>
    line.split(delimiter).length >= Math.max(2, width - 1);
  return cells.length > width || long.some((cell) => cell.split('\n').slice(1).some(swallowed));
}

function blankLines(raw: string): number {
  let at = 0;
  while (raw[at] === '\n') at++;
  return at;
}
