import { useEffect, useRef, useState, type ReactElement } from 'react';
import { classes } from '../lib/classes.ts';
import { keyOf, useKeyOverrides } from '../lib/keymap.ts';
import { Button } from '../ui/button.tsx';
import { useToastLift } from './toast-lift.ts';
import { hideToast, useToastState, type ToastAction } from '../services/toast.ts';
import styles from './toast-region.module.css';

/** In milliseconds; it waits while the pointer or the focus is on it. */
const SHOWN_FOR = 8000;

/** The one toast at the foot of the window, announced politely. */
export function ToastRegion(): ReactElement {
  const toast = useToastState((state) => state.toast);
  const [heldId, setHeldId] = useState<number | null>(null);
  const id = toast?.id ?? null;
  const held = id !== null && heldId === id;
  const box = useRef<HTMLDivElement>(null);
  const lift = useToastLift(box, id);

  useEffect(() => {
    if (id === null || held) return;
    const timer = window.setTimeout(() => {
      hideToast(id);
    }, SHOWN_FOR);
    return () => {
      window.clearTimeout(timer);
    };
  }, [id, held]);

  return (
    <output className={styles.region} aria-live="polite" data-react-aria-top-layer="true">
      {toast ? (
        <div
          key={toast.id}
          ref={box}
          className={classes(styles.toast, lift > 0 && styles.lifted)}
          style={{ translate: `0 ${String(-lift)}px` }}
          onPointerEnter={() => {
            setHeldId(toast.id);
          }}
          onPointerLeave={() => {
            setHeldId(null);
          }}
          onFocus={() => {
            setHeldId(toast.id);
          }}
          onBlur={() => {
            setHeldId(null);
          }}
        >
          <span className={styles.message}>{toast.message}</span>
          {toast.action ? <Offer id={toast.id} action={toast.action} /> : null}
        </div>
      ) : null}
    </output>
  );
}

interface OfferProps {
  readonly id: number;
  readonly action: ToastAction;
}

function Offer({ id, action }: OfferProps): ReactElement {
  const overrides = useKeyOverrides();
  return (
    <Button
      chord={action.key === null ? '' : keyOf(action.key, overrides)}
      onPress={() => {
        hideToast(id);
        action.run();
      }}
    >
      {action.label}
    </Button>
  );
}
