import { inQuotationMarks } from '../../../shared/domain/quotation-marks.ts';
import { escapeMarkdownLine } from '../../../shared/domain/markdown-text.ts';
import { pinpointWords } from '../../../shared/domain/pinpoint.ts';
import { citation } from './citations.ts';
import type { ExportSource } from './gather.ts';
import type { Cell, CellClaim, CellQuote, MatrixRow } from './matrix.ts';
import { conflictJson, type TableConflict } from './table-conflicts.ts';
import { BYTE_ORDER_MARK, delimitedLines, type Delimiter } from './sheets/delimited.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** In a table a quote shows its state only when it is not verified. */
function stateWords(quote: CellQuote): string {
  return quote.state === 'verified' ? '' : quote.state;
}

function csvQuote(quote: CellQuote): string {
  const place = quote.place === null ? '' : pinpointWords([quote.place]);
  const proof = [place, quote.state].filter((part) => part !== '').join(', ');
  return `${inQuotationMarks(oneLine(quote.exact))} [${proof}]`;
}

function csvClaim(claim: CellClaim): string {
  const head = claim.detail === '' ? claim.label : `${claim.label} (${claim.detail})`;
  const proofs = [
    ...claim.quotes.map(csvQuote),
    ...claim.areas.map((place) => `[part of ${pinpointWords([place])}]`),
  ];
  return `${head}: ${proofs.length === 0 ? '[unproved]' : proofs.join(' ')}`;
}

/** A cell of a table as text, each claim in a line of its own. */
export function cellText(cell: Cell): string {
  return cell.of === 'text' ? cell.text : cell.claims.map(csvClaim).join('\n');
}

/** The lines above the rows of a table: labels of the articles, titles, citekeys. */
export function tableHeads({ articles }: Pick<ExportSource, 'articles'>): string[][] {
  return [
    ['', ...articles.map((article) => article.label)],
    ['Title', ...articles.map((article) => article.title)],
    ['Citekey', ...articles.map((article) => article.citekey)],
  ];
}

/**
 * A table as CSV or TSV (UTF-8 with a byte order mark, so that spreadsheets read accents): one row for each
 * attribute, one column for each article. Cells that a spreadsheet would take for a formula are neutralised.
 */
export function writeDelimitedTable(
  source: ExportSource,
  rows: readonly MatrixRow[],
  delimiter: Delimiter,
): string {
  const records = [
    ...tableHeads(source),
    ...rows.map((row) => [row.name, ...row.cells.map(cellText)]),
  ];
  return BYTE_ORDER_MARK + delimitedLines(records, delimiter);
}

/** A quote of a table in JSON: its words, where they stand, and its state. */
const quoteJson = ({ exact, place, state }: CellQuote): object => ({
  exact,
  place: place === null ? null : pinpointWords([place]),
  state,
});

/** What stands in a cell in JSON: claims, or the words that say why there are none. */
function cellJson(cell: Cell): object {
  if (cell.of === 'text') return { text: cell.text };
  return {
    claims: cell.claims.map(({ label, detail, quotes, areas }) => ({
      label,
      detail,
      quotes: quotes.map(quoteJson),
      areas: areas.map((place) => pinpointWords([place])),
    })),
  };
}

/** A table as JSON: its articles, for each row one cell for each of them, in their order, and its conflicts. */
export function writeJsonTable(
  source: ExportSource,
  rows: readonly MatrixRow[],
  conflicts: readonly TableConflict[],
): string {
  const articles = source.articles.map(({ citekey, label, title }) => ({ citekey, label, title }));
  const table = {
    title: source.title,
    articles,
    rows: rows.map(({ name, cells }) => ({ name, cells: cells.map(cellJson) })),
    conflicts: conflicts.map(conflictJson),
  };
  return `${JSON.stringify(table, null, 2)}\n`;
}

function markdownQuote(quote: CellQuote, citekey: string): string {
  const state = stateWords(quote);
  const cited = citation(citekey, quote.place === null ? [] : [quote.place]);
  const flag = state === '' ? '' : ` **${state}**`;
  return `${escapeMarkdownLine(inQuotationMarks(quote.exact))} ${cited}${flag}`;
}

function markdownClaim(claim: CellClaim, citekey: string): string {
  const head = `**${escapeMarkdownLine(claim.label)}**`;
  const detail = claim.detail === '' ? '' : ` ${escapeMarkdownLine(claim.detail)}`;
  const proofs = [
    ...claim.quotes.map((quote) => markdownQuote(quote, citekey)),
    ...claim.areas.map((place) => `part of the page ${citation(citekey, [place])}`),
  ];
  const proof = proofs.length === 0 ? `${citation(citekey, [])} **unproved**` : proofs.join(' ');
  return `${head}${detail}: ${proof}`;
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table as a pipe table in Markdown: a column for each article, each quote with its pinpoint. */
export function writeMarkdownTable(source: ExportSource, rows: readonly MatrixRow[]): string {
  const head = source.articles.map(
    (article) =>
      `${escapeMarkdownLine(article.title)}<br>${article.label === article.title ? '' : `${escapeMarkdownLine(article.label)} `}${citation(article.citekey, [])}`,
  );
  const body = rows.map((row) =>
    tableLine([
      `**${row.name}**`,
      ...row.cells.map((cell, column) =>
        cell.of === 'text'
          ? escapeMarkdownLine(cell.text)
          : cell.claims
              .map((claim) => markdownClaim(claim, source.articles[column]?.citekey ?? ''))
              .join('<br>'),
      ),
    ]),
  );
  const rule = tableLine(['---', ...source.articles.map(() => '---')]);
  return [
    `# ${escapeMarkdownLine(source.title)}`,
    '',
    tableLine(['', ...head]),
    rule,
    ...body,
    '',
  ].join('\n');
}
