import type { ReactElement, RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { Kbd } from './kbd.tsx';
import styles from './field.module.css';
import menuStyles from './action-menu.module.css';
import { landmark } from '../lib/landmarks.ts';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly chord?: string;
}

interface ActionMenuProps {
  readonly label: string;
  readonly items: readonly MenuChoice[];
  readonly onAction: (id: string) => void;
  /** For a menu that chooses one of its items: the one that holds now. */
  readonly selectedId?: string;
}

/** What drops down from a menu button; it stands inside a `MenuTrigger`. */
export function ActionMenu(props: ActionMenuProps): ReactElement {
  return (
    <Popover className={classes(styles.popover)} ref={landmark.popover}>
      <Choices {...props} />
    </Popover>
  );
}

interface PlacedMenuProps extends ActionMenuProps {
  /** What it drops down from. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** A menu that drops down from a place without a button. It is shown while it is mounted. */
export function PlacedMenu({ anchor, onClose, ...props }: PlacedMenuProps): ReactElement {
  return (
    <Popover
      className={classes(styles.popover)}
      ref={landmark.popover}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      triggerRef={anchor}
      placement="bottom start"
      offset={2}
    >
      <Choices {...props} autoFocus="first" />
    </Popover>
  );
}

interface ChoicesProps extends ActionMenuProps {
  readonly autoFocus?: 'first';
}

function Choices({ label, items, onAction, selectedId, autoFocus }: ChoicesProps): ReactElement {
  return (
    <Menu
      className={classes(styles.list)}
      aria-label={label}
      onAction={(key) => {
        onAction(String(key));
      }}
      {...(autoFocus ? { autoFocus } : {})}
      {...(selectedId === undefined
        ? {}
        : { selectionMode: 'single' as const, selectedKeys: [selectedId] })}
    >
      {items.map((item) => (
        <MenuItem
          key={item.id}
          id={item.id}
          textValue={item.label}
          className={classes(styles.option)}
        >
          <span>{item.label}</span>
          {item.chord ? (
            <span className={menuStyles.key}>
              <Kbd chord={item.chord} />
            </span>
          ) : null}
        </MenuItem>
      ))}
    </Menu>
  );
}
