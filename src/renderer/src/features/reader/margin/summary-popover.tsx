import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { landmark } from '../../../lib/landmarks.ts';
import { Chevron } from '../../../ui/chevron.tsx';
import styles from './summary-menu.module.css';

interface SummaryPopoverProps {
  /** The words that open the menu. */
  readonly words: ReactNode;
  /** What the menu is called. */
  readonly label: string;
  /** Its sections. */
  readonly children: ReactNode;
}

/** A menu in the head of the margin. */
export function SummaryPopover({ words, label, children }: SummaryPopoverProps): ReactElement {
  return (
    <MenuTrigger>
      <AriaButton className={styles.trigger ?? ''}>
        {words}
        <Chevron points="down" />
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start" ref={landmark.popover}>
        <Menu className={styles.menu ?? ''} aria-label={label}>
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
