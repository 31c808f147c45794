import { readFileSync, statfsSync } from 'node:fs';

/** Where Linux keeps files in memory (tmpfs), for every user: shm_overview(7). */
const IN_MEMORY = '/dev/shm';

/** Far more than all tests that run at the same time write; below it they use the disk. */
const ROOM_NEEDED = 2 * 1024 ** 3;

/**
 * Lets this process and all that it starts put temporary files into memory, where the system has
 * a place for that with room enough. Tests open thousands of libraries, which wait for the disk at
 * each change. A TMPDIR that is set already stays as it is; so do all other systems than Linux.
 */
export function keepTemporaryFilesInMemory(): void {
  if (process.platform !== 'linux' || process.env['TMPDIR']) return;
  if (isUsable(readFileSync('/proc/self/mounts', 'utf8')) && hasRoom()) {
    process.env['TMPDIR'] = IN_MEMORY;
  }
}

/**
 * Whether a table of mounts, as in proc_pid_mounts(5), has a place in memory that can be written to
 * and that programs can be started from. Containers often forbid the second.
 */
export function isUsable(mounts: string): boolean {
  // The last one hides those before it.
  const mount = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .findLast(([, folder]) => folder === IN_MEMORY);
  const options = mount?.[3]?.split(',') ?? [];
  return mount?.[2] === 'tmpfs' && options.includes('rw') && !options.includes('noexec');
}

function hasRoom(): boolean {
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= ROOM_NEEDED;
}
