import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../db/is-running.ts';

const UUID = '[0-9a-f-]{36}';
/** A file that a process is writing, by its number at the end. */
const PART = new RegExp(`^${UUID}\\.part-(\\d+)$`);
/** Says that a process is about to refer to a file, which nothing may need yet. */
const HOLD = new RegExp(`^([0-9a-f]{64})\\.held-(\\d+)-${UUID}$`);

/** A new name for a file that this process is writing. */
export const partName = (): string => `${randomUUID()}.part-${String(process.pid)}`;

/** A new name for the empty file that says that this process is about to refer to a file. */
export const holdName = (sha256: string): string =>
  `${sha256}.held-${String(process.pid)}-${randomUUID()}`;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The files in a folder of attachments that a process which still runs is about to refer to. */
export function heldFiles(folder: string): ReadonlySet<string> {
  const held = new Set<string>();
  for (const name of namesIn(folder)) {
    const [, sha256, pid] = HOLD.exec(name) ?? [];
    if (sha256 !== undefined && isRunning(Number(pid))) held.add(sha256);
  }
  return held;
}

/** Removes what processes that are gone were writing into a folder of attachments, or meant to refer to. */
export function clearWorkingFiles(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = PART.exec(name)?.[1] ?? HOLD.exec(name)?.[2];
    if (pid === undefined || isRunning(Number(pid))) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // It may not be removed: no reason not to open the library.
    }
  }
}
