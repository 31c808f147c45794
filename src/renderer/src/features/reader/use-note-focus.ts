import { useMemo, useRef } from 'react';

/** Lets the keyboard focus follow the selection from note to note. */
export interface NoteFocus {
  /** Whether the focus is in a note now. */
  readonly isHeld: () => boolean;
  /** The note to focus as soon as it is drawn as the selected one; null for none. */
  readonly send: (key: string | null) => void;
  /** Tells whether the focus was sent to this note, which then takes it. */
  readonly take: (key: string) => boolean;
}

/** The same object for as long as the reader is drawn. */
export function useNoteFocus(): NoteFocus {
  const sent = useRef<string | null>(null);
  return useMemo(
    () => ({
      isHeld: () => document.activeElement?.closest('[data-note]') != null,
      send: (key) => {
        sent.current = key;
      },
      take: (key) => {
        if (sent.current !== key) return false;
        sent.current = null;
        return true;
      },
    }),
    [],
  );
}
