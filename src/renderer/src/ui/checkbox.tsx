import type { ReactElement, ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { BoxSign } from './choice-sign.tsx';
import styles from './choice.module.css';

interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Some, not all, of what it stands for. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  /** Takes the focus when it is drawn first. */
  readonly autoFocus?: boolean;
}

/** Yes or no, with its words at the right. */
export function Checkbox({
  children,
  isSelected,
  onChange,
  isIndeterminate = false,
  isDisabled = false,
  autoFocus = false,
}: CheckboxProps): ReactElement {
  return (
    <AriaCheckbox
      className={classes(styles.choice)}
      isSelected={isSelected}
      onChange={onChange}
      isIndeterminate={isIndeterminate}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
    >
      <BoxSign />
      {children}
    </AriaCheckbox>
  );
}
