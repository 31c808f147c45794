import type { ReactElement } from 'react';
import { useCommand } from '../lib/api.ts';
import { Button } from '../ui/button.tsx';
import { runAction } from '../services/actions.ts';

/** The ways on when the files of the open library were taken away: nothing more is saved into it. */
export function LostLibrary(): ReactElement {
  const reopen = useCommand('shell.reopenLibrary');
  return (
    <>
      <Button
        isDisabled={reopen.isPending}
        onPress={() => {
          reopen.mutate({ as: 'same' });
        }}
      >
        Try again
      </Button>
      <Button
        onPress={() => {
          runAction('library.open');
        }}
      >
        Open another…
      </Button>
      <Button
        onPress={() => {
          runAction('backup.restore');
        }}
      >
        Backups…
      </Button>
    </>
  );
}
