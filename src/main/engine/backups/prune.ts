import { isGood, removeBackup, storedBackups, type StoredBackup } from './folder.ts';
import { lookAtCopies } from './look-at-copies.ts';
import { writeManifest } from './manifest.ts';
import { backupsToRemove } from './retention.ts';
import type { RunBackupTask } from './thread.ts';

/** So many of the newest good copies are read again before anything older is let go of. */
const READ_AGAIN = 3;

/** Reads the newest good copies again and notes down those that no longer are what was written. */
async function readAgain(good: readonly StoredBackup[], run: RunBackupTask): Promise<void> {
  const hashes = await run('hash', { files: good.map(({ file }) => file) });
  for (const [at, { file, manifest }] of good.entries()) {
    if (manifest && hashes[at] !== manifest.sha256) {
      writeManifest(file, { ...manifest, isDamaged: true });
    }
  }
}

/**
 * Lets go of the copies of a library in a folder that are no longer needed. Copies of other libraries
 * are left alone, and nothing goes before the newest good ones have been read again.
 */
export async function pruneBackups(
  folder: string,
  libraryId: string,
  run: RunBackupTask,
): Promise<void> {
  const ofLibrary = (): StoredBackup[] =>
    storedBackups(folder).filter(({ manifest }) => manifest?.libraryId === libraryId);
  const toRemove = (): StoredBackup[] => {
    const stored = ofLibrary();
    const names = new Set(
      backupsToRemove(stored.map((each) => ({ ...each, isGood: isGood(each) }))),
    );
    return stored.filter(({ name }) => names.has(name));
  };
  await lookAtCopies(folder, run);
  if (toRemove().length === 0) return;
  await readAgain(ofLibrary().filter(isGood).slice(0, READ_AGAIN), run);
  for (const each of toRemove()) removeBackup(each);
}
