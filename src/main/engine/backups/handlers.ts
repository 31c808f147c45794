import { createBackup, listBackups } from '../db/backup.ts';
import type { HandlersOf } from '../handler-types.ts';

export const backupHandlers = {
  'backups.list': ({ directory }) => listBackups(directory),
  'backups.create': async ({ db, directory, now, emit }) => {
    const backup = await createBackup(db, directory, now());
    emit('library.changed', { articleIds: [] });
    return backup;
  },
} satisfies HandlersOf<'backups.list' | 'backups.create'>;
