import { useEffect, useRef } from 'react';
import { findLandmark } from '../../../lib/landmarks.ts';
import { currentPlatform } from '../../../lib/platform.ts';
import { useSide } from '../../../services/readers.ts';
import { useStore } from '../../../services/store.ts';

/** F3 and Ctrl or Cmd with G go on, with Shift back, wherever the focus is but in a dialog, in the pane in hand. */
export function useStepKeys(step: (direction: 1 | -1) => void): void {
  const side = useSide();
  const isActive = useStore((state) => state.active === side);
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      const mod = currentPlatform() === 'darwin' ? event.metaKey : event.ctrlKey;
      if (event.key !== 'F3' && !(mod && event.key.toLowerCase() === 'g')) return;
      event.preventDefault();
      if (findLandmark('dialog') !== null) return;
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [isActive]);
}
