import type { ReactElement, ReactNode } from 'react';
import { InlineError } from '../../ui/inline-error.tsx';
import styles from './backups.module.css';

interface ProblemProps {
  /** What happened, to what, and what to do next. */
  readonly message: string;
  /** For example a button that mends it. */
  readonly children?: ReactNode;
}

/** An error as wide as the lists around it. */
export function Problem({ message, children }: ProblemProps): ReactElement {
  return (
    <div className={styles.problem}>
      <InlineError message={message}>{children}</InlineError>
    </div>
  );
}
