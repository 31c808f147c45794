import { readAnswerNumber } from '../../../../shared/domain/attribute.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import type { TableColumn, TableRow } from '../../../../shared/domain/evidence-table.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { claimsInRow, describeInRow, isClaimsRow } from '../../../../shared/domain/table-rows.ts';

/** What an article is put in order by; null where it says nothing in the row. */
type SortKey = number | string | null;

function numberOf({ value }: Claim): number | null {
  if (value.kind === 'sample_size') return value.count;
  if (value.kind !== 'attribute' || value.type !== 'number') return null;
  return readAnswerNumber(value.answers[0]!);
}

function keyOf(column: TableColumn, row: TableRow): SortKey {
  if (!isClaimsRow(row)) {
    if (row === 'year') return column.year;
    return (row === 'outlet' ? column.outlet : column.authors) || null;
  }
  const claims = claimsInRow(row, column.claims);
  const numbers = claims.flatMap((claim) => numberOf(claim) ?? []);
  if (numbers.length > 0) return Math.max(...numbers);
  return claims.length === 0
    ? null
    : claims
        .map((claim) => describeInRow(row, claim).label)
        .toSorted()
        .join('; ');
}

const collator = new Intl.Collator('en', { numeric: true });

function compareKeys(one: SortKey, other: SortKey): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

/**
 * The articles of a table in the order of what they say in a row, the smallest first, or the other way
 * round where they stand so already. Those that say nothing come last; what is the same keeps its order.
 */
export function sortByRow(columns: readonly TableColumn[], row: TableRow): ArticleId[] {
  const keyed = columns.map((column) => ({ id: column.articleId, key: keyOf(column, row) }));
  const said = keyed.filter(({ key }) => key !== null);
  const silent = keyed.filter(({ key }) => key === null);
  const rising = said.toSorted((one, other) => compareKeys(one.key, other.key));
  const inOrder = [...rising, ...silent].every(({ id }, at) => id === columns[at]?.articleId);
  const falling = said.toSorted((one, other) => compareKeys(other.key, one.key));
  return [...(inOrder ? falling : rising), ...silent].map(({ id }) => id);
}
