import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { connect } from './database.ts';
import { BACKUP_FOLDER, DATABASE_NAME } from './open.ts';

/**
 * Puts a backup in the place of a closed library. The library as it was is kept in `backups/` as
 * `replaced-<time>.sqlite`. Throws `not_found` or `db_corrupt`, leaving everything as it was.
 */
export function restoreBackup(directory: string, name: string, now: number): void {
  const backup = join(directory, BACKUP_FOLDER, name);
  if (!/^[\w.-]+\.sqlite$/.test(name) || !existsSync(backup)) {
    throw new AppError('not_found', `There is no backup called “${name}”.`);
  }
  const incoming = join(directory, `${DATABASE_NAME}.incoming`);
  copyFileSync(backup, incoming);
  try {
    const db = connect(incoming, { readonly: true });
    const verdict = db.pragma('quick_check(1)', { simple: true });
    db.close();
    if (verdict !== 'ok') throw new Error(String(verdict));
  } catch (cause) {
    rmSync(incoming, { force: true });
    throw new AppError(
      'db_corrupt',
      `The backup “${name}” is damaged, so nothing was changed. Choose another.`,
      {
        cause,
      },
    );
  }
  const file = join(directory, DATABASE_NAME);
  if (existsSync(file)) {
    const current = connect(file);
    current.pragma('wal_checkpoint(TRUNCATE)');
    current.close();
    copyFileSync(file, join(directory, BACKUP_FOLDER, `replaced-${String(now)}.sqlite`));
  }
  for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  renameSync(incoming, file);
}
