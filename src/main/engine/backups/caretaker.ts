import { join } from 'node:path';
import { createDispatch, type Dispatch } from '../../../shared/contract/dispatch.ts';
import type { AppErrorBody } from '../../../shared/errors.ts';
import { describeDamage } from '../db/find-damage.ts';
import { BACKUP_FOLDER, DATABASE_NAME } from '../db/open.ts';
import { describeBackup } from './folder.ts';
import { lookAtCopies } from './look-at-copies.ts';
import { prepareRestore } from './restore.ts';
import type { RunBackupTask } from './thread.ts';

interface CaretakerOptions {
  readonly directory: string;
  /** Why the library is not open. */
  readonly refusal: AppErrorBody;
  readonly run: RunBackupTask;
  readonly report: (method: string, thrown: unknown) => void;
}

const handlers = {
  'backups.list': async ({ directory, run }: CaretakerOptions) => {
    const copies = await lookAtCopies(join(directory, BACKUP_FOLDER), run);
    return { now: null, backups: copies.map((each) => describeBackup(each, 'library', null)) };
  },
  'backups.prepareRestore': async (
    { directory, run }: CaretakerOptions,
    which: { readonly name: string; readonly place: 'library' | 'second' },
    signal: AbortSignal,
  ) => {
    const folders = { library: join(directory, BACKUP_FOLDER), second: null };
    await prepareRestore(directory, folders, which, run, { signal });
    return null;
  },
  'library.verify': async (
    { directory, run }: CaretakerOptions,
    _: object,
    signal: AbortSignal,
  ) => {
    const found = await run('verifyLibrary', { file: join(directory, DATABASE_NAME) }, { signal });
    return { damage: found.length === 0 ? null : describeDamage(found) };
  },
};

/**
 * Answers for a library that does not open: it can be verified, its backups be listed and one be made
 * ready to restore; every other call is answered at once with why the library is closed.
 */
export function createCaretaker(options: CaretakerOptions): Dispatch {
  const dispatch = createDispatch<CaretakerOptions, keyof typeof handlers>(
    handlers,
    options,
    options.report,
  );
  return (method, raw, signal) =>
    Object.hasOwn(handlers, method)
      ? dispatch(method, raw, signal)
      : Promise.resolve({ ok: false, error: options.refusal });
}
