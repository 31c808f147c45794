import { isAbout, type Topic } from './absence.ts';
import { answerWords, type Attribute } from './attribute.ts';
import { capitalise } from './capitalise.ts';
import type { Claim } from './claim.ts';
import { KIND_WORDS } from './claim-words.ts';
import { describeClaim } from './describe-claim.ts';
import { attributeOfRow, type FixedRow, type TableRow } from './evidence-table.ts';

/** A row of what the metadata says. */
export type MetadataRow = 'outlet' | 'year' | 'authors';
/** A row of claims: of a kind, of a field of theirs, or about an attribute. */
export type ClaimsRow = Exclude<TableRow, MetadataRow>;

const FIXED_ROW_WORDS: Readonly<Record<FixedRow, string>> = {
  ...KIND_WORDS,
  finding: 'Findings',
  outcome: 'Outcome',
  outlet: 'Outlet',
  year: 'Year',
  authors: 'Authors',
};

/** Whether a row holds claims. */
export function isClaimsRow(row: TableRow): row is ClaimsRow {
  return row !== 'outlet' && row !== 'year' && row !== 'authors';
}

/** What a row is called; a row of an attribute by the name that the attribute has. */
export function nameOfRow(
  row: TableRow,
  attributes: readonly Pick<Attribute, 'id' | 'name'>[],
): string {
  const id = attributeOfRow(row);
  if (id === null) return FIXED_ROW_WORDS[row as FixedRow];
  return attributes.find((attribute) => attribute.id === id)?.name ?? KIND_WORDS.attribute;
}

/** What an article is silent about that has no claims in a row. */
export function topicOfRow(row: ClaimsRow): Topic {
  const attributeId = attributeOfRow(row);
  if (attributeId !== null) return { kind: 'attribute', attributeId };
  const kind = row as Extract<ClaimsRow, FixedRow>;
  return { kind: kind === 'outcome' ? 'finding' : kind, attributeId: null };
}

/** The claims that stand in a row, in their order: of outcomes those findings that name one. */
export function claimsInRow(row: ClaimsRow, claims: readonly Claim[]): Claim[] {
  const topic = topicOfRow(row);
  return claims.filter(
    ({ value }) =>
      isAbout(value, topic) &&
      (row !== 'outcome' || (value.kind === 'finding' && value.outcome !== null)),
  );
}

/** A claim in the words of its row, which does not say again what the row is called. */
export function describeInRow(
  row: ClaimsRow,
  claim: Pick<Claim, 'value' | 'speaker' | 'speakerName'>,
): { label: string; detail: string } {
  const { value } = claim;
  const words = describeClaim(claim);
  if (value.kind === 'attribute') return { ...words, label: answerWords(value) };
  if (row === 'outcome' && value.kind === 'finding' && value.outcome !== null) {
    return { label: capitalise(value.outcome), detail: words.label };
  }
  return words;
}
