import type { ReactElement } from 'react';
import { Button } from '../ui/button.tsx';
import { forgetRefused, useStyleAdding } from './adding-styles.ts';
import styles from './refused-styles.module.css';

/** Which files were no styles that can be used, and why; nothing where all were taken. */
export function RefusedStyles(): ReactElement | null {
  const refused = useStyleAdding((state) => state.refused);
  if (refused.length === 0) return null;
  return (
    <div className={styles.refused} role="alert">
      <ul>
        {Array.from(refused.entries(), ([at, why]) => (
          <li key={at}>{why}</li>
        ))}
      </ul>
      <Button variant="plain" onPress={forgetRefused}>
        Dismiss
      </Button>
    </div>
  );
}
