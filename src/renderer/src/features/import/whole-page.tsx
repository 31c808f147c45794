import type { ReactElement } from 'react';
import type { JobId } from '../../../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../../../shared/domain/job.ts';
import { useCommand } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import styles from './jobs-dialog.module.css';

interface WholePageProps {
  readonly jobId: JobId;
  readonly item: Extract<ImportOutcome, { outcome: 'imported' }>;
}

/** Of a page whose article alone was taken, the way to all of its text; nothing for other sources. */
export function WholePage({ jobId, item }: WholePageProps): ReactElement | null {
  const takeWhole = useCommand('import.takeWhole');
  const { partial } = item;
  if (!partial) return null;
  if (partial.isTakenWhole) {
    return (
      <span className={classes(styles.decided, styles.below)}>
        The whole page is the newest revision.
      </span>
    );
  }
  return (
    <div className={styles.below}>
      <Button
        label={`Import the whole page of ${item.title}`}
        isDisabled={takeWhole.isPending}
        onPress={() => {
          takeWhole.mutate({ jobId, index: partial.index });
        }}
      >
        Import the whole page
      </Button>
    </div>
  );
}
