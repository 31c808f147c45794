import type { FileCheck, FileFault } from '../../../shared/domain/attachment.ts';
import type { ReadableDatabase } from '../db/database.ts';
import type { FileStore } from './file-store.ts';
import { listFilesToCheck } from './queries.ts';

/** So many faults are named. */
const NAMED = 100;

/**
 * Reads every file of the library to see whether it is there and holds what was kept. It takes as long
 * as reading them takes, in pieces between which calls are answered; the signal ends it.
 */
export async function checkFiles(
  db: ReadableDatabase,
  store: FileStore,
  signal: AbortSignal,
): Promise<FileCheck> {
  const files = listFilesToCheck(db);
  const first: FileFault[] = [];
  let faults = 0;
  let sha256 = '';
  let fault: FileFault['fault'] | null = null;
  for (const { articleId, citekey, name, ...content } of files) {
    signal.throwIfAborted();
    if (sha256 !== content.sha256) fault = await store.findFault(content, signal);
    sha256 = content.sha256;
    if (fault === null) continue;
    faults += 1;
    if (first.length < NAMED) first.push({ articleId, citekey, name, fault });
  }
  return { files: files.length, faults, first };
}
