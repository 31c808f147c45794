import type { MarginItem } from './items.ts';

/** Height of a line of text; the first line of a note stands level with it. */
const LINE = 28;
/** From the top of a line of text to the top of the note beside it. */
export const NOTE_DROP = 6;

/**
 * How far down the page the line of each item's first quote is, in CSS pixels. What is skipped
 * because it is far from the screen is estimated from its block, which costs no layout. Items
 * without a place are left out.
 */
export function measureMarks(
  root: HTMLElement,
  page: HTMLElement,
  items: readonly Pick<MarginItem, 'key' | 'place'>[],
): Map<string, number> {
  const origin = page.getBoundingClientRect().top;
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-block]')].map((element) => ({
    element,
    start: Number(element.dataset['block']),
    end: Number(element.dataset['blockEnd']),
    isSkipped: element.dataset['skipped'] === 'true',
  }));
  const tops = new Map<string, number>();
  for (const { key, place } of items) {
    if (place === null) continue;
    const block = blocks.findLast(({ start }) => start <= place) ?? blocks[0];
    if (!block) continue;
    const mark = block.isSkipped
      ? null
      : block.element.querySelector(`[data-mark="${CSS.escape(key)}"]`);
    const line = mark?.getClientRects()[0];
    if (line) {
      tops.set(key, line.top + line.height / 2 - LINE / 2 - origin);
    } else {
      const box = block.element.getBoundingClientRect();
      const share = Math.min(1, (place - block.start) / Math.max(1, block.end - block.start));
      tops.set(key, box.top - origin + box.height * share);
    }
  }
  return tops;
}

/** Notes on each block whether it is skipped now; gives what stops that. */
export function watchSkipped(root: HTMLElement, changed: () => void): () => void {
  const onChange = (event: Event): void => {
    if (!(event.target instanceof HTMLElement)) return;
    event.target.dataset['skipped'] = String(
      (event as ContentVisibilityAutoStateChangeEvent).skipped,
    );
    changed();
  };
  root.addEventListener('contentvisibilityautostatechange', onChange, true);
  return () => {
    root.removeEventListener('contentvisibilityautostatechange', onChange, true);
  };
}
