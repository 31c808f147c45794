import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { explainUnwritten } from '../../../shared/domain/unwritten-file.ts';
import type { Database } from '../db/database.ts';
import { withThreadConnection } from '../db/thread-connection.ts';
import { serveTasks } from '../jobs/serve-task.ts';
import { pictureReader } from './citation-note/pictures.ts';
import { exportArchive } from './export-archive.ts';
import type { ExportProgress, ExportSummary, ExportTask } from './export-task.ts';
import { writeExport, type PieceFormat } from './write-export.ts';

/** What is written is handed to the system in pieces of about so many bytes. */
const WRITTEN_AT_ONCE = 256 * 1024;

function run(task: ExportTask, tell: (progress: ExportProgress) => void): Promise<ExportSummary> {
  return withThreadConnection(task.directory, async (db) => {
    // What is written is the library at one moment, whatever changes meanwhile.
    db.exec('BEGIN');
    try {
      return await (task.format === 'collate'
        ? exportArchive(db, task, tell)
        : writePieces(db, { ...task, format: task.format }, tell));
    } catch (thrown) {
      throw isOfSystem(thrown) ? explainUnwritten(thrown, basename(task.path)) : thrown;
    }
  });
}

/** Writes an export piece by piece. */
async function writePieces(
  db: Database,
  { directory, target, format, file }: ExportTask & { readonly format: PieceFormat },
  tell: (progress: ExportProgress) => void,
): Promise<ExportSummary> {
  const readPng = pictureReader(db, directory);
  const { ids, total, pieces, tally } = await writeExport(db, target, format, readPng);
  tell({ done: 0, total });
  const handle = await open(file, 'r+');
  let unwritten: Uint8Array[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    const written = typeof piece === 'string' ? Buffer.from(piece) : piece;
    unwritten.push(written);
    bytes += written.length;
    if (bytes < WRITTEN_AT_ONCE) continue;
    await handle.writeFile(Buffer.concat(unwritten));
    [unwritten, bytes] = [[], 0];
    tell({ done: tally.articles, total });
  }
  await handle.writeFile(Buffer.concat(unwritten));
  await handle.sync();
  await handle.close();
  const { articles, warnings, remarks } = tally;
  return { ids, articles, unproved: warnings.length, remarks };
}

/** Whether the system refused to write; SQLite's errors have codes, too, but no number. */
const isOfSystem = (thrown: unknown): boolean => thrown instanceof Error && 'errno' in thrown;

serveTasks(run);
