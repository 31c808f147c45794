import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { mountOf, nameOfShare, parseLinuxMounts, parseMacMounts, type Mount } from './mounts.ts';
import { findService } from './synced-folder.ts';

/** How long (milliseconds) macOS may take to say what is mounted. */
const MOUNT_MILLIS = 2000;

/** Why a folder is not safe for a library. */
export interface UnsafePlace {
  readonly kind: 'network' | 'synchronised';
  /** The file system or the service, such as `NFS` or `Dropbox`. */
  readonly name: string;
}

/** The real path, also of what does not exist yet: then that of what leads to it. */
function realPath(path: string): string {
  try {
    // Windows tells only this way which share stands behind the letter of a drive.
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

function mountsHere(): Mount[] {
  try {
    if (process.platform === 'linux') {
      return parseLinuxMounts(readFileSync('/proc/self/mounts', 'utf8'));
    }
    if (process.platform === 'darwin') {
      return parseMacMounts(
        execFileSync('/sbin/mount', { encoding: 'utf8', timeout: MOUNT_MILLIS }),
      );
    }
  } catch {
    // A system that does not say what is mounted is taken to have disks of its own.
  }
  return [];
}

/** Whether a real path of Windows is one of another computer: `\\server\share`, `\\?\UNC\server\share`. */
function isUnc(path: string): boolean {
  return /^\\\\(?:\?\\UNC\\|(?![?.]\\))/i.test(path);
}

/**
 * Why a library should not lie in this folder, which need not exist; null when nothing speaks
 * against it.
 * @param mounts what is mounted where, for a test to say otherwise
 */
export function findUnsafePlace(
  directory: string,
  mounts: readonly Mount[] = mountsHere(),
): UnsafePlace | null {
  const path = realPath(directory);
  if (isUnc(path)) return { kind: 'network', name: 'SMB' };
  const mount = mountOf(path, mounts);
  const share = mount && nameOfShare(mount);
  if (share !== null) return { kind: 'network', name: share };
  const service = findService(path);
  return service === null ? null : { kind: 'synchronised', name: service };
}

/** Says what is wrong with the place of a library, and how to do it right. */
export function describeUnsafePlace(directory: string, { kind, name }: UnsafePlace): string {
  const library = `“${basename(directory)}”`;
  return kind === 'network'
    ? `${library} lies on a network drive (${name}). SQLite, which keeps a library, writes each change to a log (WAL) first, and that is safe only on a disk of this computer: what was saved can be lost or damaged. Keep the library on this computer, and make the network drive the second place for its backups.`
    : `${library} lies in a folder that ${name} synchronises. ${name} copies the files of a library one by one while SQLite writes to them (to a log, WAL, first), so a copy can be damaged and come back over the good one. Keep the library outside of that folder, and make that folder the second place for its backups.`;
}

/** @throws AppError `unsafe_place` when a library should not lie in this folder */
export function refuseUnsafePlace(directory: string): void {
  const place = findUnsafePlace(directory);
  if (place) throw new AppError('unsafe_place', describeUnsafePlace(directory, place));
}
