import type { ReactElement, ReactNode } from 'react';
import styles from './way-list.module.css';

interface WayListProps {
  readonly children: ReactNode;
}

/** The ways to go on from a screen with nothing else on it. */
export function WayList({ children }: WayListProps): ReactElement {
  return <ul className={styles.ways}>{children}</ul>;
}

interface WayProps {
  readonly title: string;
  /** What it does, in a sentence. */
  readonly text: ReactNode;
  /** The button that takes it. */
  readonly action: ReactNode;
}

/** One way to go on. */
export function Way({ title, text, action }: WayProps): ReactElement {
  return (
    <li>
      <div>
        <b>{title}</b>
        <small>{text}</small>
      </div>
      {action}
    </li>
  );
}
