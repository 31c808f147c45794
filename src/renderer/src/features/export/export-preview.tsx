import type { ReactElement } from 'react';
import type { ExportedText } from '../../../../shared/contract/calls/export.ts';
import { plural } from '../../lib/format.ts';
import { landmark } from '../../lib/landmarks.ts';
import styles from './export-preview.module.css';

/** A longer text is cut in the preview; the file holds all of it. */
const PREVIEW_CHARACTERS = 20_000;

/** The very text of a table or a bibliography that will be saved. */
export function ExportPreview({ exported }: { readonly exported: ExportedText }): ReactElement {
  const { text, articles, isWhole, warnings } = exported;
  return (
    // A scrolled region must be reachable by keyboard.
    <div
      className={styles.page}
      role="region"
      aria-label="Text to export"
      tabIndex={0}
      ref={landmark.start}
    >
      {warnings.length > 0 ? (
        <ul className={styles.warnings}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      ) : null}
      {text.trim() === '' ? (
        <p className={styles.nothing}>There is nothing to write.</p>
      ) : (
        <pre className={styles.text}>{text.slice(0, PREVIEW_CHARACTERS)}</pre>
      )}
      {text.length > PREVIEW_CHARACTERS || !isWhole ? (
        <p className={styles.nothing}>
          The preview ends here;{' '}
          {isWhole
            ? `the whole text has ${text.length.toLocaleString('en')} characters.`
            : `the file will hold ${plural(articles, 'article')}.`}
        </p>
      ) : null}
    </div>
  );
}
