/** How the pages were when the reader began to move them. */
export interface Lead {
  /** How far they were scrolled, in CSS pixels. */
  readonly from: number;
  /** How far below the top of their view the line stood that the text showed at its top. */
  readonly level: number;
}

/**
 * How far below the top of the view of the pages the line is that the text follows, in CSS pixels. It is
 * where both stood level when the pages began to lead, so that nothing jumps; towards the ends of the
 * pages it goes to the ends of the view, so that the text comes to its ends as well.
 */
export function levelAt(
  { from, level }: Lead,
  { top, most, height }: { readonly top: number; readonly most: number; readonly height: number },
): number {
  if (top <= 0) return 0;
  if (top <= from) return level * (top / from);
  return level + (height - level) * Math.min(1, (top - from) / Math.max(1, most - from));
}

/**
 * How far the pages are scrolled to show a line, in CSS pixels: a page that is seen whole, or that the
 * view has room for, is shown whole; of a larger one the line stands at the top.
 */
export function topToShow(
  page: { readonly top: number; readonly height: number },
  lineTop: number,
  view: { readonly top: number; readonly height: number; readonly inset: number },
): number {
  const room = view.height - page.height;
  if (room < 0) return lineTop - view.inset;
  const isWhole = page.top >= view.top && page.top + page.height <= view.top + view.height;
  return isWhole ? view.top : page.top - room / 2;
}
