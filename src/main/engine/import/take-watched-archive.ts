import { takeArchive } from '../archive/take-archive.ts';
import type { ArchiveFile } from '../archive/with-archive.ts';
import { prepared, type Database } from '../db/database.ts';
import { AppError } from '../../../shared/errors.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import type { Context } from '../handler-types.ts';
import { markDone } from './watch/watched-place.ts';

/** The archive that is this source of an import; null where that is none, or was taken in. */
function archiveOf(staging: Database, sourceId: number): ArchiveFile | null {
  const row = prepared<[number], ArchiveFile>(
    staging,
    `SELECT s.name, s.path FROM staged_source s JOIN staged_fault f ON f.source_id = s.id
     WHERE s.id = ? AND f.is_archive = 1 AND s.path IS NOT NULL`,
  ).get(sourceId);
  return row ?? null;
}

/**
 * Takes an archive in that came into the watched folder and waits in this import, by a job. Then it waits no more,
 * and an import with nothing else in it is gone. Throws `not_found` where it does not wait.
 */
export function takeWatchedArchive(context: Context, importId: JobId, sourceId: number): JobId {
  const { db, imports, jobs } = context;
  const archive = archiveOf(imports.get(importId).staging, sourceId);
  if (!archive) throw new AppError('not_found', 'That archive no longer waits to be taken in.');
  return jobs.start('import', `Importing ${archive.name}`, 1, async (control) => {
    const message = await takeArchive(context, control, archive);
    const waiting = imports.find(importId);
    if (!waiting) return message;
    const { staging, watched } = waiting;
    markDone(
      db,
      watched.filter(({ path }) => path === archive.path),
    );
    prepared(staging, 'DELETE FROM staged_fault WHERE source_id = ?').run(sourceId);
    const { counts } = imports.describe(waiting);
    const isEmpty = Object.values(counts).every((count) => count === 0);
    if (isEmpty) imports.take(importId).staging.close();
    else imports.announce();
    return message;
  });
}
