import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeepFile } from '../attachments/file-store.ts';
import type { Database } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { CheckedArchive } from './check-archive.ts';
import { openStaged } from './staged-archive.ts';

/** An archive on the disk. */
export interface ArchiveFile {
  /** What it is called to the reader. */
  readonly name: string;
  readonly path: string;
}

/** An archive that was looked at and found sound, with its rows at hand. */
export interface StagedArchive {
  readonly checked: CheckedArchive;
  readonly staging: Database;
  /** Keeps a file in the library. */
  readonly keep: KeepFile;
}

/**
 * Looks at all of an archive in a thread of its own and hands its rows to `use`; they are gone when that has
 * ended.
 * @throws AppError `unsupported_file` before `use` is called, for an archive that is not sound
 */
export async function withArchive<Answer>(
  context: Context,
  control: JobControl,
  archive: ArchiveFile,
  use: (staged: StagedArchive) => Promise<Answer>,
): Promise<Answer> {
  // A thread that is ended clears nothing away itself.
  const folder = await mkdtemp(join(tmpdir(), 'collate-archive-'));
  try {
    const staging = join(folder, 'rows.sqlite');
    control.report({ current: `Looking at ${archive.name}` });
    const checked = await context.checkArchive(
      { ...archive, staging },
      control.signal,
      ({ done, total }) => {
        control.report({ done: Math.floor(done / 1024), total: Math.ceil(total / 1024) });
      },
    );
    return await context.attachments.keepWhile((keep) =>
      use({ checked, staging: openStaged(staging), keep }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
