import type { ReactElement } from 'react';
import type { Backup } from '../../../../shared/domain/backup.ts';
import { classes } from '../../lib/classes.ts';
import styles from './backups.module.css';

const WORDS: Readonly<Record<Backup['state'], string>> = {
  verified: 'Verified',
  unverified: 'Not verified yet',
  damaged: 'Damaged',
};

const SIGNS: Readonly<Record<Backup['state'], string | null>> = {
  verified: 'M1.5 6.5l3 3 6-7',
  unverified: null,
  damaged: 'M2 2l8 8M10 2l-8 8',
};

interface BackupStateViewProps {
  readonly state: Backup['state'];
}

/** Whether a copy is known to be good: a sign and a word, never colour alone. */
export function BackupStateView({ state }: BackupStateViewProps): ReactElement {
  const sign = SIGNS[state];
  return (
    <span className={classes(styles.state, styles[state])}>
      {sign === null ? null : (
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d={sign} />
        </svg>
      )}
      {WORDS[state]}
    </span>
  );
}
