import type { ReactElement } from 'react';
import { leftWords } from '../../services/unfinished-run.ts';
import { formatMoment } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressTrack } from '../../ui/progress-track.tsx';
import styles from './jobs-dialog.module.css';

interface UnfinishedWorkProps {
  readonly work: { readonly total: number; readonly left: number; readonly startedAt: number };
  readonly title: string;
  /** What becomes of what is done. */
  readonly note: string;
  readonly continueLabel: string;
  readonly onContinue: () => void;
  readonly onLetGo: () => void;
}

/** Work that was cancelled or interrupted: to go on with, or to let go of. */
export function UnfinishedWork({
  work,
  title,
  note,
  continueLabel,
  onContinue,
  onLetGo,
}: UnfinishedWorkProps): ReactElement {
  return (
    <li className={styles.running}>
      <span>
        {title}
        <small>
          Begun {formatMoment(work.startedAt)}. {note}
        </small>
      </span>
      <ProgressTrack label={`${title}, paused`} done={work.total - work.left} total={work.total} />
      <span className={styles.number}>{leftWords(work)}</span>
      <span className={styles.decide}>
        <Button onPress={onContinue} label={continueLabel}>
          Continue
        </Button>
        <Button variant="plain" label="Let go of the rest" onPress={onLetGo}>
          Let go
        </Button>
      </span>
    </li>
  );
}
