import type { ReactElement } from 'react';
import styles from './choice.module.css';

/** The circle of one choice out of several, in the control that says whether it is chosen. */
export function RadioSign(): ReactElement {
  return <span className={styles.radio} aria-hidden="true" />;
}

/** The box of a yes or no, in the control that says which. */
export function BoxSign(): ReactElement {
  return <span className={styles.box} aria-hidden="true" />;
}
