/** What parts the cells of a line: within a cell a bar is escaped. */
const BETWEEN = ' | ';

const cellsOf = (line: string): string[] => line.slice(2, -2).split(BETWEEN);
const lineOf = (cells: readonly string[]): string => `| ${cells.join(BETWEEN)} |`;

/**
 * A text in Markdown whose first table has its columns as lines, so that one of many columns fits on paper.
 * The table is one as the export room writes it, with a blank between bars and cells.
 */
export function turnTable(markdown: string): string {
  const lines = markdown.split('\n');
  const from = lines.findIndex((line) => line.startsWith('| '));
  if (from < 0) return markdown;
  const length = lines.slice(from).findIndex((line) => !line.startsWith('| '));
  const to = length < 0 ? lines.length : from + length;
  const [head = '', , ...rows] = lines.slice(from, to);
  const cells = [head, ...rows].map(cellsOf);
  const turned = cells[0]!.map((_, column) => lineOf(cells.map((row) => row[column] ?? '')));
  const rule = lineOf(cells.map(() => '---'));
  return [...lines.slice(0, from), turned[0], rule, ...turned.slice(1), ...lines.slice(to)].join(
    '\n',
  );
}
