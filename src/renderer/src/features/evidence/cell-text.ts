import { absenceHeading, describeAbsence } from '../../../../shared/domain/absence-words.ts';
import { areaProofWords } from '../../../../shared/domain/area-words.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import { describeClaim } from '../../../../shared/domain/describe-claim.ts';
import type { TableColumn, TableRow } from '../../../../shared/domain/evidence-table.ts';
import { explainNoSuggestions } from '../../../../shared/domain/language-words.ts';
import { inQuotationMarks } from '../../../../shared/domain/quotation-marks.ts';
import { describeInRow, isClaimsRow } from '../../../../shared/domain/table-rows.ts';
import type { GridRow, Stop } from './grid-model.ts';

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function claimText(row: TableRow, claim: Claim): string {
  const { label, detail } = isClaimsRow(row) ? describeInRow(row, claim) : describeClaim(claim);
  const state = claim.status === 'suggested' ? 'suggested' : '';
  const words = [detail, state, claim.statement].filter((part) => part !== '').join(', ');
  const quotes = claim.quotes.map(({ exact, state: found }) =>
    [inQuotationMarks(oneLine(exact)), found === 'verified' ? '' : `[${found}]`].join(' ').trim(),
  );
  const proof = [...quotes, areaProofWords(claim.areas) ?? ''].filter((part) => part !== '');
  const head = words === '' ? label : `${label} (${words})`;
  return `${head}: ${proof.length === 0 ? '[unproved]' : proof.join(' ')}`;
}

function stopText(row: TableRow, stop: Stop): string {
  switch (stop.of) {
    case 'claim':
      return claimText(row, stop.claim);
    case 'absent':
      return `${absenceHeading(stop.absence)}: ${describeAbsence(stop.absence)}`;
    case 'noText':
      return 'No text';
    case 'unread':
      return 'Not looked at yet';
    case 'unreadable':
      return `Not in English. ${explainNoSuggestions(stop.language)}`;
    case 'noClaims':
      return 'No claims';
    case 'otherUnits':
      return 'none in this unit';
    case 'text':
      return stop.text;
  }
}

/** What a cell says, on one line: tabs and line ends part the cells of what is copied. */
export function cellText(row: GridRow, column: number): string {
  const cell = row.cells[column];
  return oneLine((cell?.stops ?? []).map((stop) => stopText(row.row, stop)).join('; '));
}

/** Rows of a table for a spreadsheet: cells parted by tabs, with the articles above them. */
export function rowsText(rows: readonly GridRow[], columns: readonly TableColumn[]): string {
  const heads = [
    ['', ...columns.map(({ title }) => oneLine(title))],
    ['Citekey', ...columns.map(({ citekey }) => citekey)],
  ];
  let name = '';
  const lines = rows.map((row) => {
    name = row.name ?? name;
    const unit = row.unit === null ? '' : `, ${row.unit}`;
    return [oneLine(name + unit), ...columns.map((_, column) => cellText(row, column))];
  });
  return [...heads, ...lines].map((line) => line.join('\t')).join('\n');
}
