import { pinpointWords } from '../../../../shared/domain/pinpoint.ts';
import { quotePinpoint } from '../citations.ts';
import type { TableConflict, Told } from '../table-conflicts.ts';
import { column, type Column } from './datum.ts';

/** One claim of a conflict, or a pair that cannot be compared: one row. */
export interface ConflictRow {
  /** Which conflict of the table it is, from 1. */
  readonly number: number;
  readonly conflict: TableConflict;
  /** Null of what cannot be compared. */
  readonly told: Told | null;
}

/** The rows of the conflicts of a table, in their order. */
export const conflictRows = (conflicts: readonly TableConflict[]): ConflictRow[] =>
  Array.from(conflicts.entries(), ([at, conflict]): ConflictRow[] => {
    const row = { number: at + 1, conflict };
    return conflict.told.length === 0
      ? [{ ...row, told: null }]
      : conflict.told.map((told) => ({ ...row, told }));
  }).flat();

const placeOf = ({ claim, article }: Told): string | null => {
  const [quote] = claim.quotes;
  const place = quote ? quotePinpoint(quote, article) : null;
  return place === null ? null : pinpointWords([place]);
};

/** The columns of the sheet of conflicts. */
export const CONFLICT_COLUMNS: readonly Column<ConflictRow>[] = [
  column('conflict', ({ number }) => number, 10),
  column('kind', ({ conflict }) => conflict.kind, 18),
  column('about', ({ conflict }) => conflict.about, 30),
  column('says', ({ told, conflict }) => told?.says ?? conflict.why, 20),
  column('citekey', ({ told }) => told?.article.citekey ?? null, 20),
  column('claim', ({ told }) => told?.claim.code ?? null, 8),
  column('quote', ({ told }) => told?.claim.quotes[0]?.exact ?? null, 50),
  column('quote_state', ({ told }) => told && (told.claim.quotes[0]?.state ?? 'unproved')),
  column('place', ({ told }) => told && placeOf(told)),
  column('claim_id', ({ told }) => told?.claim.id ?? null, 38),
];
