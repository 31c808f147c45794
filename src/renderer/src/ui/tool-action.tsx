import { useContext, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { actions, type ActionId } from '../../../shared/contract/actions.ts';
import { ariaShortcut } from '../lib/chords.ts';
import { useKeyOf } from '../lib/keymap.ts';
import { currentPlatform } from '../lib/platform.ts';
import { ActionRunner } from './action-runner.ts';
import { Kbd } from './kbd.tsx';
import styles from './tool-action.module.css';

interface ToolActionProps {
  readonly action: ActionId;
  /** The short word of the bar; the title of the action is its tooltip. */
  readonly label: string;
  /** Why it cannot run now; null or absent when it can. */
  readonly disabled?: string | null;
  /** For toggles: whether what it does is on. */
  readonly pressed?: boolean;
  /** Whether its key means something else here. */
  readonly isKeyTaken?: boolean;
}

/** An action in a tool bar: a word with its key beside it. */
export function ToolAction({
  action,
  label,
  disabled,
  pressed,
  isKeyTaken = false,
}: ToolActionProps): ReactElement {
  const run = useContext(ActionRunner);
  const key = useKeyOf(action);
  const chord = isKeyTaken ? '' : key;
  const shortcut = ariaShortcut(chord, currentPlatform());
  return (
    <AriaButton
      className={styles.action ?? ''}
      isDisabled={disabled != null}
      // A press leaves the focus on what the action is about.
      preventFocusOnPress
      onPress={() => {
        run(action);
      }}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      render={(domProps) => (
        <button
          {...domProps}
          title={disabled ?? actions[action].title}
          {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
        />
      )}
    >
      {label}
      <Kbd chord={chord} />
    </AriaButton>
  );
}
