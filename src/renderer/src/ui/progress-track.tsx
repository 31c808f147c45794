import type { ReactElement } from 'react';
import { ProgressBar } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import styles from './progress-track.module.css';

interface ProgressTrackProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** How far long work is, as a thin line. */
export function ProgressTrack({ label, done, total }: ProgressTrackProps): ReactElement {
  const percent = total > 0 ? Math.min(100, Math.round((100 * done) / total)) : 0;
  return (
    <ProgressBar className={classes(styles.track)} aria-label={label} value={percent}>
      <span className={styles.fill} style={{ width: `${percent}%` }} />
    </ProgressBar>
  );
}
