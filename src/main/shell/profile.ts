import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppErrorBody } from '../../shared/errors.ts';

/** Chromium needs about this many bytes for the state of a window; with less it is not begun. */
const ROOM_NEEDED = 1024 * 1024;

/** Where Chromium and the window keep their state. */
export interface Profile {
  readonly folder: string;
  /** Why it is not the folder that was wanted, for the reader; null when it is. */
  readonly problem: AppErrorBody | null;
}

/**
 * The folder that was wanted, made and tried, else one among the temporary files that is the same
 * at each start, so that one library is still opened by one Collate.
 */
export function openProfile(wanted: string): Profile {
  try {
    mkdirSync(wanted, { recursive: true });
    tryToWrite(wanted);
    return { folder: wanted, problem: null };
  } catch (thrown) {
    return { folder: temporaryProfile(wanted), problem: describeUnwritable(thrown) };
  }
}

/** Says why what Collate remembers of its windows could not be kept, and what to do. */
export function describeUnwritable(thrown: unknown): AppErrorBody {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const [reason, advice] = REASONS[code] ?? [
    'it cannot be written to',
    'Check that folder and its disk',
  ];
  return {
    code: code === 'ENOSPC' || code === 'EDQUOT' ? 'disk_full' : 'conflict',
    message: `Collate’s own folder is not available: ${reason}. Your library is not affected; only the places of windows and panes, and which library was open last, are not kept. ${advice}, then start Collate again.`,
  };
}

const REASONS: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  ENOSPC: ['its disk is full', 'Free some space on the disk of your settings'],
  EDQUOT: ['your share of its disk is used up', 'Free some space on the disk of your settings'],
  EROFS: ['its disk can only be read', 'Make the disk of your settings writable'],
  EACCES: ['writing to it is not allowed', 'Give yourself the right to write among your settings'],
  EPERM: ['writing to it is not allowed', 'Give yourself the right to write among your settings'],
  ENOTDIR: [
    'a file stands in its place',
    'Move the file of that name out of the folder of your settings',
  ],
  EEXIST: [
    'a file stands in its place',
    'Move the file of that name out of the folder of your settings',
  ],
};

function tryToWrite(folder: string): void {
  const file = join(folder, `.try-${String(process.pid)}`);
  try {
    writeFileSync(file, Buffer.alloc(ROOM_NEEDED));
  } finally {
    rmSync(file, { force: true });
  }
}

/** Only this reader can look into it; a folder of that name that somebody else made is not used. */
function temporaryProfile(wanted: string): string {
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `collate-${name}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch {
    return isOwn(folder) ? folder : mkdtempSync(`${folder}-`);
  }
}

function isOwn(folder: string): boolean {
  const status = lstatSync(folder, { throwIfNoEntry: false });
  // Windows keeps temporary files below the reader’s own folder, and knows no such numbers.
  const isPrivate = (status?.mode ?? 0) % 0o100 === 0 && status?.uid === process.getuid?.();
  return status?.isDirectory() === true && (isPrivate || process.platform === 'win32');
}
