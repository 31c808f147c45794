import type { Pinpoint } from '../../../shared/domain/pinpoint.ts';
import type { Absence } from '../../../shared/domain/absence.ts';
import { absenceHeading, describeAbsence } from '../../../shared/domain/absence-words.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { typeAsOutlet } from '../../../shared/domain/csl-fields.ts';
import { issuedYear } from '../../../shared/domain/csl-dates.ts';
import { formatNames } from '../../../shared/domain/csl-names.ts';
import type { TableRow } from '../../../shared/domain/evidence-table.ts';
import {
  claimsInRow,
  describeInRow,
  isClaimsRow,
  nameOfRow,
  topicOfRow,
  type ClaimsRow,
  type MetadataRow,
} from '../../../shared/domain/table-rows.ts';
import { explainNoSuggestions } from '../../../shared/domain/language-words.ts';
import { silenceOf, type Silence } from '../../../shared/domain/silence.ts';
import type { QuoteState } from '../../../shared/domain/quote.ts';
import { areaPinpoint, quotePinpoint } from './citations.ts';
import type { ExportSource, SourcedArticle } from './gather.ts';

/** A quote as a cell of a table holds it. */
export interface CellQuote {
  readonly exact: string;
  readonly place: Pinpoint | null;
  readonly state: QuoteState;
}

/** A claim in a cell. */
export interface CellClaim {
  readonly label: string;
  /** Role, speaker, and `suggested` where it is. */
  readonly detail: string;
  readonly quotes: readonly CellQuote[];
  /** The pages of which parts prove it. */
  readonly areas: readonly Pinpoint[];
}

/** What stands in a cell: claims, or one line that is never empty. */
export type Cell =
  | { readonly of: 'claims'; readonly claims: readonly CellClaim[] }
  | { readonly of: 'text'; readonly text: string };

export interface MatrixRow {
  readonly name: string;
  readonly cells: readonly Cell[];
}

function toCellClaim(row: ClaimsRow, claim: Claim, article: SourcedArticle): CellClaim {
  const { label, detail } = describeInRow(row, claim);
  const parts = [detail, claim.status === 'suggested' ? 'suggested' : '', claim.statement];
  return {
    label,
    detail: parts.filter((part) => part !== '').join(', '),
    quotes: claim.quotes.map((quote) => ({
      exact: quote.exact,
      place: quotePinpoint(quote, article),
      state: quote.state,
    })),
    areas: claim.areas.map(areaPinpoint),
  };
}

function claimCell(row: ClaimsRow, article: SourcedArticle): Cell {
  const claims = claimsInRow(row, article.claims);
  if (claims.length > 0) {
    return { of: 'claims', claims: claims.map((claim) => toCellClaim(row, claim, article)) };
  }
  const { kind, attributeId } = topicOfRow(row);
  return { of: 'text', text: describeSilence(silenceOf(kind, article, attributeId)) };
}

/** Why there are no claims of a kind, in words. */
export function describeSilence(silence: Silence<Absence>): string {
  switch (silence.of) {
    case 'absent':
      return `${absenceHeading(silence.absence)}: ${describeAbsence(silence.absence)}`;
    case 'noText':
      return 'No text';
    case 'unread':
      return 'Not looked at yet';
    case 'unreadable':
      return `Not in English. ${explainNoSuggestions(silence.language)}`;
    case 'noClaims':
      return 'No claims';
  }
}

function metadataCell(row: MetadataRow, article: SourcedArticle): Cell {
  const { csl } = article;
  const text = {
    outlet: [csl['container-title'] ?? csl.publisher ?? '', typeAsOutlet(csl.type)]
      .filter((part) => part !== '')
      .join(', '),
    year: String(issuedYear(csl) ?? ''),
    authors: formatNames(csl.author ?? csl.editor ?? []).replaceAll('\n', '; '),
  }[row];
  return { of: 'text', text: text === '' ? 'Not stated' : text };
}

/** The rows of an evidence table over the articles of the source, in the order of the table. */
export function buildMatrix(source: ExportSource, rows: readonly TableRow[]): MatrixRow[] {
  return rows.map((row) => ({
    name: nameOfRow(row, source.attributes),
    cells: source.articles.map((article) =>
      isClaimsRow(row) ? claimCell(row, article) : metadataCell(row, article),
    ),
  }));
}
