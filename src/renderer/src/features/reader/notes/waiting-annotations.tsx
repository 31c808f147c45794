import type { ReactElement } from 'react';
import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import { inQuotationMarks } from '../../../../../shared/domain/quotation-marks.ts';
import { useCall } from '../../../lib/api.ts';
import { usePaneLabel } from '../../../services/readers.ts';
import styles from './notes.module.css';

interface WaitingAnnotationsProps {
  readonly articleId: ArticleId;
}

/** Annotations of other programs whose words do not stand in the text, so that none of them is out of sight. */
export function WaitingAnnotations({ articleId }: WaitingAnnotationsProps): ReactElement | null {
  const label = usePaneLabel('Annotations without a place in the text');
  const waiting = useCall('annotations.waiting', { articleId }).data ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={label}>
      <div className={styles.head}>
        <h3>Annotations without a place in the text</h3>
      </div>
      <ul className={styles.list}>
        {waiting.map(({ id, quote, comment, color, tags, author, page }) => (
          <li key={id} className={`k-${color}`}>
            {quote === '' ? null : (
              <p dir="auto" className={styles.quote}>
                {inQuotationMarks(quote)}
              </p>
            )}
            {comment === '' ? null : (
              <p dir="auto" className={styles.text}>
                {comment}
              </p>
            )}
            <p className={styles.meta}>
              {[
                page === '' ? '' : `page ${page}`,
                color,
                ...tags,
                author === null ? '' : `by ${author}`,
              ]
                .filter((part) => part !== '')
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
