import { useState, type ReactElement } from 'react';
import { ACTION_IDS, actions } from '../../../../shared/contract/actions.ts';
import { closeOverlay, showOverlay } from '../../services/store.ts';
import { currentPlaces } from '../../services/places.ts';
import { findHandler } from '../../services/actions.ts';
import { keyOf, useKeyOverrides } from '../../lib/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { PLACE_WORDS } from './place-words.ts';
import styles from './settings.module.css';

/** The keys that would do something here and now. */
export function KeysDialog(): ReactElement {
  const overrides = useKeyOverrides();
  const [places] = useState(currentPlaces);
  const groups = places.map((place) => ({
    place,
    ids: ACTION_IDS.filter(
      (id) =>
        actions[id].places.includes(place) &&
        keyOf(id, overrides) !== '' &&
        findHandler(id) !== null,
    ),
  }));
  return (
    <ModalDialog
      title="Keys for this place"
      width={760}
      isForReading
      onClose={closeOverlay}
      actions={
        <>
          <Button chord="Escape" onPress={closeOverlay}>
            Close
          </Button>
          <Button
            variant="plain"
            onPress={() => {
              showOverlay({ name: 'settings' });
            }}
          >
            Change keys
          </Button>
        </>
      }
    >
      {groups
        .filter((group) => group.ids.length > 0)
        .map((group) => (
          <section
            key={group.place}
            className={styles.keyGroup}
            aria-label={PLACE_WORDS[group.place]}
          >
            <h3>{PLACE_WORDS[group.place]}</h3>
            <dl className={styles.keyList}>
              {group.ids.map((id) => (
                <div key={id}>
                  <dt>{actions[id].title}</dt>
                  <dd>
                    <span className="visually-hidden">{keyOf(id, overrides)}</span>
                    <Kbd chord={keyOf(id, overrides)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </ModalDialog>
  );
}
