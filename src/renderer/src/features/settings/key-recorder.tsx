import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { actions, type ActionId } from '../../../../shared/contract/actions.ts';
import { isSingleKey, strokeOf, writeChord, type Stroke } from '../../lib/chords.ts';
import { findKeyConflicts, keyOf, type KeyOverrides } from '../../lib/keymap.ts';
import { currentPlatform } from '../../lib/platform.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './settings.module.css';

interface KeyRecorderProps {
  readonly action: ActionId;
  readonly overrides: KeyOverrides;
  readonly onKeep: (chord: string) => void;
  readonly onCancel: () => void;
}

/**
 * Listens to what is pressed and makes a chord of it: one press, or two letters one after the
 * other. Enter keeps it, Escape leaves it, Backspace takes the key away.
 */
export function KeyRecorder({
  action,
  overrides,
  onKeep,
  onCancel,
}: KeyRecorderProps): ReactElement {
  const [strokes, setStrokes] = useState<readonly Stroke[] | null>(null);
  const boxRef = useRef<HTMLInputElement>(null);
  const chord = strokes === null ? keyOf(action, overrides) : writeChord(strokes);
  const conflicts = findKeyConflicts(action, chord, overrides);

  useEffect(() => {
    boxRef.current?.focus();
  }, []);

  const record = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter') {
      if (conflicts.length === 0) onKeep(chord);
    } else if (event.key === 'Backspace') setStrokes([]);
    else {
      const stroke = strokeOf(event.nativeEvent, currentPlatform());
      if (!stroke) return;
      const [first] = strokes ?? [];
      const follows =
        strokes?.length === 1 && first && isSingleKey([first]) && isSingleKey([stroke]);
      setStrokes(follows ? [first, stroke] : [stroke]);
    }
  };

  return (
    <div className={styles.recorder}>
      <input
        ref={boxRef}
        className={styles.recordBox}
        aria-label={`New key of ${actions[action].title}: press it, then Enter`}
        value={chord}
        readOnly
        onKeyDown={record}
      />
      <span className={styles.recordKeys}>{chord === '' ? 'no key' : <Kbd chord={chord} />}</span>
      <Button
        variant="primary"
        isDisabled={conflicts.length > 0}
        reason="The key is taken"
        onPress={() => {
          onKeep(chord);
        }}
      >
        Keep
      </Button>
      <Button variant="plain" onPress={onCancel}>
        Cancel
      </Button>
      <output className={conflicts.length > 0 ? styles.conflict : styles.hint}>
        {conflicts.length > 0
          ? `Taken by: ${conflicts.map((id) => actions[id].title).join(', ')}`
          : 'Press the key, or two letters one after the other. Backspace: no key.'}
      </output>
    </div>
  );
}
