import type { ReactElement } from 'react';
import { useCall } from '../../lib/api.ts';
import { plainRuns, TextRuns } from '../../ui/text-runs.tsx';
import styles from './citation-settings.module.css';

interface CitationPreviewProps {
  readonly style: string;
  readonly locale: string | null;
}

/** What a style makes of articles of the library. */
export function CitationPreview({ style, locale }: CitationPreviewProps): ReactElement {
  const { data, error, isPlaceholderData } = useCall(
    'citations.preview',
    { style, locale },
    { keepPrevious: true, showsError: true },
  );
  return (
    <section
      className={styles.preview}
      aria-label="What it makes of your articles"
      aria-busy={isPlaceholderData || (!data && !error)}
    >
      <h3 className={styles.previewHead}>
        {data?.isMadeUp ? 'On made-up works, as the library is empty' : 'On articles of yours'}
      </h3>
      {error ? (
        <p className={styles.problem} role="alert">
          {error.message}
        </p>
      ) : data ? (
        <div className={styles.page}>
          <p>
            <TextRuns runs={data.together} />
          </p>
          <p>
            <TextRuns runs={data.pinpointed} />
          </p>
          {data.bibliography === null ? (
            <p className={styles.kind}>It writes no bibliography.</p>
          ) : (
            <ul className={styles.references} aria-label="Bibliography">
              {data.bibliography.map((runs) => (
                <li key={plainRuns(runs)}>
                  <TextRuns runs={runs} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : (
        <p className={styles.kind}>Writing…</p>
      )}
    </section>
  );
}
