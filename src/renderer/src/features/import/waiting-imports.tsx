import type { ReactElement } from 'react';
import type { ImportReview } from '../../../../shared/domain/import-review.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import styles from './jobs-dialog.module.css';

/** What an import will do, as its button says it: `Import 39, merge 3`. */
export function writeWords({ will }: Pick<ImportReview, 'will'>): string {
  const parts = [
    will.add + will.keepBoth > 0 ? `import ${(will.add + will.keepBoth).toLocaleString('en')}` : '',
    will.merge > 0 ? `merge ${will.merge.toLocaleString('en')}` : '',
  ].filter((part) => part !== '');
  const words = parts.join(', ');
  return words === '' ? 'Import nothing' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The imports that were read and wait: to be written, or let go of. */
export function WaitingImports(): ReactElement | null {
  const reviews = useCall('import.reviews', {}).data ?? [];
  const write = useCommand('import.write');
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
                  write.mutate({ id: review.id });
                }}
              >
                {writeWords(review)}
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
