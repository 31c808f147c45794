import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupPlace } from '../../../shared/domain/backup.ts';
import { AppError } from '../../../shared/errors.ts';
import { connect } from '../db/database.ts';
import { keepAlso, moveIntoPlace, removeDatabase, syncFolder } from '../db/durable-files.ts';
import { WORDS_NAME } from '../../../shared/domain/library-files.ts';
import { BACKUP_FOLDER, DATABASE_NAME } from '../db/open.ts';
import { attachmentFolder } from '../attachments/file-place.ts';
import type { FileContent } from '../attachments/copy-in.ts';
import { readNeededFiles } from '../attachments/queries.ts';
import { makeBackupName } from './backup-name.ts';
import { writeFileList } from './file-lists.ts';
import { readFacts, type LibraryFacts } from './facts.ts';
import { nextSequence, storedBackups, type StoredBackup } from './folder.ts';
import { INCOMING_NAME } from './leftovers.ts';
import { writeManifest } from './manifest.ts';
import type { RunBackupTask, RunOptions } from './thread.ts';

/** The folder of each place that the library has; the second may be none. */
export type BackupFolders = Readonly<Record<BackupPlace, string | null>>;

function findBackup(folders: BackupFolders, place: BackupPlace, name: string): StoredBackup {
  const folder = folders[place];
  const found = folder === null ? [] : storedBackups(folder);
  const backup = found.find((each) => each.name === name);
  if (!backup) throw new AppError('not_found', `There is no backup called “${name}” any more.`);
  return backup;
}

/**
 * Lays a verified copy of a backup beside the library, which may be open and goes on unharmed; then
 * `commitRestore` can put it in place. Throws `not_found`, `db_corrupt`, `db_too_new` or `disk_full`,
 * and then nothing has changed.
 */
export async function prepareRestore(
  directory: string,
  folders: BackupFolders,
  which: { readonly place: BackupPlace; readonly name: string },
  run: RunBackupTask,
  options: RunOptions = {},
): Promise<void> {
  const { file, isCompressed, manifest } = findBackup(folders, which.place, which.name);
  const target = join(directory, INCOMING_NAME);
  try {
    await run('prepare', { file, isCompressed, sha256: manifest?.sha256 ?? null, target }, options);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'db_corrupt' && manifest) {
      writeManifest(file, { ...manifest, isDamaged: true });
    }
    throw thrown;
  }
  await fetchFiles(directory, folders.second, target, run, options);
}

/**
 * Copies the files that the restored library will need and that are missing here from the second place,
 * as far as that goes: its texts matter more, and what is missing is said once it is open.
 */
async function fetchFiles(
  directory: string,
  second: string | null,
  restored: string,
  run: RunBackupTask,
  options: RunOptions,
): Promise<void> {
  if (second === null) return;
  const { signal } = options;
  const [from, to] = [attachmentFolder(second), attachmentFolder(directory)];
  try {
    const files = await run('files', { file: restored }, { signal });
    if (files !== null) await run('sendFiles', { files, from, to }, { signal });
  } catch (thrown) {
    if (signal?.aborted !== true) return;
    removeDatabase(restored);
    throw thrown;
  }
}

/** What is left of a library that is replaced. */
interface Settled {
  readonly facts: LibraryFacts;
  readonly files: readonly FileContent[];
}

/** Moves what SQLite has beside the file into it; answers with what it holds, null when it does not open. */
function settle(file: string): Settled | null {
  try {
    const db = connect(file);
    try {
      const settled = { facts: readFacts(db), files: readNeededFiles(db) };
      db.pragma('wal_checkpoint(TRUNCATE)');
      return settled;
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/**
 * Keeps the library's file, whatever is in it, under the name of a backup. One that opens stays in its
 * place too until the restored one takes it; one that does not goes aside with its WAL. So does the WAL of a
 * file that is gone: SQLite would take it for that of the file that comes in its place. The words that were
 * kept of it are removed, as they are not those of the restored one.
 */
function keepReplaced(directory: string, now: number): void {
  const file = join(directory, DATABASE_NAME);
  rmSync(join(directory, WORDS_NAME), { force: true });
  const isThere = existsSync(file) && statSync(file).size > 0;
  if (!isThere && !existsSync(`${file}-wal`)) return;
  const folder = join(directory, BACKUP_FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kept = join(folder, makeBackupName(nextSequence(folder), 'before_restore', now));
  const settled = isThere ? settle(file) : null;
  if (isThere) keepAlso(file, kept);
  if (settled) {
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    const bytes = statSync(kept).size;
    writeFileList(kept, settled.files);
    writeManifest(kept, { ...settled.facts, sha256: null, bytes, isDamaged: false });
    return;
  }
  rmSync(`${file}-shm`, { force: true });
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${kept}-wal`);
  syncFolder(folder);
}

/**
 * Puts what `prepareRestore` has laid beside a closed library in its place. The library as it was is
 * kept among the backups, also when it is damaged; at every moment one of the two is in place.
 * Throws `not_found` when nothing was prepared, leaving everything as it was.
 */
export function commitRestore(directory: string, now: number): void {
  const incoming = join(directory, INCOMING_NAME);
  if (!existsSync(incoming)) {
    throw new AppError('not_found', 'The backup to restore is no longer at hand. Choose it again.');
  }
  keepReplaced(directory, now);
  moveIntoPlace(incoming, join(directory, DATABASE_NAME));
  removeDatabase(incoming);
}
