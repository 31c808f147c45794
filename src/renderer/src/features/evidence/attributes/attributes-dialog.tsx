import type { ReactElement } from 'react';
import {
  ATTRIBUTE_TYPE_WORDS,
  choicesOf,
  isChosen,
  type Attribute,
} from '../../../../../shared/domain/attribute.ts';
import { useCall, useCommand } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { undoLast } from '../../../services/history.ts';
import { closeOverlay, showOverlay } from '../../../services/store.ts';
import { showToast } from '../../../services/toast.ts';
import { Button } from '../../../ui/button.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import styles from './attributes.module.css';

/** `number, months`, `one of: open, blinded`, and how many claims answer it. */
function describe(attribute: Attribute): string {
  const { type, unit, claims } = attribute;
  const asked = isChosen(type)
    ? `${type === 'one_of' ? 'one' : 'several'} of ${choicesOf(attribute).join(', ')}`
    : [ATTRIBUTE_TYPE_WORDS[type], unit].filter((part) => part !== null).join(', ');
  return `${asked}; ${claims === 0 ? 'no claims yet' : plural(claims, 'claim')}`;
}

/** Defines an attribute, or changes the one that is named. */
function edit(id: Attribute['id'] | null): void {
  showOverlay({ name: 'attribute', id, tableId: null });
}

/** All attributes of the library, to change, delete and define. */
export function AttributesDialog(): ReactElement {
  const { data: attributes } = useCall('attributes.list', {});
  const trash = useCommand('attributes.trash');
  const remove = ({ id, name, claims }: Attribute): void => {
    trash.mutate(
      { ids: [id] },
      {
        onSuccess: () => {
          const withClaims = claims === 0 ? '' : ` with ${plural(claims, 'claim')}`;
          showToast({
            message: `Moved to the trash: ${name}${withClaims}`,
            undo: () => void undoLast(),
          });
        },
      },
    );
  };
  return (
    <ModalDialog
      title="Attributes"
      subtitle="What you want to know of articles. Any evidence table can have a row of each."
      width={560}
      onClose={closeOverlay}
      actions={
        <>
          <Button
            variant="primary"
            onPress={() => {
              edit(null);
            }}
          >
            New attribute
          </Button>
          <Button variant="plain" chord="Escape" onPress={closeOverlay}>
            Close
          </Button>
        </>
      }
    >
      {attributes?.length === 0 ? (
        <p className={styles.empty}>
          None is defined yet. Define what you want to know of each article, such as its follow-up,
          who paid for it, or whether it was blinded.
        </p>
      ) : (
        <ul className={styles.list}>
          {(attributes ?? []).map((attribute) => (
            <li key={attribute.id} className={styles.item}>
              <span className={styles.words}>
                <b>{attribute.name}</b>
                <small>{describe(attribute)}</small>
                {attribute.instruction === '' ? null : <small>{attribute.instruction}</small>}
              </span>
              <span className={styles.buttons}>
                <Button
                  variant="plain"
                  label={`Change ${attribute.name}`}
                  onPress={() => {
                    edit(attribute.id);
                  }}
                >
                  Change
                </Button>
                <Button
                  variant="plain"
                  label={`Delete ${attribute.name}${attribute.claims === 0 ? '' : ` with ${plural(attribute.claims, 'claim')}`}`}
                  onPress={() => {
                    remove(attribute);
                  }}
                >
                  Delete
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </ModalDialog>
  );
}
