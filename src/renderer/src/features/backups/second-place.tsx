import type { ReactElement } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { BackupState } from '../../../../shared/domain/backup.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { call } from '../../lib/api.ts';
import { formatMoment } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { WarningSign } from '../../ui/warning-sign.tsx';
import styles from './backups.module.css';
import { Problem } from './problem.tsx';

interface SecondPlaceProps {
  readonly place: BackupState['secondPlace'];
}

/** Asks for a folder and fills it, or forgets it. */
async function setPlace(to: 'chosen' | 'none'): Promise<void> {
  if (to === 'none') {
    await call('backups.setSecondPlace', { folder: null });
    return;
  }
  const folder = await call('shell.chooseFolder', {});
  if (folder) await call('backups.setSecondPlace', { folder: folder.token });
}

/** The folder that every copy also goes to, best on another disk. */
export function SecondPlace({ place }: SecondPlaceProps): ReactElement {
  const set = useMutation<void, AppError, 'chosen' | 'none'>({
    mutationFn: setPlace,
    meta: { showsError: true },
  });
  const choose = (): void => {
    set.mutate('chosen');
  };
  return (
    <section className={styles.second} aria-label="Second place">
      <div className={styles.row}>
        <div className={styles.what}>
          <b>{place ? `Every copy also goes to “${place.name}”` : 'No second place'}</b>
          <small>{placeWords(place)}</small>
          {place?.problem ? (
            <p className={styles.trouble}>
              <WarningSign />
              {place.problem}
            </p>
          ) : null}
        </div>
        {place ? (
          <Button
            variant="plain"
            isDisabled={set.isPending}
            onPress={() => {
              set.mutate('none');
            }}
          >
            Stop copying there
          </Button>
        ) : null}
        <Button isDisabled={set.isPending} reason="Copying" onPress={choose}>
          {place ? 'Choose another…' : 'Choose a folder…'}
        </Button>
      </div>
      {set.error ? <Problem message={set.error.message} /> : null}
    </section>
  );
}

function placeWords(place: BackupState['secondPlace']): string {
  if (!place) return 'A folder on another disk, so that the copies outlast this one.';
  if (place.lastAt === null) return 'Nothing was copied there yet.';
  return `The newest there is of ${formatMoment(place.lastAt)}.`;
}
