import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import { copyIn, type FileContent } from '../attachments/copy-in.ts';
import { attachmentFolder, isFileThere, pathOfFile } from '../attachments/file-place.ts';
import { clearWorkingFiles, partName } from '../attachments/working-files.ts';
import { syncFolder } from '../db/durable-files.ts';
import type { TaskProgress } from './copy-task.ts';
import { watchFileLists } from './needed-files.ts';

/** Which files go from one folder of attachments into another. */
export interface SendFiles {
  readonly files: readonly FileContent[];
  readonly from: string;
  readonly to: string;
}

/** What is said of a file that cannot be read. */
const UNREADABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['not_found', 'unsupported_file']);

/** Copies a file, unless what is there is not what was kept; tells whether it arrived. */
async function sendOne(content: FileContent, { from, to }: SendFiles): Promise<boolean> {
  const part = join(to, partName());
  const target = pathOfFile(to, content.sha256);
  try {
    const arrived = await copyIn({ path: pathOfFile(from, content.sha256) }, part);
    if (arrived.sha256 !== content.sha256) return false;
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    renameSync(part, target);
    syncFolder(dirname(target));
    return true;
  } catch (thrown) {
    // One file that cannot be read keeps none of the others back; a full disk does.
    if (thrown instanceof AppError && UNREADABLE.has(thrown.code)) return false;
    throw thrown;
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * Copies files that the other folder lacks, each verified as it arrives. Answers with how many it lacks
 * even then, because they are missing, damaged or unreadable here too.
 */
export async function sendFiles(task: SendFiles, progress: TaskProgress): Promise<number> {
  const { files, from, to } = task;
  const lacking = files.filter((file) => !isFileThere(to, file));
  if (lacking.length === 0) return 0;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  clearWorkingFiles(to);
  let lost = 0;
  for (const [at, file] of lacking.entries()) {
    if (!isFileThere(from, file) || !(await sendOne(file, task))) lost += 1;
    progress((at + 1) / lacking.length);
  }
  return lost;
}

/** Removes the files beside the backups of a second place that none of them needs. */
export function sweepFiles(place: string): void {
  const needed = watchFileLists(place)();
  if (needed === null) return;
  const folder = attachmentFolder(place);
  for (const prefix of namesIn(folder)) {
    for (const name of namesIn(join(folder, prefix))) {
      if (/^[0-9a-f]{64}$/.test(name) && !needed.has(name)) {
        rmSync(join(folder, prefix, name), { force: true });
      }
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
