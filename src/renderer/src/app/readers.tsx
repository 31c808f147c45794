import type { ReactElement } from 'react';
import { ReaderPane } from '../features/reader/reader-pane.tsx';
import { landmark } from '../lib/landmarks.ts';
import { SIDES, type Side } from '../services/reader-state.ts';
import { isPair, useStore } from '../services/store.ts';
import styles from './panes.module.css';

interface ReadersProps {
  /** Whether there is room for one text only. */
  readonly onePane: boolean;
}

/** The article that is read, or the two that are read side by side. */
export function Readers({ onePane }: ReadersProps): ReactElement {
  const areTwo = useStore(isPair);
  const active = useStore((state) => state.active);
  const shows = (side: Side): boolean => (onePane ? side === active : side === 'first' || areTwo);
  return (
    <main className={styles.readers} aria-label="Reader">
      {SIDES.map((side) =>
        shows(side) ? (
          <div key={side} className={styles.reader} ref={landmark.reader} data-side={side}>
            <ReaderPane side={side} />
          </div>
        ) : null,
      )}
    </main>
  );
}
