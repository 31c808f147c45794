import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { withNamedFile } from './file-errors.ts';

/**
 * Has a file written under another name in the same folder, its own with `.part` behind it, and
 * gives it its name only when it is whole: when the work fails, what stood there stays. A device
 * is written to as it is. What the system refuses is an `invalid_input` or `disk_full`.
 */
export async function writeWhole(
  path: string,
  work: (path: string) => Promise<unknown>,
): Promise<void> {
  const target = await withNamedFile('write', path, () => findTarget(path));
  if (target === null) {
    await withNamedFile('write', path, () => work(path));
    return;
  }
  const part = `${target}.part`;
  // Found out before any work is done.
  await withNamedFile('write', path, async () => (await open(part, 'w')).close());
  try {
    await withNamedFile('write', path, () => work(part));
    await withNamedFile('write', path, () => rename(part, target));
  } finally {
    await rm(part, { force: true });
  }
}

/** The file itself behind its links, which can be written if it is there; null for a device. */
async function findTarget(path: string): Promise<string | null> {
  const target = await realpath(path).catch(() => path);
  const stats = await stat(target).catch(() => null);
  if (stats === null) return target;
  await (await open(target, 'r+')).close();
  return stats.isFile() ? target : null;
}
