import { chmodSync, rmSync } from 'node:fs';
import { moveIntoPlace } from '../db/durable-files.ts';
import { isGood, removeBackup, storedBackups } from './folder.ts';
import { removeManifest, writeManifest } from './manifest.ts';
import type { RunBackupTask } from './thread.ts';

/** So many of the newest good copies stay as they are, to be put in place by hand if need be. */
const UNPACKED = 3;

/**
 * Packs the good copies of a folder but the newest ones, each verified by unpacking it again before
 * the unpacked one goes. One that cannot be packed stays as it is.
 */
export async function packOldBackups(folder: string, run: RunBackupTask): Promise<void> {
  const old = storedBackups(folder).filter(isGood).slice(UNPACKED);
  for (const stored of old) {
    const { file, isCompressed, manifest } = stored;
    if (isCompressed || manifest === null || manifest.sha256 === null) continue;
    const target = `${file}.gz`;
    const unverified = `${target}.part-${String(process.pid)}`;
    try {
      const packed = await run('compress', { file, target: unverified, sha256: manifest.sha256 });
      chmodSync(unverified, 0o600);
      writeManifest(target, { ...manifest, ...packed });
      moveIntoPlace(unverified, target);
      removeBackup(stored);
    } catch {
      removeManifest(target);
      return;
    } finally {
      rmSync(unverified, { force: true });
    }
  }
}
