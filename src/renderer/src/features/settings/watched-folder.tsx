import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { FileToken } from '../../../../shared/domain/ids.ts';
import { queryKey, useCall, useCommand } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import styles from './settings.module.css';

/** The folder whose new files are read and wait; none by default. */
export function WatchedFolder(): ReactElement {
  const client = useQueryClient();
  const name = useCall('import.watched', {}).data?.name ?? null;
  const choose = useCommand('shell.chooseFolder');
  const watch = useCommand('import.watch');
  const set = (folder: FileToken | null): void => {
    watch.mutate(
      { folder },
      {
        onSuccess: () => {
          void client.invalidateQueries({ queryKey: queryKey('import.watched', {}) });
        },
      },
    );
  };
  return (
    <div className={styles.row}>
      <span className={styles.label}>Watched folder</span>
      <div>
        <Button
          isDisabled={watch.isPending}
          onPress={() => {
            choose.mutate(
              {},
              {
                onSuccess: (folder) => {
                  if (folder) set(folder.token);
                },
              },
            );
          }}
        >
          {name === null ? 'Watch a folder…' : 'Watch another…'}
        </Button>{' '}
        {name === null ? null : (
          <Button
            variant="plain"
            isDisabled={watch.isPending}
            onPress={() => {
              set(null);
            }}
          >
            Stop watching
          </Button>
        )}
        <p className={styles.hint}>
          {name === null ? 'None.' : `New files in “${name}” are read.`} What comes in waits for
          you; nothing is written by itself.
        </p>
      </div>
    </div>
  );
}
