import { ZodError } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { Database } from './database.ts';
import { StrangeValue } from './read-stored.ts';
import { isSchemaForeign } from './row-sums.ts';

/**
 * What an error that Collate does not expect comes of, as far as the library file can be its cause. A
 * damaged definition (a letter of a column’s name, say) makes SQLite call a statement wrong that is right.
 * A damaged index hides rows that others refer to, or holds some twice, so that a constraint fails which
 * Collate keeps. A page in the place of another gives rows with values that Collate never wrote: no JSON,
 * or JSON of another shape (`readStored`). A form that fails elsewhere is told as a fault of Collate. Null for anything else.
 */
export function explainError(db: Database, thrown: unknown): AppError | null {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  if (code === 'SQLITE_ERROR' && isSchemaDamaged(db)) {
    return new AppError(
      'db_corrupt',
      'The library file is damaged: its tables are not as Collate made them. Restore the newest backup from the File menu.',
      { cause: thrown },
    );
  }
  if (typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT')) {
    return new AppError(
      'db_corrupt',
      'The change was not made: it does not fit what the library file holds, so the file may be damaged. Check the library under Backups, and restore the newest backup if it is.',
      { cause: thrown },
    );
  }
  if (thrown instanceof StrangeValue || thrown instanceof SyntaxError) {
    return new AppError(
      'db_corrupt',
      'The library file holds values that Collate did not write, so it may be damaged. Check the library under Backups, and restore the newest backup if it is.',
      { cause: thrown },
    );
  }
  if (thrown instanceof ZodError) return unexpectedValue(thrown);
  return null;
}

/** A value that Collate itself made, and that is not as it should be: a fault of Collate, not of the library. */
function unexpectedValue(thrown: ZodError): AppError {
  const [issue] = thrown.issues;
  const where = issue === undefined ? [] : [issue.path.map(String).join('.'), issue.message];
  const what = where.filter((part) => part !== '').join(': ');
  return new AppError(
    'internal',
    `Collate made a value that is not as it should be${what === '' ? '' : ` (${what})`}, and stopped there; what was saved before is kept. This is a fault of Collate, and no damage of your library. Try again, and report these words if it comes again.`,
    { cause: thrown },
  );
}

/** Whether the tables are not as Collate made them, or cannot even be asked. */
function isSchemaDamaged(db: Database): boolean {
  try {
    return isSchemaForeign(db);
  } catch {
    return true;
  }
}
