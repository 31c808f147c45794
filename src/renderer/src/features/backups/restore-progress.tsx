import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './backups.module.css';

interface RestoreProgressProps {
  readonly onCancel: () => void;
}

/** What a restore does while it runs, and the way to stop it. */
export function RestoreProgress({ onCancel }: RestoreProgressProps): ReactElement {
  return (
    <>
      <output className={styles.working}>
        Verifying the backup, then putting it in place. The window is drawn anew when that is done.
      </output>
      <Button variant="plain" chord="Escape" onPress={onCancel} autoFocus>
        Cancel
      </Button>
    </>
  );
}
