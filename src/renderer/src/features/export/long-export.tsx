import type { ReactElement } from 'react';
import type { ExportedText } from '../../../../shared/contract/calls/export.ts';
import { plural } from '../../lib/format.ts';
import styles from './export-dialog.module.css';

/** What the reader should know of an export that is too long to be shown whole. */
export function LongExport({ exported }: { readonly exported: ExportedText }): ReactElement {
  return (
    <p className={styles.fine} role="status">
      {plural(exported.articles, 'article')}: too long for the clipboard. The file is written in the
      background; the foot of the window shows how far it is, and at the end how many quotes are not
      verified.
    </p>
  );
}
