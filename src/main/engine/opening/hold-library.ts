import { basename, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { lockFile } from '../db/library-lock.ts';
import { describeHolder, readHolder, removeHolder, writeHolder, type Holder } from './holder.ts';

/** Empty; it is locked while the library is open. */
export const LOCK_NAME = 'library.lock';
/** Says who has it locked. */
export const HOLDER_NAME = 'library.lock.json';

/** How long (milliseconds) to wait for one who is about to let go: a killed process takes a moment to be gone. */
const WAIT_MILLIS = 2000;

/** Being the only Collate that has a library; it ends with the process at the latest. */
export interface LibraryHold {
  readonly release: () => void;
}

/**
 * Makes this process the one that has the library in a folder that exists.
 * @param wait how long (milliseconds) to wait for one who is about to let go of it
 * @throws AppError `library_in_use` that names who has it and since when
 */
export function holdLibrary(directory: string, holder: Holder, wait = WAIT_MILLIS): LibraryHold {
  const words = join(directory, HOLDER_NAME);
  const lock = lockFile(join(directory, LOCK_NAME), wait);
  if (!lock) {
    throw new AppError(
      'library_in_use',
      `“${basename(directory)}” is open in ${describeHolder(readHolder(words))}. Only one can have a library at a time. Close it there, then try again.`,
    );
  }
  writeHolder(words, holder);
  return {
    release: () => {
      removeHolder(words);
      lock.release();
    },
  };
}
