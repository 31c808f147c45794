import { AppError } from '../../../shared/errors.ts';
import type { HandlersOf } from '../handler-types.ts';
import { countLibrary } from '../library/tally.ts';
import { unrecorded } from '../history/recording.ts';
import { refuseUnfitPlace, writeSecondPlace } from './second-place.ts';

export const backupHandlers = {
  'backups.list': async ({ db, backups }) => ({
    now: countLibrary(db),
    backups: await backups.list(),
  }),

  'backups.create': ({ backups }) => backups.create('manual'),

  'backups.setSecondPlace': async ({ db, directory, backups, grantedFile }, { folder }) => {
    const granted = folder === null ? null : grantedFile(folder);
    if (folder !== null && granted === null) {
      throw new AppError('not_found', 'That folder is no longer at hand. Choose it again.');
    }
    if (granted) refuseUnfitPlace(granted.path, directory);
    db.transaction(() => {
      unrecorded(db, () => {
        writeSecondPlace(db, granted?.path ?? null);
      });
    }).immediate();
    await backups.fillSecondPlace();
    return null;
  },

  'backups.prepareRestore': async ({ backups }, which, signal) => {
    await backups.prepareRestore(which, signal);
    return null;
  },
} satisfies HandlersOf<
  'backups.list' | 'backups.create' | 'backups.setSecondPlace' | 'backups.prepareRestore'
>;
