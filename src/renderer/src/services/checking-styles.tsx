import type { ReactElement, ReactNode } from 'react';
import { useCall, useCommand } from '../lib/api.ts';
import { plural } from '../lib/format.ts';
import { Button } from '../ui/button.tsx';
import { ProgressTrack } from '../ui/progress-track.tsx';
import { useStyleAdding } from './adding-styles.ts';
import styles from './checking-styles.module.css';

interface CheckingStylesProps {
  /** What stands here while nothing is checked. */
  readonly children: ReactNode;
}

/** How far the check of files of citation styles is, and how it is ended. */
export function CheckingStyles({ children }: CheckingStylesProps): ReactElement {
  const jobId = useStyleAdding((state) => state.jobId);
  const cancel = useCommand('jobs.cancel');
  const jobs = useCall('jobs.list', {}).data ?? [];
  const { done, total } = jobs.find(({ id }) => id === jobId) ?? { done: 0, total: 0 };
  if (jobId === null) return <>{children}</>;
  return (
    <div className={styles.checking}>
      <span role="status">{total > 0 ? `Checking ${plural(total, 'file')}…` : 'Checking…'}</span>
      <ProgressTrack label="Checking citation styles" done={done} total={total} />
      <Button
        variant="plain"
        label="Cancel the check of citation styles"
        onPress={() => {
          cancel.mutate({ id: jobId });
        }}
      >
        Cancel
      </Button>
    </div>
  );
}
