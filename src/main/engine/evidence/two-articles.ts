import { AppError } from '../../../shared/errors.ts';
import { prepared, type Database } from '../db/database.ts';

/** Two articles, whichever is called the left one. */
export interface Two {
  readonly left: string;
  readonly right: string;
}

/** The two in the order in which their row names them. */
export const inOrder = ({ left, right }: Two): readonly [string, string] =>
  left < right ? [left, right] : [right, left];

/** Refuses two of which one is gone or in the trash, or that are the same. */
export function requireTwo(db: Database, { left, right }: Two): void {
  if (left === right) {
    throw new AppError('invalid_input', 'These are one and the same article. Choose another.');
  }
  const find = prepared<[string]>(db, 'SELECT 1 FROM article WHERE id = ? AND deleted_at IS NULL');
  if (!find.get(left) || !find.get(right)) {
    throw new AppError(
      'not_found',
      'One of the two articles is no longer in the library. Look for it in the trash.',
    );
  }
}
