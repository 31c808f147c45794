import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { TellOpening } from '../../../shared/domain/opening-step.ts';
import { AppError } from '../../../shared/errors.ts';
import { readNeededFiles } from '../attachments/queries.ts';
import type { Database } from '../db/database.ts';
import { moveIntoPlace, removeDatabase } from '../db/durable-files.ts';
import { describeDamage } from '../db/find-damage.ts';
import { BACKUP_FOLDER, DATABASE_NAME, openLibraryDatabase, readyFolder } from '../db/open.ts';
import { makeBackupName } from './backup-name.ts';
import { findDamageOfCopy, hashFileAtOnce } from './copy-task.ts';
import { readChanges, readFacts, readLibraryId } from './facts.ts';
import { writeFileList } from './file-lists.ts';
import { nextSequence, storedBackups } from './folder.ts';
import { clearLeftOvers } from './leftovers.ts';
import { writeManifest } from './manifest.ts';

/**
 * What to do where there is no library: refuse, for one was there; make one, unless something tells
 * that one was there; or make one in any case, as the reader asked for.
 */
export type WhenAbsent = 'refuse' | 'make' | 'replace';

export interface OpenOptions {
  readonly whenAbsent: WhenAbsent;
  readonly now: () => number;
  /** Hears what is done before the library of an older Collate opens. */
  readonly tell?: TellOpening | undefined;
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** Throws `library_not_found` or `db_locked` when a folder is gone or keeps the reader out. */
function refuseMissingFolder(directory: string): void {
  try {
    readdirSync(directory);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    const name = basename(directory);
    if (code === 'EACCES' || code === 'EPERM') {
      throw new AppError(
        'db_locked',
        `You may not look into “${name}”, or into a folder around it. Change the rights of the folder, then try again.`,
        { cause },
      );
    }
    throw new AppError(
      'library_not_found',
      `There is no folder “${name}” where the library was. If it is on a drive or another computer, connect that and try again. If it was moved or renamed, show Collate where it is now.`,
      { cause },
    );
  }
}

/**
 * Throws where no library is made: a new one must never take the place of one whose folder or file
 * is gone. Makes nothing.
 * @throws AppError `library_not_found`, `library_missing` or `db_locked`
 */
export function refuseAbsent(directory: string, whenAbsent: WhenAbsent): void {
  if (whenAbsent === 'replace') return;
  if (whenAbsent === 'refuse') refuseMissingFolder(directory);
  const file = join(directory, DATABASE_NAME);
  if (sizeOf(file) > 0) return;
  const backups = storedBackups(join(directory, BACKUP_FOLDER)).length;
  const hasChanges = sizeOf(`${file}-wal`) > 0;
  if (backups === 0 && !hasChanges && whenAbsent === 'make') return;
  const state = existsSync(file) ? 'is empty' : 'is missing';
  const library = `${DATABASE_NAME} in “${basename(directory)}” ${state}`;
  throw new AppError('library_missing', `${library}${adviseOnMissing(backups, hasChanges)}`);
}

function adviseOnMissing(backups: number, hasChanges: boolean): string {
  if (backups > 0) {
    const copies = backups === 1 ? 'a backup of it is' : `${String(backups)} backups of it are`;
    return `, though ${copies} there. Restore the newest, put the file back, or start a new library.`;
  }
  return hasChanges
    ? ', though changes to it are still there. Put the file back, or start a new library.'
    : ', and no backup of it is there. If the folder is on a drive, see that it is connected. Put the file back, or start a new library.';
}

/**
 * Puts a log of changes aside whose database file is gone or empty. Without the file it cannot be
 * read, but it may hold changes that the reader made.
 */
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
function backUpBeforeMigration(
  db: Database,
  directory: string,
  now: number,
  tell: TellOpening,
): void {
  const folder = join(directory, BACKUP_FOLDER);
  const target = join(folder, makeBackupName(nextSequence(folder), 'before_migration', now));
  const unverified = `${target}.part-${String(process.pid)}`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    tell({ of: 'copy' });
    db.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(join(directory, DATABASE_NAME), unverified);
    chmodSync(unverified, 0o600);
    tell({ of: 'verify', share: 0 });
    const damage = findDamageOfCopy(unverified, (share) => {
      tell({ of: 'verify', share });
    });
    const lasting = damage.filter(({ where }) => where !== 'index');
    if (lasting.length > 0) {
      throw new AppError(
        'db_corrupt',
        `“${basename(directory)}” is damaged (${describeDamage(lasting)}), so it was not brought to the form of this version of Collate. Restore a backup.`,
      );
    }
    // One whose search index alone is damaged can be restored, but is not called whole.
    const sha256 = damage.length === 0 ? hashFileAtOnce(unverified) : null;
    const bytes = sizeOf(unverified);
    const files = readNeededFiles(db);
    moveIntoPlace(unverified, target);
    writeFileList(target, files);
    writeManifest(target, { ...readFacts(db), sha256, bytes, isDamaged: false });
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
 * Opens the library in a folder for writing: clears what a crash left, and copies and verifies it
 * before its form is changed.
 * Throws `library_not_found` or `library_missing` where there is none and none is to be made,
 * `db_too_new`, `db_corrupt`, `db_locked` or `engine_unfit`.
 */
export function openLibrary(
  directory: string,
  { whenAbsent, now, tell = () => undefined }: OpenOptions,
): Database {
  refuseAbsent(directory, whenAbsent);
  readyFolder(directory, whenAbsent !== 'refuse');
  clearLeftOvers(directory);
  if (whenAbsent === 'replace') setAside(directory, now());
  const db = openLibraryDatabase(directory, {
    backUp: (unmigrated) => {
      backUpBeforeMigration(unmigrated, directory, now(), tell);
    },
    tell,
  });
  catchUpChanges(db, directory);
  return db;
}
