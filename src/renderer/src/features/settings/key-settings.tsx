import { useState, type ReactElement } from 'react';
import { ACTION_IDS, actions, type ActionId } from '../../../../shared/contract/actions.ts';
import { useCommand } from '../../lib/api.ts';
import { keyOf, type KeyOverrides } from '../../lib/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { KeyRecorder } from './key-recorder.tsx';
import { placeWords } from './place-words.ts';
import styles from './settings.module.css';

interface KeySettingsProps {
  readonly overrides: KeyOverrides;
}

/** Every action with its key, which can be changed. */
export function KeySettings({ overrides }: KeySettingsProps): ReactElement {
  const [typed, setTyped] = useState('');
  const [recording, setRecording] = useState<ActionId | null>(null);
  const set = useCommand('settings.set');

  const change = (id: ActionId, chord: string | null): void => {
    const keys = Object.fromEntries(Object.entries(overrides).filter(([other]) => other !== id));
    if (chord !== null && chord !== actions[id].key) keys[id] = chord;
    set.mutate({ keys });
    setRecording(null);
  };
  const words = typed.trim().toLowerCase();
  const shown = ACTION_IDS.filter((id) => actions[id].title.toLowerCase().includes(words));
  const changed = Object.keys(overrides).length;

  return (
    <div>
      <div className={styles.keyTools}>
        <TextField
          label="Find an action"
          layout="bare"
          placeholder="Find an action"
          value={typed}
          onChange={setTyped}
        />
        <Button
          isDisabled={changed === 0}
          reason="All keys are the usual ones"
          onPress={() => {
            set.mutate({ keys: {} });
          }}
        >
          All as usual
        </Button>
      </div>
      <ul className={styles.keys} aria-label="Keys">
        {shown.map((id) => (
          <li key={id} className={styles.key}>
            <span className={styles.keyTitle}>{actions[id].title}</span>
            <small className={styles.place}>{placeWords(actions[id].places)}</small>
            {recording === id ? (
              <KeyRecorder
                action={id}
                overrides={overrides}
                onKeep={(chord) => {
                  change(id, chord);
                }}
                onCancel={() => {
                  setRecording(null);
                }}
              />
            ) : (
              <>
                <span className={styles.chord}>
                  {keyOf(id, overrides) === '' ? 'no key' : <Kbd chord={keyOf(id, overrides)} />}
                </span>
                {id in overrides ? (
                  <Button
                    variant="plain"
                    label={`Give ${actions[id].title} its usual key`}
                    onPress={() => {
                      change(id, null);
                    }}
                  >
                    As usual
                  </Button>
                ) : null}
                <Button
                  variant="plain"
                  label={`Change the key of ${actions[id].title}`}
                  onPress={() => {
                    setRecording(id);
                  }}
                >
                  Change
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className={styles.hint}>No action has these words.</p> : null}
    </div>
  );
}
