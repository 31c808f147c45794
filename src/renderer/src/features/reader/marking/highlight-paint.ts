/** What Collate paints over the text without touching it, by the CSS Custom Highlight API. */
export type PaintName =
  | 'collate-find'
  | 'collate-find-current'
  | 'collate-wash'
  | 'collate-words'
  | 'collate-passage'
  | 'collate-differing';

/** Paints the ranges beside what else is painted under this name. What it answers with wipes them off. */
export function paint(name: PaintName, ranges: readonly Range[]): () => void {
  if (ranges.length === 0) return () => undefined;
  const painted = CSS.highlights.get(name) ?? new Highlight();
  for (const range of ranges) painted.add(range);
  CSS.highlights.set(name, painted);
  return () => {
    for (const range of ranges) painted.delete(range);
    if (painted.size === 0 && CSS.highlights.get(name) === painted) CSS.highlights.delete(name);
  };
}
