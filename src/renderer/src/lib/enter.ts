import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { currentPlatform } from './platform.ts';

type Press = KeyboardEvent | ReactKeyboardEvent;

/** Whether a press belongs to an input method: it ends or leaves a word that is being put together. */
export function isComposing(event: Press): boolean {
  return 'nativeEvent' in event ? event.nativeEvent.isComposing : event.isComposing;
}

/** Whether a press in a field of one line says that what stands there is done: Enter, with nothing held. */
export function isDone(event: Press): boolean {
  if (event.key !== 'Enter' || isComposing(event)) return false;
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** What a press means to a form or dialog: Cmd (else Ctrl) with Enter saves it, Escape leaves it. */
export function formPress(event: Press): 'save' | 'leave' | null {
  if (isComposing(event)) return null;
  if (event.key === 'Escape') return 'leave';
  const mod = currentPlatform() === 'darwin' ? event.metaKey : event.ctrlKey;
  return event.key === 'Enter' && mod ? 'save' : null;
}
