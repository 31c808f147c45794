import type { ReactElement } from 'react';
import { useCall, useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { goToReview } from '../../services/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import styles from './jobs-dialog.module.css';

/** The imports that were read and wait: to be written, or let go of. */
export function WaitingImports(): ReactElement | null {
  const reviews = useCall('import.reviews', {}).data ?? [];
  const discard = useCommand('import.discard');
  if (reviews.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="waiting-imports">
      <h3 id="waiting-imports">Waiting for you</h3>
      <ul className={styles.items}>
        {reviews.map((review) => (
          <li key={review.id} className={styles.running}>
            <span>
              {review.title}
              <small>
                {plural(review.counts.new, 'new entry', 'new entries')},{' '}
                {plural(review.counts.duplicate, 'duplicate')},{' '}
                {review.counts.failed.toLocaleString('en')} failed. Nothing has been written yet.
              </small>
            </span>
            <span className={styles.decide}>
              <Button
                onPress={() => {
                  goToReview(review.id);
                }}
              >
                <span>
                  Review <Spoken>{review.title}</Spoken>
                </span>
              </Button>
              <Button
                variant="plain"
                label={`Let go of: ${review.title}`}
                onPress={() => {
                  discard.mutate({ id: review.id });
                }}
              >
                Let go
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
