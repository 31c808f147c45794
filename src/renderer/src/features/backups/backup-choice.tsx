import { useState, type ReactElement } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Backup } from '../../../../shared/domain/backup.ts';
import { classes } from '../../lib/classes.ts';
import { formatBytes } from '../../../../shared/domain/byte-words.ts';
import { formatMoment } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { newestGood } from './backup-rows.ts';
import { BackupStateView } from './backup-state.tsx';
import { countWords, kindWords, nameWords } from './backup-words.ts';
import { Problem } from './problem.tsx';
import { RestoreProgress } from './restore-progress.tsx';
import { useRestore } from './use-restore.ts';
import { RadioSign } from '../../ui/choice-sign.tsx';
import styles from './refused-library.module.css';

interface BackupChoiceProps {
  /** Newest first. */
  readonly backups: readonly Backup[];
}

/** The backups of a library that does not open: the newest good one is chosen, and one press restores it. */
export function BackupChoice({ backups }: BackupChoiceProps): ReactElement {
  const restore = useRestore();
  const [chosenName, setChosenName] = useState<string | null>(null);
  const chosen = backups.find(({ name }) => name === chosenName) ?? newestGood(backups);

  return (
    <>
      <RadioGroup
        className={classes(styles.choices)}
        aria-label="Backups"
        value={chosen?.name ?? null}
        onChange={setChosenName}
        isDisabled={restore.isRunning}
      >
        {backups.map((backup) => (
          <Choice key={backup.name} backup={backup} />
        ))}
      </RadioGroup>
      <div className={styles.actions}>
        {restore.problem === null ? null : <Problem message={restore.problem} />}
        {restore.isRunning ? (
          <RestoreProgress onCancel={restore.cancel} />
        ) : (
          <Button
            variant="primary"
            isDisabled={chosen === null}
            reason="every backup here is damaged"
            {...(chosen ? { label: `Restore it: ${nameWords(chosen)}` } : {})}
            onPress={() => {
              if (chosen) restore.run(chosen);
            }}
          >
            Restore it
          </Button>
        )}
      </div>
    </>
  );
}

function Choice({ backup }: { readonly backup: Backup }): ReactElement {
  return (
    <Radio
      value={backup.name}
      className={classes(styles.choice)}
      isDisabled={backup.state === 'damaged'}
    >
      <RadioSign />
      <span className={styles.what}>
        <span className={styles.when}>
          <b>{formatMoment(backup.madeAt)}</b> {kindWords(backup, Date.now())},{' '}
          {formatBytes(backup.bytes)}
        </span>
        <small>{countWords(backup.counts)}</small>
      </span>
      <BackupStateView state={backup.state} />
    </Radio>
  );
}
