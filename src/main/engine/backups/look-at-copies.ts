import { isFromBeforeFiles, readFileList, writeFileList } from './file-lists.ts';
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
    const looked = stored.manifest || stored.isCompressed ? stored : await lookAt(stored, run);
    await listFiles(looked, run);
    copies.push(looked);
  }
  return copies;
}

/** Writes which files a copy needs beside one that has no such list, or none that is whole: as long as nobody knows, no file is removed. */
async function listFiles(stored: StoredBackup, run: RunBackupTask): Promise<void> {
  const { file, isCompressed, manifest } = stored;
  if (isCompressed || manifest === null || readFileList(file) !== null) return;
  if (isFromBeforeFiles(manifest.schema)) return;
  const files = await run('files', { file });
  if (files === null) return;
  try {
    writeFileList(file, files);
  } catch {
    // On a disk that cannot be written to, nothing is removed either.
  }
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
