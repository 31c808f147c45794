import type { ReactElement } from 'react';
import type { Backup } from '../../../../shared/domain/backup.ts';
import { formatBytes } from '../../../../shared/domain/byte-words.ts';
import { formatMoment } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import type { BackupRow } from './backup-rows.ts';
import { BackupStateView } from './backup-state.tsx';
import { countWords, kindWords, nameWords } from './backup-words.ts';
import styles from './backups.module.css';

interface BackupListProps {
  readonly label: string;
  readonly rows: readonly BackupRow[];
  /** The name of the second place; null when there is none. */
  readonly secondPlace: string | null;
  readonly onChoose: (backup: Backup) => void;
}

/** Copies with what each holds, and the way back to it. */
export function BackupList({ label, rows, secondPlace, onChoose }: BackupListProps): ReactElement {
  const now = Date.now();
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map(({ backup, isAlsoInSecondPlace }) => (
        <li key={`${backup.place} ${backup.name}`}>
          <div className={styles.what}>
            <span className={styles.head}>
              <b>{formatMoment(backup.madeAt)}</b> {kindWords(backup, now)},{' '}
              {formatBytes(backup.bytes)}
              {isAlsoInSecondPlace ? `, also in “${secondPlace ?? ''}”` : ''}
              {backup.place === 'second' ? `, in “${secondPlace ?? ''}”` : ''}
            </span>
            <small>{countWords(backup.counts)}</small>
          </div>
          <BackupStateView state={backup.state} />
          <Button
            label={`Restore ${nameWords(backup)}`}
            isDisabled={backup.state === 'damaged'}
            reason="it is damaged"
            onPress={() => {
              onChoose(backup);
            }}
          >
            Restore…
          </Button>
        </li>
      ))}
    </ul>
  );
}
