import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup, BackupPlace } from '../../../shared/domain/backup.ts';
import { removeDatabase } from '../db/durable-files.ts';
import { compareNewestFirst, parseBackupName, type BackupName } from './backup-name.ts';
import { removeFileList } from './file-lists.ts';
import { readManifest, removeManifest, type Manifest } from './manifest.ts';

/** A copy as it lies in a folder. */
export interface StoredBackup extends BackupName {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly manifest: Manifest | null;
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function bytesOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/** The copies in a folder, newest first; empty files are none. */
export function storedBackups(folder: string): StoredBackup[] {
  return namesIn(folder)
    .flatMap((name): StoredBackup[] => {
      const parsed = parseBackupName(name);
      const file = join(folder, name);
      const bytes = parsed ? bytesOf(file) : 0;
      return parsed && bytes > 0
        ? [{ ...parsed, name, file, bytes, manifest: readManifest(file) }]
        : [];
    })
    .toSorted(compareNewestFirst);
}

/** The number of the next copy of a library: it comes after all that stand in these folders. */
export function nextSequence(...folders: readonly string[]): number {
  const numbers = folders
    .flatMap((folder) => namesIn(folder))
    .map((name) => parseBackupName(name)?.sequence ?? 0);
  return Math.max(0, ...numbers) + 1;
}

/** Whether a copy was verified when it was made and has its size still. */
export function isGood({ manifest, bytes }: StoredBackup): boolean {
  return (
    manifest !== null && manifest.sha256 !== null && !manifest.isDamaged && manifest.bytes === bytes
  );
}

/** A copy as the reader sees it. One of which nothing is known, although it was looked at, is damaged. */
export function describeBackup(
  stored: StoredBackup,
  place: BackupPlace,
  libraryId: string | null,
): Backup {
  const { name, kind, madeAt, bytes, manifest } = stored;
  const isDamaged = manifest === null || manifest.isDamaged || hasShrunk(stored);
  return {
    name,
    place,
    kind,
    madeAt,
    bytes,
    changes: manifest?.changes ?? null,
    counts: manifest?.counts ?? null,
    state: isDamaged ? 'damaged' : isGood(stored) ? 'verified' : 'unverified',
    isOfThisLibrary: manifest !== null && (libraryId === null || manifest.libraryId === libraryId),
  };
}

const hasShrunk = ({ manifest, bytes }: StoredBackup): boolean =>
  manifest !== null && manifest.bytes !== bytes;

/** Removes a copy and what lies beside it. */
export function removeBackup({ file }: StoredBackup): void {
  removeDatabase(file);
  removeManifest(file);
  removeFileList(file);
}
