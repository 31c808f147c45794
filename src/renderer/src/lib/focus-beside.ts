/**
 * Prepares for an item to go from its list. Gives what puts the focus, once it went, on the item after
 * it, else on the one before, else on `instead`. What the reader has moved on to keeps the focus.
 */
export function prepareFocusBeside(item: HTMLElement, instead: HTMLElement | null): () => void {
  const beside = item.nextElementSibling ?? item.previousElementSibling;
  return () => {
    const { activeElement } = document;
    const isFree =
      activeElement === null || activeElement === document.body || item.contains(activeElement);
    if (!isFree) return;
    if (beside instanceof HTMLElement && beside.isConnected) beside.focus();
    else instead?.focus();
  };
}
