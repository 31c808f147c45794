import { join } from 'node:path';
import { commitRestore, prepareRestore } from '../../src/main/engine/backups/restore.ts';
import { TaskThreads } from '../../src/main/engine/jobs/thread-task.ts';
import { backupTasksIn } from '../../src/main/engine/backups/thread.ts';
import type { Desk } from './host.ts';

/** The names of the backups that the library counts as good, newest first. */
export async function goodBackups({ call }: Desk): Promise<string[]> {
  const { backups } = await call('backups.list', {});
  return backups.filter(({ state }) => state === 'verified').map(({ name }) => name);
}

/** Puts a backup in the place of a closed library; rejects when it is refused. */
export async function restoreInto(directory: string, name: string): Promise<void> {
  const folders = { library: join(directory, 'backups'), second: null };
  await prepareRestore(
    directory,
    folders,
    { place: 'library', name },
    backupTasksIn(new TaskThreads()),
  );
  commitRestore(directory, Date.now());
}
