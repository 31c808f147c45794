/**
 * Lets go of the selected words; the caret stays behind them. What follows the selection hears of it at
 * once and not a moment later, so that marks that are drawn meanwhile do not bring the words back.
 */
export function letGoOfWords(): void {
  document.getSelection()?.collapseToEnd();
  document.dispatchEvent(new Event('selectionchange'));
}
