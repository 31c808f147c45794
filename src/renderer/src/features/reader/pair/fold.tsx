import type { ReactElement, ReactNode } from 'react';
import { Chevron } from '../../../ui/chevron.tsx';
import styles from './differences.module.css';

interface FoldProps {
  readonly title: string;
  /** What is in it, in a line. */
  readonly summary: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children?: ReactNode;
}

/** Something that is put away under its title. */
export function Fold({ title, summary, isOpen, onToggle, children }: FoldProps): ReactElement {
  return (
    <div className={styles.foldBox}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={onToggle}>
        <Chevron points={isOpen ? 'down' : 'right'} />
        <b>{title}</b>
        <span className={styles.summary}>{summary}</span>
      </button>
      {isOpen ? children : null}
    </div>
  );
}
