import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ActionId } from '../../../../../shared/contract/actions.ts';
import { runAction } from '../../../services/actions.ts';
import { ariaShortcut } from '../../../lib/chords.ts';
import { useKeyOf } from '../../../lib/keymap.ts';
import { currentPlatform } from '../../../lib/platform.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import styles from './note.module.css';

interface NoteActionProps {
  readonly action: ActionId;
  readonly label: string;
}

/** An action on the selected note: its key, then its word. */
export function NoteAction({ action, label }: NoteActionProps): ReactElement {
  const chord = useKeyOf(action);
  const shortcut = ariaShortcut(chord, currentPlatform());
  return (
    <AriaButton
      className={styles.action ?? ''}
      onPress={() => {
        runAction(action);
      }}
      render={(domProps) => (
        <button {...domProps} {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})} />
      )}
    >
      <Kbd chord={chord} />
      {label}
    </AriaButton>
  );
}

interface PlainActionProps {
  readonly label: string;
  /** Where the label does not say enough on its own. */
  readonly name?: string;
  readonly onPress: () => void;
}

/** A small action in a note that has no key of its own. */
export function PlainAction({ label, name, onPress }: PlainActionProps): ReactElement {
  return (
    <AriaButton
      className={styles.action ?? ''}
      onPress={onPress}
      {...(name ? { 'aria-label': name } : {})}
    >
      {label}
    </AriaButton>
  );
}
