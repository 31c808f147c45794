import type { ReactElement } from 'react';
import { plural } from '../../lib/format.ts';
import styles from './export-dialog.module.css';

/** More than these are counted instead of shown. */
const SHOWN = 4;

/** What the reader should know before handing the export on. */
export function ExportWarnings({
  warnings,
}: {
  readonly warnings: readonly string[];
}): ReactElement {
  if (warnings.length === 0) {
    return (
      <p className={styles.fine} role="status">
        Every quote in it was checked against its text.
      </p>
    );
  }
  const more = warnings.length - SHOWN;
  return (
    <div className={styles.warnings} role="status">
      <strong>{plural(warnings.length, 'thing')} to know</strong>
      <ul>
        {warnings.slice(0, SHOWN).map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
        {more > 0 ? <li>and {plural(more, 'more', 'more')}</li> : null}
      </ul>
    </div>
  );
}
