import { useRef, type ReactElement } from 'react';
import type { ReviewFailure } from '../../../../../shared/domain/import-review.ts';
import { useLandmark } from '../../../lib/landmarks.ts';
import { ToolAction } from '../../../ui/tool-action.tsx';
import { failureWords } from './review-words.ts';
import styles from './entry-pane.module.css';

/** What could not be read, in full. */
export function FailurePane({ failure }: { readonly failure: ReviewFailure }): ReactElement {
  const pane = useRef<HTMLElement>(null);
  useLandmark('start', pane);
  const { head, rest } = failureWords(failure);
  return (
    <section className={styles.pane} aria-label="What could not be read" ref={pane} tabIndex={0}>
      <h2 className={styles.title} dir="auto">
        {failure.place}
      </h2>
      <p className={styles.failed}>
        <b>{head}</b> {rest}
      </p>
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
