import type { ReactElement } from 'react';
import { Group } from 'react-aria-components';
import type { JobId } from '../../../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../../../shared/domain/job.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import { decisionWords, duplicateWords } from './import-tally.ts';
import styles from './jobs-dialog.module.css';

const SAID = {
  kept_both: 'Imported beside the one that was there',
  new_revision: 'The text is replaced, and the old one kept',
} as const;

const undo = (): void => void undoLast();

interface DuplicateItemProps {
  readonly jobId: JobId;
  readonly item: Extract<ImportOutcome, { outcome: 'duplicate' }>;
}

/** A source that the library seems to have already, until somebody decides about it. */
export function DuplicateItem({ jobId, item }: DuplicateItemProps): ReactElement {
  const decide = useCommand('import.decide');
  const choose = (decision: 'skipped' | 'kept_both' | 'new_revision') => (): void => {
    decide.mutate(
      { jobId, index: item.index, decision },
      {
        onSuccess: () => {
          if (decision !== 'skipped') showToast({ message: SAID[decision], undo });
        },
      },
    );
  };
  return (
    <li className={styles.item}>
      <span className={styles.what}>Duplicate</span>
      <span>{item.title}</span>
      {item.decision === 'open' ? (
        <Group className={classes(styles.decide)} aria-label={`Decide about ${item.title}`}>
          <Button onPress={choose('skipped')} isDisabled={decide.isPending}>
            Skip
          </Button>
          <Button onPress={choose('kept_both')} isDisabled={decide.isPending}>
            Keep both
          </Button>
          {item.reason === 'same_text' ? null : (
            <Button onPress={choose('new_revision')} isDisabled={decide.isPending}>
              New revision
            </Button>
          )}
        </Group>
      ) : (
        <span className={styles.decided}>{decisionWords(item.decision)}</span>
      )}
      <small>
        {item.name}. {duplicateWords(item)}
      </small>
    </li>
  );
}
