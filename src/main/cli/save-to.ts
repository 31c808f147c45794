import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { FileToken, type JobId } from '../../shared/domain/ids.ts';
import { AppError } from '../../shared/errors.ts';
import type { Session } from './session.ts';

/** Has a job write a file, which is there when it is whole, and says what came of it. Throws `conflict`. */
export async function saveTo(
  { engine }: Session,
  path: string,
  start: (token: FileToken) => Promise<{ readonly jobId: JobId }>,
): Promise<void> {
  const token = FileToken.parse(randomUUID());
  engine.grantFile(token, { path: resolve(path), name: basename(path), isToSave: true });
  const { jobId } = await start(token);
  const { state, message } = await engine.waitForJob(jobId);
  if (state !== 'finished') throw new AppError('conflict', message ?? 'Nothing was written.');
  console.error(message);
}
