import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { explainUnwritten } from '../../../shared/domain/unwritten-file.ts';
import { AppError } from '../../../shared/errors.ts';
import { attachmentFolder, pathOfFile } from '../attachments/file-place.ts';
import { requireAttachment } from '../attachments/queries.ts';
import { withThreadConnection } from '../db/thread-connection.ts';
import { serveTasks } from '../jobs/serve-task.ts';
import { repairedPdf } from '../pdf/repaired-pdf.ts';
import { writeMarks } from '../pdf/write-marks.ts';
import type { AnnotatedCopy, CopySummary, CopyTask } from './copy-task.ts';
import { gatherMarks } from './gather-marks.ts';

/** The bytes of a file of the library, which are those that were added to it. */
async function readKept(
  directory: string,
  { sha256, name }: { readonly sha256: string; readonly name: string },
): Promise<Uint8Array> {
  const bytes = await readFile(pathOfFile(attachmentFolder(directory), sha256)).catch(() => null);
  if (bytes === null) {
    throw new AppError(
      'not_found',
      `“${name}” is missing in the library’s folder, so no copy was made. Add the file to the article again.`,
    );
  }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new AppError(
      'conflict',
      `“${name}” is not as it was added to the library: it is damaged, so no copy was made. Add the file to the article again.`,
    );
  }
  return bytes;
}

async function write(file: string, path: string, bytes: Uint8Array): Promise<void> {
  try {
    const handle = await open(file, 'r+');
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
  } catch (thrown) {
    throw explainUnwritten(thrown, basename(path));
  }
}

async function writeAnnotated(
  directory: string,
  { articleId, file, path }: AnnotatedCopy,
): Promise<CopySummary> {
  const { marks, kept, summary } = await withThreadConnection(directory, (db) => {
    // The annotations and claims are those of one moment, whatever changes meanwhile.
    db.exec('BEGIN');
    const { attachmentId, marks: gathered, ...rest } = gatherMarks(db, articleId);
    return { marks: gathered, kept: requireAttachment(db, attachmentId), summary: rest };
  });
  const outcome = await writeMarks(await readKept(directory, kept), marks);
  if (!outcome.ok) throw new AppError('unsupported_file', `“${kept.name}” ${outcome.message}`);
  await write(file, path, outcome.bytes);
  return summary;
}

async function repair(
  directory: string,
  attachmentId: AttachmentId,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const kept = await withThreadConnection(directory, (db) => requireAttachment(db, attachmentId));
  return repairedPdf(await readKept(directory, kept));
}

serveTasks((task: CopyTask) =>
  task.of === 'annotated'
    ? writeAnnotated(task.directory, task)
    : repair(task.directory, task.attachmentId),
);
