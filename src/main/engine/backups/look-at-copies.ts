import type { RunBackupTask } from './thread.ts';
import { storedBackups, type StoredBackup } from './folder.ts';
import { writeManifest } from './manifest.ts';

/**
 * The copies in a folder, newest first. One that has nothing written beside it, as older versions of
 * Collate left them, is opened in a thread (counting what it holds can take seconds), and what it
 * holds is written beside it. The manifest stays null where it does not open.
 */
export async function lookAtCopies(folder: string, run: RunBackupTask): Promise<StoredBackup[]> {
  const copies: StoredBackup[] = [];
  for (const stored of storedBackups(folder)) {
    copies.push(stored.manifest || stored.isCompressed ? stored : await lookAt(stored, run));
  }
  return copies;
}

async function lookAt(stored: StoredBackup, run: RunBackupTask): Promise<StoredBackup> {
  const { file, bytes } = stored;
  const facts = await run('facts', { file });
  if (!facts) return stored;
  const manifest = { ...facts, sha256: null, bytes, isDamaged: false };
  try {
    writeManifest(file, manifest);
  } catch {
    // On a disk that cannot be written to, it is looked at again the next time.
  }
  return { ...stored, manifest };
}
