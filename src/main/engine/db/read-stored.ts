import type { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';

/** What is said of stored values that have another form than Collate gives them. */
export const STRANGE_VALUES =
  'The library file holds values that Collate did not write, so it may be damaged. Check the library under Backups, and restore the newest backup if it is.';

/** A value that the library file holds, in its form. Throws `db_corrupt` where it has another. */
export function readStored<T extends z.ZodType>(form: T, value: unknown): z.output<T> {
  const read = form.safeParse(value);
  if (!read.success) throw new AppError('db_corrupt', STRANGE_VALUES, { cause: read.error });
  return read.data;
}
