import { useState, type ReactElement, type ReactNode } from 'react';
import styles from './side.module.css';

interface FoldProps {
  readonly words: string;
  readonly isOpenAtFirst?: boolean;
  /** The lines under it. */
  readonly children: ReactNode;
}

/** A line that unfolds a list. */
export function Fold({ words, isOpenAtFirst = false, children }: FoldProps): ReactElement {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  return (
    <>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {words}
      </button>
      {isOpen ? <ul>{children}</ul> : null}
    </>
  );
}
