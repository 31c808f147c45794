import { restoreBackup } from '../../src/main/engine/db/restore.ts';
import type { Desk } from './host.ts';

/** The names of the backups that the library counts as good, newest first. */
export async function goodBackups({ call }: Desk): Promise<string[]> {
  return (await call('backups.list', {})).map(({ name }) => name);
}

/** Puts a backup in the place of a closed library; throws when it is refused. */
export function restoreInto(directory: string, name: string): void {
  restoreBackup(directory, name, Date.now());
}
