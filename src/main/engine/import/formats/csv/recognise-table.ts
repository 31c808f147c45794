import type { FormatSource } from '../format-reading.ts';
import { isMarkup } from '../tagged/head-lines.ts';
import { columnsOf, holdsReferences, type ColumnKind } from './table-heads.ts';
import { tableRows } from './table-rows.ts';

/** How a table is written, and what its columns hold; `wos` where they are Web of Science's tags. */
export interface TableShape {
  readonly delimiter: string;
  readonly head: readonly string[];
  readonly columns: readonly (ColumnKind | null)[];
  readonly isWos: boolean;
  /** Where its head begins. */
  readonly start: number;
}

const DELIMITERS = ['\t', ';', ',', '|'] as const;
/** The longest head: two hundred columns with long names. */
const MAX_HEAD = 8 * 1024;
/** Lines before the head: older exports of Scopus say there what was searched and when. */
const MAX_PREAMBLE = 10;

/** The shape of a table of references by its head, which stands among the first lines; null for any other text. */
export function tableShape(text: string): TableShape | null {
  let start = 0;
  for (let line = 0; line < MAX_PREAMBLE && start < text.length; line++) {
    const shape = shapeAt(text, start);
    if (shape !== null) return shape;
    const next = text.indexOf('\n', start);
    if (next < 0) return null;
    start = next + 1;
  }
  return null;
}

function shapeAt(text: string, start: number): TableShape | null {
  const part = text.slice(start, start + MAX_HEAD);
  const [line = ''] = part.split('\n', 1);
  const shapes = DELIMITERS.filter((delimiter) => line.includes(delimiter)).flatMap(
    (delimiter): TableShape[] => {
      const head = headOf(line, part, delimiter);
      const isWos = head[0] === 'PT' && head.includes('TI') && head.includes('AU');
      const columns = columnsOf(head);
      if (!isWos && !holdsReferences(columns)) return [];
      return [{ delimiter, head, columns, isWos, start }];
    },
  );
  return shapes.toSorted((one, other) => known(other) - known(one))[0] ?? null;
}

/**
 * The cells of the row that begins with this line: to take it apart is quick where nothing is quoted, or no
 * part of it is the name of a column, as in prose with quotation marks.
 */
function headOf(line: string, part: string, delimiter: string): readonly string[] {
  const cells = line.split(delimiter);
  if (!line.includes('"')) return cells;
  const names = cells.map((cell) => cell.replaceAll('"', ''));
  if (columnsOf(names).every((kind) => kind === null)) return names;
  return tableRows(part, delimiter).next().value?.cells ?? [];
}

/** Whether this is a table of references. */
export function isTable(source: FormatSource): boolean {
  if (source.text === null || isMarkup(source.text)) return false;
  return tableShape(plainLines(source.text.slice(0, MAX_HEAD * 4))) !== null;
}

/** A text with line feeds alone at its line ends, without a byte order mark. */
export function plainLines(text: string): string {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  return bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare;
}

function known({ columns, head, isWos }: TableShape): number {
  return isWos ? head.length : columns.filter((kind) => kind !== null).length;
}
