import type { KeyboardEvent } from 'react';

/**
 * What Delete and Backspace do while the focus is on one of several things in a note: they take away this
 * one alone, and not what the note is about. Null where it cannot be taken away.
 */
export function onRemoveKey(remove: (() => void) | null) {
  return (event: KeyboardEvent): void => {
    if (!remove || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    remove();
  };
}
