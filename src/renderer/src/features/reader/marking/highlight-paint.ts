/** What Collate paints over the text without touching it, by the CSS Custom Highlight API. */
export type PaintName = 'collate-find' | 'collate-find-current' | 'collate-wash' | 'collate-words';

/** Paints the ranges, in place of what was painted under this name before. */
export function paint(name: PaintName, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
