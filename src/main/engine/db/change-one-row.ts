import { AppError } from '../../../shared/errors.ts';
import { prepared, type Bindable, type Database } from './database.ts';

/**
 * Runs a statement that must change exactly one row; `what` names it for the reader ("the claim").
 * Call in a transaction: any other number throws an `internal` error, which takes the whole change back.
 */
export function changeOneRow(
  db: Database,
  what: string,
  sql: string,
  ...values: readonly Bindable[]
): void {
  const { changes } = prepared(db, sql).run(...values);
  if (changes === 1) return;
  throw new AppError(
    'internal',
    `Nothing was changed: ${what} stands in the library ${changes === 0 ? 'no longer' : `${String(changes)} times`}. Close Collate and open it again; if that does not help, restore a backup.`,
  );
}
