import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { connect, type Database } from './database.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { makeId } from './uuid.ts';

export const DATABASE_NAME = 'library.sqlite';
export const BACKUP_FOLDER = 'backups';
const ATTACHMENT_FOLDER = 'attachments';

const SQLITE_MAGIC = 'SQLite format 3\0';

function refuseForeignFile(file: string, folderName: string): void {
  if (!existsSync(file)) return;
  const handle = openSync(file, 'r');
  const bytes = Buffer.alloc(SQLITE_MAGIC.length);
  const length = readSync(handle, bytes);
  closeSync(handle);
  const head = bytes.toString('latin1', 0, length);
  if (head !== '' && head !== SQLITE_MAGIC) {
    throw new AppError(
      'db_corrupt',
      `${DATABASE_NAME} in “${folderName}” is not a database. Restore a backup from its ${BACKUP_FOLDER} folder, or open another folder.`,
    );
  }
}

/** Makes the folder ready for the library file, and refuses a file that is another thing. */
function prepareFolder(directory: string): void {
  try {
    mkdirSync(join(directory, BACKUP_FOLDER), { recursive: true });
    mkdirSync(join(directory, ATTACHMENT_FOLDER), { recursive: true });
    refuseForeignFile(join(directory, DATABASE_NAME), basename(directory));
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw thrown;
    throw new AppError(
      'db_locked',
      `“${basename(directory)}” cannot be used as a library folder. Check that it is a folder and may be written to, or choose another.`,
      { cause: thrown },
    );
  }
}

/**
 * Opens the library in a folder, making it when the folder is empty or absent, and brings it to the
 * newest schema. A copy goes to `backups/` before a migration changes anything.
 * Throws `db_too_new`, `db_corrupt` or `db_locked`.
 */
export function openLibraryDatabase(directory: string): Database {
  prepareFolder(directory);
  const file = join(directory, DATABASE_NAME);
  const db = connect(file);
  try {
    migrate(db, (fromVersion) => {
      const copy = join(
        directory,
        BACKUP_FOLDER,
        `before-schema-${String(fromVersion)}-${String(Date.now())}.sqlite`,
      );
      db.prepare('VACUUM INTO ?').run(copy);
    });
    db.prepare(
      'INSERT INTO library (one, id, is_sample, created_at) VALUES (1, ?, 0, ?) ON CONFLICT DO NOTHING',
    ).run(makeId(), Date.now());
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

/** A second connection to an open library that cannot write. */
export function openReadingConnection(directory: string): Database {
  const db = connect(join(directory, DATABASE_NAME), { readonly: true });
  if (schemaVersion(db) === 0) {
    db.close();
    throw new AppError('internal', 'The library is not ready to be read.');
  }
  return db;
}
