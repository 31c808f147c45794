import type { ComponentProps, ReactElement } from 'react';
import { useSide } from '../../services/readers.ts';
import { activate, isPair, useStore } from '../../services/store.ts';
import styles from './reader.module.css';

/** One pane with a text; a press anywhere in it makes it the one that keys and buttons are about. */
export function ReaderFrame({ children, ...props }: ComponentProps<'section'>): ReactElement {
  const side = useSide();
  const isOneOfTwo = useStore(isPair);
  const isActive = useStore((state) => state.active === side);
  const isLeft = useStore(({ swapped }) => (side === 'first') !== swapped);
  const label = isLeft ? 'Left article' : 'Right article';
  return (
    <section
      {...props}
      className={styles.reader}
      {...(isOneOfTwo ? { 'aria-label': label, 'data-active': isActive } : {})}
      onPointerDownCapture={() => {
        activate(side);
      }}
    >
      {children}
    </section>
  );
}
