import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import {
  ATTACHMENT_FOLDER,
  BACKUP_FOLDER,
  DATABASE_NAME,
} from '../../../shared/domain/library-files.ts';
import type { TellOpening } from '../../../shared/domain/opening-step.ts';
import { AppError } from '../../../shared/errors.ts';
import { connect, type Database } from './database.ts';
import { keepSums } from './keep-sums.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/list.ts';
import { hasRowSums, installRowSums, summedTables, sumTables } from './row-sums.ts';
import { makeId } from './uuid.ts';

export { BACKUP_FOLDER, DATABASE_NAME };

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

/** What only the reader may look into. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/** Takes the rights of others away; a folder of somebody else's, or a disk without rights, stays as it is. */
function makePrivate(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch {
    // Whoever may open the library may go on doing so.
  }
}

/** Makes a folder that may be there already, but none of those around it. */
function makeInside(folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder, { mode: PRIVATE_FOLDER });
}

/**
 * Makes sure that a folder can hold a library: the folders in it are there, and it can be written to.
 * @param makes whether the folder itself is made when it is absent, with those around it
 * @throws AppError `db_locked` when it cannot be used
 */
export function readyFolder(directory: string, makes: boolean): void {
  try {
    if (makes) mkdirSync(directory, { recursive: true, mode: PRIVATE_FOLDER });
    for (const folder of [BACKUP_FOLDER, ATTACHMENT_FOLDER]) makeInside(join(directory, folder));
    accessSync(directory, constants.W_OK);
    const file = statSync(join(directory, DATABASE_NAME), { throwIfNoEntry: false });
    if (file && !file.isFile()) throw new TypeError('The database is not a file.');
    if (file) accessSync(join(directory, DATABASE_NAME), constants.W_OK);
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw thrown;
    throw new AppError('db_locked', describeUnusable(basename(directory), code), {
      cause: thrown,
    });
  }
}

function describeUnusable(name: string, code: unknown): string {
  if (code === 'EROFS') {
    return `“${name}” is on a disk that can only be read. Collate saves as you work, so it opens only what it can write to. Copy the folder to another disk and open it there.`;
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return `You may not write to “${name}”. Collate saves as you work, so it opens only what it can write to. Change the rights of the folder, or copy it to one of yours.`;
  }
  return `“${name}” cannot be used as a library folder. Check that it is a folder and may be written to, or choose another.`;
}

export interface OpenDatabaseOptions {
  /** Runs before a migration changes a library that holds something. */
  readonly backUp?: (db: Database) => void;
  /** Hears of the steps by which the library of an older Collate is brought up to date. */
  readonly tell?: TellOpening;
}

/** Brings a library to the newest schema, and sums the rows that it changed. */
function bringUpToDate(db: Database, { backUp, tell }: Required<OpenDatabaseOptions>): void {
  const isNew = schemaVersion(db) === 0;
  const isSummed = hasRowSums(db);
  const update = (step: number, steps: number, share: number): void => {
    if (!isNew) tell({ of: 'update', step, steps, share });
  };
  let steps = 0;
  migrate(
    db,
    () => {
      backUp(db);
    },
    MIGRATIONS,
    (done, all) => {
      steps = isSummed ? all : all + 1;
      update(done + 1, steps, 0);
    },
    (change) => {
      keepSums(db, change);
    },
  );
  if (hasRowSums(db)) return;
  sumTables(db, summedTables(db), (share) => {
    update(steps, steps, share);
  });
}

/**
 * Opens the library in a folder that `readyFolder` has seen to, making its file when there is none,
 * and brings it to the newest schema. The folder and the file are made private to the reader.
 * Throws `db_too_new`, `db_corrupt`, `db_locked` or `engine_unfit`.
 */
export function openLibraryDatabase(
  directory: string,
  { backUp = () => undefined, tell = () => undefined }: OpenDatabaseOptions = {},
): Database {
  const file = join(directory, DATABASE_NAME);
  refuseForeignFile(file, basename(directory));
  const db = connect(file);
  try {
    makePrivate(directory, PRIVATE_FOLDER);
    // SQLite gives the files it makes beside this one the same rights.
    makePrivate(file, PRIVATE_FILE);
    const ready = (): void => {
      bringUpToDate(db, { backUp, tell });
      installRowSums(db);
      db.prepare(
        'INSERT INTO library (one, id, is_sample, created_at) VALUES (1, ?, 0, ?) ON CONFLICT DO NOTHING',
      ).run(makeId(), Date.now());
    };
    // A new library is made as a whole or not at all; an older one goes from form to form.
    if (schemaVersion(db) === 0) db.transaction(ready).immediate();
    else ready();
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
