import type { ReactElement, ReactNode } from 'react';
import styles from './inline-error.module.css';

interface InlineErrorProps {
  /** What happened, to what, and what to do next. */
  readonly message: string;
  /** For example a button that tries again. */
  readonly children?: ReactNode;
}

/** An error in the place where what failed would stand. */
export function InlineError({ message, children }: InlineErrorProps): ReactElement {
  return (
    <div className={styles.error} role="alert">
      <p>{message}</p>
      {children}
    </div>
  );
}
