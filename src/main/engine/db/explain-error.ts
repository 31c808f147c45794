import { AppError } from '../../../shared/errors.ts';
import type { Database } from './database.ts';
import { isSchemaForeign } from './row-sums.ts';

/**
 * What an error of SQLite comes of when it is none that Collate expects. A damaged definition (a
 * letter of a column’s name, say) makes it call a statement wrong that is right: null where the
 * definitions are as Collate wrote them.
 */
export function explainSqlError(db: Database, thrown: unknown): AppError | null {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  if (code !== 'SQLITE_ERROR' || !isSchemaForeign(db)) return null;
  return new AppError(
    'db_corrupt',
    'The library file is damaged: its tables are not as Collate made them. Restore the newest backup from the File menu.',
    { cause: thrown },
  );
}
