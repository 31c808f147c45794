import { randomUUID } from 'node:crypto';
import { open, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { explainUnwritten } from '../../../shared/domain/unwritten-file.ts';
import { AppError } from '../../../shared/errors.ts';
import { moveIntoPlace } from '../db/durable-files.ts';
import type { GrantedFile } from '../handler-types.ts';
import { refuseSpared } from './spared-file.ts';

/** What a new file may allow to others: to read it, if its folder lets them look into it. */
const READ_BY_OTHERS = 0o644;
const READ_AND_WRITTEN = 0o600;

/** Windows lets go of the file of an ended thread a moment later. */
const REMOVED = { force: true, recursive: true, maxRetries: 10 } as const;

/** A file that is written beside the one whose place it takes when it is whole. */
interface NewFile {
  /** Where it is written to; it is there, and empty. */
  readonly part: string;
  /** Gives it its name. Throws `conflict` or `disk_full`. */
  readonly finish: () => void;
  /** Takes it away, unless it has its name. */
  readonly discard: () => Promise<void>;
}

async function rightsFor(target: string): Promise<number> {
  const there = await stat(target).catch(() => null);
  if (there) return there.mode;
  const folder = await stat(dirname(target));
  return (folder.mode & READ_BY_OTHERS) | READ_AND_WRITTEN;
}

/**
 * Begins a file that takes the place of another, or of none, when it is whole. A file that is there
 * keeps its rights, and a link goes on leading to it. Throws `conflict` or `disk_full` where nothing
 * can be written.
 */
async function beginFile(path: string): Promise<NewFile> {
  try {
    const target = await realpath(path).catch(() => path);
    await refuseSpared(target);
    // No longer than the name itself may be.
    const part = join(dirname(target), `collate-${randomUUID()}.part`);
    const rights = await rightsFor(target);
    const handle = await open(part, 'wx');
    try {
      await handle.chmod(rights);
    } finally {
      await handle.close();
    }
    return {
      part,
      finish: () => {
        try {
          moveIntoPlace(part, target);
        } catch (thrown) {
          throw explainUnwritten(thrown, basename(path));
        }
      },
      discard: () => rm(part, REMOVED),
    };
  } catch (thrown) {
    throw explainUnwritten(thrown, basename(path));
  }
}

/** Where to write to; throws `not_found` for what the reader did not choose for that. */
export function requirePlace(place: GrantedFile | null): GrantedFile {
  if (place) return place;
  throw new AppError('not_found', 'Choose again where to save: that place is no longer known.');
}

/**
 * Lets a file be written beside the one whose place it takes once it is whole. Throws what `write`
 * throws, `conflict` or `disk_full`, and `cancelled` when the signal aborts; then nothing is changed.
 * @param write writes to the path that it is given; answers with what came of it
 */
export async function intoNewFile<T>(
  path: string,
  signal: AbortSignal,
  write: (part: string) => Promise<T>,
): Promise<T> {
  const file = await beginFile(path);
  try {
    const written = await write(file.part);
    signal.throwIfAborted();
    file.finish();
    return written;
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
    throw new AppError('cancelled', 'Cancelled: nothing was saved.');
  } finally {
    await file.discard();
  }
}
