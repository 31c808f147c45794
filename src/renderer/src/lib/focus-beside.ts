/**
 * Puts the focus on the item after one that goes from its list, else on the one before, else on `instead`.
 * What the reader has moved on to keeps the focus.
 */
export function focusBeside(item: HTMLElement, instead: HTMLElement | null): void {
  const { activeElement } = document;
  const isThere = activeElement === document.body || item.contains(activeElement);
  if (!isThere) return;
  const beside = item.nextElementSibling ?? item.previousElementSibling;
  if (beside instanceof HTMLElement) beside.focus();
  else instead?.focus();
}
