import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { isDeviceName } from '../../../shared/domain/file-name.ts';
import { AppError } from '../../../shared/errors.ts';

/** Whether anybody may write to a file with these rights. */
const isWritable = (mode: number): boolean => (mode & 0o222) !== 0;

/**
 * The names of files that say that another program has a file open: LibreOffice’s, and Word’s, which stands
 * for the first two characters of a long name.
 */
const locksOf = (name: string): readonly string[] => [
  `.~lock.${name}#`,
  ...[0, 1, 2].map((from) => `~$${name.slice(from)}`),
];

/**
 * Refuses to write to a file that must stay as it is: one whose name a system keeps for a device, one that
 * its owner made read-only, and one that is open in Word or LibreOffice, where what is saved later would take
 * its place. Throws `conflict`; what the system says of its folder is thrown as it is.
 * @param target where the file really lies, behind links
 */
export async function refuseSpared(target: string): Promise<void> {
  const name = basename(target);
  if (isDeviceName(name)) {
    throw new AppError(
      'conflict',
      `Windows keeps the name ${name} for a device, so nobody there could open the file. Save under another name.`,
    );
  }
  const there = await stat(target).catch(() => null);
  if (!there?.isFile()) return;
  if (!isWritable(there.mode)) {
    throw new AppError(
      'conflict',
      `${name} is read-only, so it stays as it is. Allow writing to it, or save under another name.`,
    );
  }
  const beside = new Set(await readdir(dirname(target)));
  const lock = locksOf(name).find((each) => beside.has(each));
  if (lock !== undefined) {
    throw new AppError(
      'conflict',
      `${name} is open in another program (${lock} lies beside it), which would save over it. Close it there, then save again.`,
    );
  }
}
