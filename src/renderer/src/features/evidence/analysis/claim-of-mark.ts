import type { Claim } from '../../../../../shared/domain/claim.ts';
import type { EvidenceTable, TableColumn } from '../../../../../shared/domain/evidence-table.ts';

/** The claim that a mark stands for, whose id ends its key, and the column that it is in; null when it is gone. */
export function claimOfMark(
  { columns }: Pick<EvidenceTable, 'columns'>,
  key: string | null,
): { readonly claim: Claim; readonly column: TableColumn } | null {
  const id = key?.split(':').at(-1);
  for (const column of columns) {
    const claim = column.claims.find((one) => one.id === id);
    if (claim) return { claim, column };
  }
  return null;
}
