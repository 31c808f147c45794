import { useState, type ReactElement } from 'react';
import { Button } from './button.tsx';
import styles from './leave-question.module.css';

interface LeaveOptions {
  /** Says that something is not saved, as “3 changes not saved.”; null when nothing would be lost. */
  readonly unsaved: string | null;
  readonly onSave: () => void;
  /** Leaves without saving: only when nothing was changed, or the reader says so. */
  readonly onLeave: () => void;
}

interface Leaving {
  /** Escape or Cancel: leaves at once, or asks first. While it asks: back to the fields. */
  readonly leave: () => void;
  /** Takes the place of the buttons while it asks; else null. */
  readonly question: ReactElement | null;
}

/** Lets nobody leave a form with changes by a slip: it asks whether to save or discard them. */
export function useLeaveQuestion({ unsaved, onSave, onLeave }: LeaveOptions): Leaving {
  const [isAsking, setIsAsking] = useState(false);
  const stay = (): void => {
    setIsAsking(false);
  };
  return {
    leave: () => {
      if (unsaved === null) onLeave();
      else setIsAsking((before) => !before);
    },
    question:
      isAsking && unsaved !== null ? (
        <div className={styles.question}>
          <span role="alert" className={styles.words}>
            {unsaved}
          </span>
          <Button
            variant="primary"
            autoFocus
            onPress={() => {
              stay();
              onSave();
            }}
          >
            Save
          </Button>
          <Button variant="danger" onPress={onLeave}>
            Discard
          </Button>
          <Button variant="plain" onPress={stay}>
            Go on editing
          </Button>
        </div>
      ) : null,
  };
}
