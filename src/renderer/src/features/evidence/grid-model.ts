import type { Absence, Topic } from '../../../../shared/domain/absence.ts';
import { UnitKind, type Claim } from '../../../../shared/domain/claim.ts';
import { KIND_WORDS, UNIT_KIND_WORDS } from '../../../../shared/domain/claim-words.ts';
import { describeClaim } from '../../../../shared/domain/describe-claim.ts';
import { HAS_RULES } from '../../../../shared/domain/rule-reading.ts';
import { silenceOf } from '../../../../shared/domain/silence.ts';
import type {
  EvidenceTable,
  TableColumn,
  TableRow,
} from '../../../../shared/domain/evidence-table.ts';
import {
  claimsInRow,
  isClaimsRow,
  nameOfRow,
  topicOfRow,
  type ClaimsRow,
  type MetadataRow,
} from '../../../../shared/domain/table-rows.ts';

/** What one place in a cell holds; a cell has at least one, so that none is ever blank. */
export type Stop =
  | { readonly of: 'claim'; readonly claim: Claim }
  | { readonly of: 'absent'; readonly absence: Absence }
  /** The article is a reference alone. */
  | { readonly of: 'noText'; readonly topic: Topic }
  | { readonly of: 'unread'; readonly topic: Topic }
  /** The rules have been there, but cannot read the language. */
  | { readonly of: 'unreadable'; readonly topic: Topic; readonly language: string }
  /** It was read, and nothing of what was found is left. */
  | { readonly of: 'noClaims'; readonly topic: Topic }
  | { readonly of: 'otherUnits' }
  | { readonly of: 'text'; readonly text: string; readonly stated: boolean };

export interface Cell {
  readonly column: number;
  /** How many rows it spans; 0 where the cell above spans over this place. */
  readonly span: number;
  readonly stops: readonly Stop[];
}

export interface GridRow {
  readonly key: string;
  readonly row: TableRow;
  /** The name of the row, on the first of its lines only. */
  readonly name: string | null;
  /** The kind of unit of a line of sample sizes. */
  readonly unit: string | null;
  readonly cells: readonly Cell[];
}

/** What a cell says when it has no claims. */
function silence(column: TableColumn, topic: Topic): Stop {
  const found = silenceOf(topic.kind, column, topic.attributeId);
  return found.of === 'absent' ? found : { ...found, topic };
}

/** Whether neither a reader nor the rules could tell what the article states. */
export function isUnread(stop: Stop | undefined): boolean {
  return stop?.of === 'unread' || stop?.of === 'unreadable' || stop?.of === 'noText';
}

/** Whether the rules can look for what nobody has looked for yet. */
export function canBeLookedAt(stop: Stop | null): boolean {
  return stop?.of === 'unread' && HAS_RULES[stop.topic.kind];
}

/** What a cell has no claims about. */
export function topicOfSilence(stop: Stop): Topic | null {
  if (stop.of === 'absent') return stop.absence;
  return 'topic' in stop ? stop.topic : null;
}

function claimStops(column: TableColumn, row: ClaimsRow): Stop[] {
  const claims = claimsInRow(row, column.claims);
  return claims.length > 0
    ? claims.map((claim) => ({ of: 'claim', claim }))
    : [silence(column, topicOfRow(row))];
}

function metadataStop(column: TableColumn, row: MetadataRow): Stop {
  const text = {
    outlet: [column.outlet, column.typeLabel].filter((part) => part !== '').join(', '),
    year: column.year === null ? '' : String(column.year),
    authors: column.authors,
  }[row];
  return text === ''
    ? { of: 'text', text: 'Not stated', stated: false }
    : { of: 'text', text, stated: true };
}

const unitOf = (claim: Claim): UnitKind | null =>
  claim.value.kind === 'sample_size' ? claim.value.unitKind : null;

/** The lines of the sample sizes: one for each kind of unit, as counts of different units are never added up. */
function sampleRows(columns: readonly TableColumn[]): GridRow[] {
  const units = UnitKind.options.filter((unit) =>
    columns.some((column) => column.claims.some((claim) => unitOf(claim) === unit)),
  );
  if (units.length === 0) return [plainRow('sample_size', columns, [])];
  return units.map((unit, line) => ({
    key: `sample_size:${unit}`,
    row: 'sample_size',
    name: line === 0 ? KIND_WORDS.sample_size : null,
    unit: UNIT_KIND_WORDS[unit],
    cells: columns.map((column, index): Cell => {
      const claims = claimsInRow('sample_size', column.claims);
      if (claims.length === 0) {
        const first = line === 0;
        return {
          column: index,
          span: first ? units.length : 0,
          stops: first ? [silence(column, topicOfRow('sample_size'))] : [],
        };
      }
      const here = claims.filter((claim) => unitOf(claim) === unit);
      return {
        column: index,
        span: 1,
        stops:
          here.length > 0 ? here.map((claim) => ({ of: 'claim', claim })) : [{ of: 'otherUnits' }],
      };
    }),
  }));
}

function plainRow(
  row: TableRow,
  columns: readonly TableColumn[],
  attributes: EvidenceTable['attributes'],
): GridRow {
  return {
    key: row,
    row,
    name: nameOfRow(row, attributes),
    unit: null,
    cells: columns.map((column, index) => ({
      column: index,
      span: 1,
      stops: isClaimsRow(row) ? claimStops(column, row) : [metadataStop(column, row)],
    })),
  };
}

/** The rows of the grid in the order of the table. */
export function buildRows(
  table: Pick<EvidenceTable, 'rows' | 'columns' | 'attributes'>,
): GridRow[] {
  return table.rows.flatMap((row) =>
    row === 'sample_size'
      ? sampleRows(table.columns)
      : [plainRow(row, table.columns, table.attributes)],
  );
}

/** What a cell says apart from its wording, for telling whether columns differ. */
function signature(cell: Cell): string {
  return cell.stops
    .map((stop) => {
      switch (stop.of) {
        case 'claim':
          return stop.claim.value.kind === 'finding'
            ? `${describeClaim(stop.claim).label} ${stop.claim.statement}`
            : describeClaim({ ...stop.claim, speaker: null, speakerName: null }).label;
        case 'text':
          return stop.text;
        case 'absent':
        case 'noText':
        case 'unread':
        case 'unreadable':
        case 'noClaims':
        case 'otherUnits':
          return stop.of;
      }
    })
    .toSorted()
    .join('|');
}

/** The rows in which columns differ; the lines of the sample sizes stay or go together. */
export function onlyDifferences(rows: readonly GridRow[]): GridRow[] {
  const differing = new Set(
    rows
      .filter(
        (row) =>
          new Set(row.cells.map((cell) => `${String(cell.span)}${signature(cell)}`)).size > 1,
      )
      .map((row) => row.row),
  );
  return rows.filter((row) => differing.has(row.row));
}
