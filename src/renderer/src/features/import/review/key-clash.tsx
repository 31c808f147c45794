import type { ReactElement } from 'react';
import type { ReviewEntry } from '../../../../../shared/domain/import-review.ts';
import { formPress } from '../../../lib/enter.ts';
import { reportError } from '../../../services/banners.ts';
import { focusPaneNamed } from '../../../services/pane-focus.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { KeyTyping } from './use-typed-key.ts';
import styles from './entry-pane.module.css';

interface KeyClashProps {
  readonly entry: ReviewEntry;
  readonly taken: NonNullable<ReviewEntry['keyTaken']>;
  readonly typing: KeyTyping;
}

/** The citekey of an entry is that of something else: says so, and lets the reader choose another. */
export function KeyClash({
  entry: { entry, citekey },
  taken,
  typing,
}: KeyClashProps): ReactElement {
  const typed = typing.typed?.entry === entry ? typing.typed : null;
  const use = (): void => {
    if (typed) typing.settle().catch(reportError);
  };
  return (
    <div className={styles.clash}>
      <p>
        Its citekey <b>@{taken.key}</b>{' '}
        {taken.by === ''
          ? 'has signs in it that a document cannot cite'
          : `is already that of ${taken.by}`}
        . As an article of its own it becomes <b>@{citekey}</b>.
      </p>
      <div className={styles.rekey}>
        <TextField
          label="Citekey of the new article"
          layout="bare"
          value={typed?.text ?? citekey}
          onChange={(text) => {
            typing.type(text.trim() === citekey ? null : { entry, text });
          }}
          error={typed?.error ?? null}
          maxLength={100}
          // Whoever goes on elsewhere means what was typed.
          onBlur={use}
          onEnter={() => {
            if (!typed) return;
            // With the key that it gets, the question is gone, and the focus would be nowhere.
            typing
              .settle()
              .then((isSettled) => isSettled && focusPaneNamed('list'))
              .catch(reportError);
          }}
          onKeyDown={(event) => {
            if (!typed || formPress(event) !== 'leave') return;
            event.preventDefault();
            typing.type(null);
          }}
        />
        <Button onPress={use} isDisabled={!typed || typed.text.trim() === ''}>
          Use this key
        </Button>
      </div>
    </div>
  );
}
