import type { ActionId } from '../../../shared/contract/actions.ts';

/** Input types in which nobody types words. */
const NOT_TYPED: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** Whether somebody types in the element. */
export function isTypingIn(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !NOT_TYPED.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return element instanceof HTMLElement && element.isContentEditable;
}

/**
 * Undo and redo of the menu belong to the field while somebody types in one. Tells whether the
 * field took the action.
 */
export function runInField(action: ActionId): boolean {
  if (!isTypingIn(document.activeElement)) return false;
  if (action === 'history.undo') return document.execCommand('undo');
  if (action === 'history.redo') return document.execCommand('redo');
  return action === 'item.trash';
}
