import { CITEKEYS, type NoteOptions } from '../../../../shared/domain/citation-note.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadableDatabase } from '../../db/database.ts';
import { citeByKeys, type Cite } from './citer.ts';

/** What writes citations in a style. Throws `not_found` for a style that is not known. */
export function citerOf(_db: ReadableDatabase, { style }: NoteOptions): Cite {
  if (style === CITEKEYS) return citeByKeys;
  throw new AppError('not_found', 'That citation style is not known.');
}
