import type { ReactElement } from 'react';
import { classes } from '../lib/classes.ts';
import { useStore } from '../services/store.ts';
import styles from './status-line.module.css';

/** Where the reader is in an import that is reviewed: `Duplicate 1 of 4, field 3 of 6`. */
export function StatusReview(): ReactElement | null {
  const { entry, field } = useStore(({ reviewPlace }) => reviewPlace);
  const isShown = useStore(({ room }) => room.name === 'review');
  if (!isShown || entry === '') return null;
  return (
    <>
      <i className={classes(styles.line, styles.numbers)} aria-hidden="true" />
      <span className={styles.spare}>{field === '' ? entry : `${entry}, ${field}`}</span>
    </>
  );
}
