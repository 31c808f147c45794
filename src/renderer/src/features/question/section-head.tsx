import type { ReactElement, ReactNode } from 'react';
import styles from './question-room.module.css';

interface SectionHeadProps {
  readonly title: string;
  /** What it has, in a few words. */
  readonly detail: ReactNode;
  /** What can be done with it, at the right edge. */
  readonly children?: ReactNode;
}

/** The head of a part of the page. */
export function SectionHead({ title, detail, children }: SectionHeadProps): ReactElement {
  return (
    <div className={styles.sectionHead}>
      <h2>{title}</h2>
      <span className={styles.sectionDetail}>{detail}</span>
      {children}
    </div>
  );
}
