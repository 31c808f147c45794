import type { ReactElement } from 'react';
import styles from './warning-sign.module.css';

/** A triangle beside words that warn, in their colour. */
export function WarningSign(): ReactElement {
  return (
    <svg className={styles.sign} viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 1.5l5 9H1zM6 5v2.5M6 8.9v.2" />
    </svg>
  );
}
