import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../../shared/domain/library.ts';
import { AppError } from '../../../shared/errors.ts';
import { connect, type Database } from './database.ts';
import { BACKUP_FOLDER } from './open.ts';

/** How many backups are kept; the oldest goes first. */
export const KEPT_BACKUPS = 14;
const BACKUP_NAME = /^library-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.sqlite$/;

interface Counts {
  readonly articles: number;
  readonly claims: number;
  readonly annotations: number;
}

function readCounts(db: Database): Counts {
  return db
    .prepare<[], Counts>(
      `SELECT (SELECT count(*) FROM article) AS articles, (SELECT count(*) FROM claim) AS claims,
         (SELECT count(*) FROM annotation) AS annotations`,
    )
    .get()!;
}

function backupName(now: number): string {
  const iso = new Date(now).toISOString();
  return `library-${iso.slice(0, 10).replaceAll('-', '')}-${iso.slice(11, 19).replaceAll(':', '')}.sqlite`;
}

function backupTime(name: string): number | null {
  const parts = BACKUP_NAME.exec(name);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function backupNames(directory: string): string[] {
  const folder = join(directory, BACKUP_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => BACKUP_NAME.test(name))
    .toSorted()
    .toReversed();
}

/** When the newest backup was made; null when there is none. */
export function newestBackupAt(directory: string): number | null {
  const newest = backupNames(directory)[0];
  return newest === undefined ? null : backupTime(newest);
}

function inspect(directory: string, name: string): Backup {
  const file = join(directory, BACKUP_FOLDER, name);
  const db = connect(file, { readonly: true });
  try {
    return {
      name,
      createdAt: backupTime(name) ?? 0,
      bytes: statSync(file).size,
      ...readCounts(db),
    };
  } finally {
    db.close();
  }
}

/** The backups of a library with what each holds, newest first; files that do not open are left out. */
export function listBackups(directory: string): Backup[] {
  return backupNames(directory).flatMap((name) => {
    try {
      return [inspect(directory, name)];
    } catch {
      return [];
    }
  });
}

/**
 * Copies the open library to `backups/`, opens the copy and compares its counts with the library
 * before it counts as a backup; then lets the oldest go. Readers and writers go on meanwhile.
 */
export async function createBackup(db: Database, directory: string, now: number): Promise<Backup> {
  const folder = join(directory, BACKUP_FOLDER);
  const name = backupName(now);
  const unverified = join(folder, `${name}.part`);
  try {
    await db.backup(unverified);
    const expected = readCounts(db);
    const copy = connect(unverified);
    let found: Counts;
    try {
      // A file of its own: without WAL, opening a backup leaves no files beside it.
      copy.pragma('journal_mode = DELETE');
      found = readCounts(copy);
    } finally {
      copy.close();
    }
    if (
      found.articles !== expected.articles ||
      found.claims !== expected.claims ||
      found.annotations !== expected.annotations
    ) {
      throw new AppError(
        'internal',
        'The backup does not hold what the library holds, so it was not kept. Older backups are untouched; try again.',
      );
    }
    renameSync(unverified, join(folder, name));
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${unverified}${suffix}`, { force: true });
  }
  for (const old of backupNames(directory).slice(KEPT_BACKUPS)) {
    rmSync(join(folder, old), { force: true });
  }
  return inspect(directory, name);
}

/** Whether a day has gone by since the newest backup. */
export function isBackupDue(directory: string, now: number): boolean {
  const newest = newestBackupAt(directory);
  return newest === null || now - newest >= 24 * 60 * 60 * 1000;
}
