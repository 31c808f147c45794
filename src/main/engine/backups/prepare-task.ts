import { copyFileSync, createReadStream, createWriteStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../../shared/errors.ts';
import { connect } from '../db/database.ts';
import { removeDatabase, syncFile } from '../db/durable-files.ts';
import { describeDamage } from '../db/find-damage.ts';
import { schemaVersion } from '../db/migrate.ts';
import { MIGRATIONS } from '../db/migrations/list.ts';
import { findDamageOfCopy, hashFile, type TaskProgress } from './copy-task.ts';

/** Which backup, and what is known of it. */
export interface PrepareTask {
  readonly file: string;
  readonly isCompressed: boolean;
  /** Of the file's bytes, when it was verified; null when it never was. */
  readonly sha256: string | null;
  /** Where its verified copy goes. */
  readonly target: string;
}

function damaged(words: string): AppError {
  return new AppError(
    'db_corrupt',
    `That backup is damaged (${words}), so nothing was changed. Choose another.`,
  );
}

async function layCopy({ file, isCompressed, target }: PrepareTask): Promise<void> {
  if (isCompressed) {
    await pipeline(createReadStream(file), createGunzip(), createWriteStream(target));
    return;
  }
  copyFileSync(file, target);
  // What a restore replaced may have come with changes that SQLite had not yet moved into it.
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${target}-wal`);
}

/**
 * Lays a copy of a backup at `target` and verifies that copy: it is the very file that will be opened.
 * Throws `db_corrupt` or `db_too_new`, leaving no file at `target`.
 */
export async function prepareCopy(task: PrepareTask, progress: TaskProgress): Promise<void> {
  const { file, sha256, target } = task;
  removeDatabase(target);
  try {
    if (sha256 !== null && (await hashFile(file)) !== sha256) {
      throw damaged('its bytes are not those that were written');
    }
    progress(0.2);
    try {
      await layCopy(task);
    } catch (cause) {
      if (task.isCompressed && isCompressionFault(cause)) throw damaged('it cannot be unpacked');
      throw cause;
    }
    progress(0.3);
    const damage = findDamageOfCopy(target, (share) => {
      progress(0.3 + share * 0.7);
    });
    // The search index is made anew when the library opens.
    const lasting = damage.filter(({ where }) => where !== 'index');
    if (lasting.length > 0) throw damaged(describeDamage(lasting));
    refuseNewer(target);
    syncFile(target);
  } catch (thrown) {
    removeDatabase(target);
    throw thrown;
  }
}

function isCompressionFault(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('Z_');
}

function refuseNewer(file: string): void {
  const db = connect(file, { readonly: true });
  const version = schemaVersion(db);
  db.close();
  if (version === 0) throw damaged('it holds no library');
  if (version > MIGRATIONS.length) {
    throw new AppError(
      'db_too_new',
      'That backup was made by a newer Collate. Update Collate to restore it; nothing was changed.',
    );
  }
}
