import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { Database } from '../db/database.ts';
import { moveIntoPlace, removeDatabase } from '../db/durable-files.ts';
import { describeDamage } from '../db/find-damage.ts';
import { BACKUP_FOLDER, DATABASE_NAME, openLibraryDatabase } from '../db/open.ts';
import { makeBackupName } from './backup-name.ts';
import { findDamageOfCopy } from './copy-task.ts';
import { readChanges, readLibraryId } from './facts.ts';
import { nextSequence, storedBackups } from './folder.ts';
import { clearLeftOvers } from './leftovers.ts';

export interface OpenOptions {
  /** Makes a new library where the file of an old one is missing, as the reader asked for. */
  readonly startNew?: boolean | undefined;
  readonly now: () => number;
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** A new library must never take the place of one whose file is gone while its backups are there. */
function refuseMissing(directory: string): void {
  const file = join(directory, DATABASE_NAME);
  if (sizeOf(file) > 0) return;
  const backups = storedBackups(join(directory, BACKUP_FOLDER)).length;
  if (backups === 0 && sizeOf(`${file}-wal`) === 0) return;
  const state = existsSync(file) ? 'is empty' : 'is missing';
  const copies = backups === 1 ? 'a backup of it is' : `${String(backups)} backups of it are`;
  throw new AppError(
    'library_missing',
    backups === 0
      ? `${DATABASE_NAME} in “${basename(directory)}” ${state}, though changes to it are still there. Put the file back, or start a new library.`
      : `${DATABASE_NAME} in “${basename(directory)}” ${state}, though ${copies} there. Restore the newest, put the file back, or start a new library.`,
  );
}

/** Changes to a file that is gone say nothing without it, but they are the reader's: they are kept. */
function setAside(directory: string, now: number): void {
  const changes = `${join(directory, DATABASE_NAME)}-wal`;
  if (sizeOf(join(directory, DATABASE_NAME)) === 0 && sizeOf(changes) > 0) {
    renameSync(changes, `${changes}.aside-${String(now)}`);
  }
}

/**
 * Copies a library before its form is changed, and verifies the copy. The library is not written
 * meanwhile. Throws `db_corrupt` when it is damaged: the change could make it worse.
 */
function backUpBeforeMigration(db: Database, directory: string, now: number): void {
  const folder = join(directory, BACKUP_FOLDER);
  const target = join(folder, makeBackupName(nextSequence(folder), 'before_migration', now));
  const unverified = `${target}.part-${String(process.pid)}`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(join(directory, DATABASE_NAME), unverified);
    chmodSync(unverified, 0o600);
    const damage = findDamageOfCopy(unverified, () => undefined);
    const lasting = damage.filter(({ where }) => where !== 'index');
    if (lasting.length > 0) {
      throw new AppError(
        'db_corrupt',
        `“${basename(directory)}” is damaged (${describeDamage(lasting)}), so it was not brought to the form of this version of Collate. Restore a backup.`,
      );
    }
    moveIntoPlace(unverified, target);
  } finally {
    removeDatabase(unverified);
  }
}

/** After a restore the library has been through at least the changes of every copy of it, so that numbers only grow. */
function catchUpChanges(db: Database, directory: string): void {
  const libraryId = readLibraryId(db);
  const known = storedBackups(join(directory, BACKUP_FOLDER))
    .filter(({ manifest }) => manifest?.libraryId === libraryId)
    .map(({ manifest }) => manifest?.changes ?? 0);
  const most = Math.max(0, ...known);
  if (most > readChanges(db)) db.prepare('UPDATE library SET changes = ?').run(most + 1);
}

/**
 * Opens the library in a folder for writing, making it where there is none: clears what a crash left,
 * and copies and verifies it before its form is changed.
 * Throws `library_missing` when its file is gone but backups of it are there, `db_too_new`,
 * `db_corrupt` or `db_locked`.
 */
export function openLibrary(directory: string, { startNew = false, now }: OpenOptions): Database {
  if (!startNew) refuseMissing(directory);
  clearLeftOvers(directory);
  if (startNew) setAside(directory, now());
  const db = openLibraryDatabase(directory, (unmigrated) => {
    backUpBeforeMigration(unmigrated, directory, now());
  });
  catchUpChanges(db, directory);
  return db;
}
