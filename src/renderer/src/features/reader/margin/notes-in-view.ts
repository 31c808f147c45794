/** The part of the page that is on the screen, in CSS pixels from its top. */
export interface PageView {
  readonly top: number;
  readonly bottom: number;
}

/** What the layout needs to know of a note besides its height, which is measured. */
export interface PlacedNote {
  readonly key: string;
  /** The line it belongs to, in CSS pixels from the top of the page; null for what has no place in the text. */
  readonly line: number | null;
}

/** So many notes are always drawn, wherever they stand. */
const ALWAYS_DRAWN = 300;
/** How far beyond the screen notes are drawn, in CSS pixels, so that scrolling meets none that is missing. */
const REACH = 1500;
/** What is on the screen before that was measured, and at most: more than any screen is high. */
const TALLEST_SCREEN = 4000;

/**
 * The notes to draw, in their order: all of them where they are not very many, else those near the
 * screen and those that are kept wherever they stand.
 * @param tops where the notes were placed last
 */
export function notesInView(
  notes: readonly PlacedNote[],
  tops: ReadonlyMap<string, number>,
  view: PageView,
  kept: ReadonlySet<string | null>,
): readonly PlacedNote[] {
  if (notes.length <= ALWAYS_DRAWN) return notes;
  if (tops.size === 0) {
    return notes.filter(({ key }, index) => index < ALWAYS_DRAWN || kept.has(key));
  }
  const from = view.top - REACH;
  const to = Math.min(view.bottom, view.top + TALLEST_SCREEN) + REACH;
  return notes.filter(({ key, line }) => {
    const top = tops.get(key) ?? line ?? 0;
    return (top >= from && top <= to) || kept.has(key);
  });
}
