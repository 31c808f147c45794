import type { ReactElement } from 'react';
import type { CaretPlace } from './use-caret.ts';
import styles from './caret-bar.module.css';

interface CaretBarProps {
  readonly place: CaretPlace;
}

/** The caret that F7 puts in the text. */
export function CaretBar({ place }: CaretBarProps): ReactElement {
  return (
    <div
      className={styles.caret}
      aria-hidden="true"
      data-caret=""
      style={{ left: place.left, top: place.top, height: place.height }}
    />
  );
}
