import { useRef, type ReactElement } from 'react';
import type { JobId } from '../../../../../shared/domain/ids.ts';
import type { ReviewFailure } from '../../../../../shared/domain/import-review.ts';
import { useLandmark } from '../../../lib/landmarks.ts';
import { ToolAction } from '../../../ui/tool-action.tsx';
import { TakeArchive } from './take-archive.tsx';
import { failureWords } from './review-words.ts';
import styles from './entry-pane.module.css';

interface FailurePaneProps {
  readonly reviewId: JobId;
  readonly failure: ReviewFailure;
}

/** What could not be read, in full; an archive that waits can be taken in. */
export function FailurePane({ reviewId, failure }: FailurePaneProps): ReactElement {
  const pane = useRef<HTMLElement>(null);
  useLandmark('start', pane);
  const { head, rest } = failureWords(failure);
  return (
    <section className={styles.pane} aria-label="What could not be read" ref={pane} tabIndex={0}>
      <h2 className={styles.title} dir="auto">
        {failure.place}
      </h2>
      <p className={failure.archive === null ? styles.failed : styles.asked}>
        <b>{head}</b> {rest}
      </p>
      {failure.archive === null ? null : (
        <TakeArchive reviewId={reviewId} archive={failure.archive} />
      )}
      <div className={styles.decide}>
        <div className={styles.choices}>
          <span className={styles.choice}>
            <ToolAction action="review.copyFailures" label="Copy the list" />
          </span>
          <span className={styles.choice}>
            <ToolAction action="review.saveFailures" label="Save the list" />
          </span>
        </div>
      </div>
    </section>
  );
}
