import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './dialogs.module.css';

interface OrderButtonsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: 1 | -1) => void;
}

/** Up and down in a list. */
export function OrderButtons({ name, isFirst, isLast, onMove }: OrderButtonsProps): ReactElement {
  return (
    <span className={styles.order}>
      <Button
        variant="plain"
        label={`Move ${name} up`}
        isDisabled={isFirst}
        onPress={() => {
          onMove(-1);
        }}
      >
        Up
      </Button>
      <Button
        variant="plain"
        label={`Move ${name} down`}
        isDisabled={isLast}
        onPress={() => {
          onMove(1);
        }}
      >
        Down
      </Button>
    </span>
  );
}
