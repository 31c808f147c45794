import type { ReactElement } from 'react';
import type { BackupState } from '../../../shared/domain/backup.ts';
import { classes } from '../lib/classes.ts';
import { WarningSign } from '../ui/warning-sign.tsx';
import { backupWords } from './backup-words.ts';
import { showOverlay } from '../services/store.ts';
import styles from './status-line.module.css';

interface StatusBackupProps {
  readonly backup: BackupState;
  /** Whether a job runs: its Cancel stands beside these words, which then must not grow. */
  readonly isAtWork: boolean;
}

/** How safe the library is, at the end of the status line; leads to the backups. */
export function StatusBackup({ backup, isAtWork }: StatusBackupProps): ReactElement {
  const { text, since, isTrouble } = backupWords(backup, Date.now());
  const isQuiet = isAtWork && !isTrouble;
  return (
    <button
      type="button"
      className={classes(styles.link, styles.keep, isTrouble && styles.trouble)}
      title="Open the backups"
      onClick={() => {
        showOverlay({ name: 'backups' });
      }}
    >
      {isTrouble ? <WarningSign /> : null}
      {isQuiet && backup.lastAt === null ? 'Not backed up yet' : text}
      {since === '' || isQuiet ? null : <span className={styles.since}>, {since}</span>}
    </button>
  );
}
