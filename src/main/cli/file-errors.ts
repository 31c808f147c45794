import { AppError, type ErrorCode } from '../../shared/errors.ts';

/** What the system says of a file or folder, in words and with what to do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder. Check the name',
  ENOTDIR: 'a part of this path is a file, not a folder. Check the name',
  EISDIR: 'this is a folder. Name a file',
  EACCES: 'this is not allowed. Change the permissions, or name another file',
  EPERM: 'this is not allowed. Change the permissions, or name another file',
  EROFS: 'the disk can only be read. Name a file on another disk',
  ENAMETOOLONG: 'the name is too long. Shorten it',
  ELOOP: 'its links lead round in a circle. Name the file itself',
  ENOSPC: 'the disk is full. Free some space, then try again',
  EDQUOT: 'the disk is full. Free some space, then try again',
};
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Does work on a file that the reader named; what the system refuses of it becomes an
 * `invalid_input`, or `disk_full`, that says so in a sentence.
 * @param doing such as "read" or "write"
 */
export async function withNamedFile<T>(
  doing: string,
  path: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!isSystemError(thrown)) throw thrown;
    const code: ErrorCode = FULL.has(thrown.code) ? 'disk_full' : 'invalid_input';
    const reason = REASONS[thrown.code] ?? `the system answers ${thrown.code}. Check the disk`;
    throw new AppError(code, `Collate cannot ${doing} ${path}: ${reason}.`, { cause: thrown });
  }
}

function isSystemError(thrown: unknown): thrown is Error & { readonly code: string } {
  return thrown instanceof Error && 'syscall' in thrown && 'code' in thrown;
}
