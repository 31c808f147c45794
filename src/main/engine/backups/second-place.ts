import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, join, relative, isAbsolute } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type Database } from '../db/database.ts';
import { clearFolder } from './leftovers.ts';
import { isGood, storedBackups, type StoredBackup } from './folder.ts';

/** The name of the setting; it is no choice that undo takes back. */
const SETTING = 'secondBackupFolder';

/** The folder that the reader chose for copies besides the library's own; null when there is none. */
export function readSecondPlace(db: Database): string | null {
  const stored = prepared<[string], { value: string }>(
    db,
    'SELECT value FROM setting WHERE name = ?',
  ).get(SETTING);
  if (!stored) return null;
  const folder: unknown = JSON.parse(stored.value);
  return typeof folder === 'string' ? folder : null;
}

/** Remembers the folder, or forgets it; call in a transaction that history does not record. */
export function writeSecondPlace(db: Database, folder: string | null): void {
  prepared(db, 'DELETE FROM setting WHERE name = ?').run(SETTING);
  if (folder === null) return;
  prepared(db, 'INSERT INTO setting (name, value) VALUES (?, ?)').run(
    SETTING,
    JSON.stringify(folder),
  );
}

/** Throws `invalid_input` for a folder that could not stand in for the library's own. */
export function refuseUnfitPlace(folder: string, directory: string): void {
  const within = relative(directory, folder);
  if (within === '' || (!within.startsWith('..') && !isAbsolute(within))) {
    throw new AppError(
      'invalid_input',
      'That folder is inside the library. Choose one elsewhere, best on another disk.',
    );
  }
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new AppError('not_found', 'That folder is no longer there. Choose another.');
  }
}

/** Where the copies of one library go within the chosen folder, which may hold those of several. */
export function placeOf(folder: string, directory: string, libraryId: string): string {
  return join(folder, `${basename(directory)} backups ${libraryId.slice(-8)}`);
}

/** Makes the library's folder in the second place; throws `not_found` when the disk is not there. */
export function openPlace(folder: string, place: string): void {
  if (!existsSync(folder)) {
    throw new AppError(
      'not_found',
      `“${basename(folder)}” is not there, so no second copy was made. Connect its disk, or choose another folder.`,
    );
  }
  mkdirSync(place, { recursive: true, mode: 0o700 });
  clearFolder(place);
}

/** The newest good copy in the second place. */
export function newestIn(place: string): StoredBackup | null {
  return storedBackups(place).find(isGood) ?? null;
}
