import type { ReactElement, ReactNode } from 'react';
import { classes } from '../../lib/classes.ts';
import styles from './claim-editor.module.css';

interface FieldPairProps {
  /** What the reader sees; each control has its own accessible name. */
  readonly label: string;
  readonly widths: 'short' | 'equal';
  readonly children: ReactNode;
}

/** Two controls under one label, for example a count and its qualifier. */
export function FieldPair({ label, widths, children }: FieldPairProps): ReactElement {
  return (
    <div className={styles.row}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={classes(styles[widths])}>{children}</div>
    </div>
  );
}
