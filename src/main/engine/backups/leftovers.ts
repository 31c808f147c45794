import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removeDatabase } from '../db/durable-files.ts';
import { isRunning } from '../db/is-running.ts';
import { BACKUP_FOLDER, DATABASE_NAME } from '../db/open.ts';
import { parseBackupName } from './backup-name.ts';
import { isLoneList } from './file-lists.ts';

/** The copy that a restore puts in the library's place. */
export const INCOMING_NAME = `${DATABASE_NAME}.incoming`;

/** Whether a file of `backups/` is what broken-off work left behind. */
function isLeftOver(folder: string, name: string): boolean {
  const owner = /\.part(?:-(\d+))?(?:-(?:wal|shm|journal))?$/.exec(name);
  if (owner) return owner[1] === undefined || !isRunning(Number(owner[1]));
  const side = /^(.+\.sqlite)-(shm|journal|wal)$/.exec(name);
  if (side) return side[2] !== 'wal' || !existsSync(join(folder, side[1]!));
  const manifest = /^(.+\.sqlite(?:\.gz)?)\.json$/.exec(name);
  if (manifest) return !existsSync(join(folder, manifest[1]!));
  if (isLoneList(folder, name)) return true;
  return parseBackupName(name) !== null && statSync(join(folder, name)).size === 0;
}

/**
 * Removes what a crash may have left: copies that were not finished, empty ones, journals, and a
 * restore that was prepared and never done. What another running Collate works on stays.
 */
export function clearLeftOvers(directory: string): void {
  if (!existsSync(join(directory, DATABASE_NAME)) && !existsSync(join(directory, BACKUP_FOLDER)))
    return;
  removeDatabase(join(directory, INCOMING_NAME));
  clearFolder(join(directory, BACKUP_FOLDER));
}

/** Removes what broken-off copying left in a folder of backups. */
export function clearFolder(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    try {
      if (isLeftOver(folder, name)) rmSync(join(folder, name), { force: true });
    } catch {
      // It is gone, or may not be removed: neither is a reason not to open the library.
    }
  }
}
