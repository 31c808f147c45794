import type { OpenSource, SourcedArticle } from '../gather.ts';
import { buildMatrix } from '../matrix.ts';
import type { TableConflict } from '../table-conflicts.ts';
import { cellText, tableHeads } from '../table-text.ts';
import { firstRows } from '../../../../shared/domain/evidence-table.ts';
import { ARTICLE_COLUMNS } from './article-columns.ts';
import { CLAIM_COLUMNS } from './claim-columns.ts';
import { CONFLICT_COLUMNS, conflictRows } from './conflict-columns.ts';
import type { Column } from './datum.ts';
import { DIFFERENCE_COLUMNS, type DifferenceRow } from './difference-columns.ts';
import { WorkbookWriter, type Sheet } from './xlsx-writer.ts';

/** How wide a spreadsheet shows a column of an evidence table, in characters. */
const TABLE_COLUMN = 44;

function beginTidy<Row>(
  workbook: WorkbookWriter,
  name: string,
  columns: readonly Column<Row>[],
): Sheet {
  const widths = columns.map(({ width }) => width);
  const sheet = workbook.begin({ name, widths, wraps: false });
  sheet.heading(columns.map((each) => each.name));
  return sheet;
}

/** The evidence table as it is on screen: a row for each attribute, a column for each article. */
function writeTable(
  workbook: WorkbookWriter,
  source: OpenSource,
  articles: readonly SourcedArticle[],
): void {
  const whole = { ...source, articles };
  const claimed = new Set(articles.flatMap(({ claims }) => claims.map(({ value }) => value.kind)));
  const widths = [18, ...articles.map(() => TABLE_COLUMN)];
  const sheet = workbook.begin({ name: 'table', widths, wraps: true });
  const [labels, ...heads] = tableHeads(whole);
  sheet.heading(labels!);
  for (const head of heads) sheet.row(head);
  for (const { name, cells } of buildMatrix(whole, source.rows ?? firstRows(claimed))) {
    sheet.row([name, ...cells.map(cellText)]);
  }
  sheet.end();
}

function writeConflicts(workbook: WorkbookWriter, conflicts: readonly TableConflict[]): void {
  if (conflicts.length === 0) return;
  const sheet = beginTidy(workbook, 'conflicts', CONFLICT_COLUMNS);
  for (const row of conflictRows(conflicts)) sheet.row(CONFLICT_COLUMNS.map(({ of }) => of(row)));
  sheet.end();
}

function writeDifferences(workbook: WorkbookWriter, rows: readonly DifferenceRow[]): void {
  const sheet = beginTidy(workbook, 'differences', DIFFERENCE_COLUMNS);
  for (const row of rows) sheet.row(DIFFERENCE_COLUMNS.map(({ of }) => of(row)));
  sheet.end();
}

/**
 * A workbook of what is exported: the evidence table or the differences where it is of such, a tidy sheet with one row for each
 * claim, and one with a row for each article; of a table also one with its conflicts, where it has some.
 */
export function* writeWorkbook(
  source: OpenSource,
  articles: Iterable<SourcedArticle>,
  conflictsOf: (inTable: readonly SourcedArticle[]) => readonly TableConflict[],
  differences: readonly DifferenceRow[] | null,
): Generator<Uint8Array> {
  const workbook = new WorkbookWriter();
  if (differences) writeDifferences(workbook, differences);
  // A table is drawn column by column, so all its articles are read first.
  const inTable = source.rows === null ? null : [...articles];
  if (inTable) writeTable(workbook, source, inTable);
  const claims = beginTidy(workbook, 'claims', CLAIM_COLUMNS);
  const list = beginTidy(workbook, 'articles', ARTICLE_COLUMNS);
  for (const article of inTable ?? articles) {
    list.row(ARTICLE_COLUMNS.map(({ of }) => of(article)));
    for (const claim of article.claims) {
      claims.row(CLAIM_COLUMNS.map(({ of }) => of({ article, claim })));
    }
    yield* workbook.take();
  }
  claims.end();
  list.end();
  if (inTable) writeConflicts(workbook, conflictsOf(inTable));
  yield* workbook.end();
}
