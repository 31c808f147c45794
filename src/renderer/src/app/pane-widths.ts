/**
 * A pane whose size the reader sets: its width, or the height of the `differences`. `pair` is the left one of two
 * texts.
 */
export type SizedPane = 'sidebar' | 'list' | 'pair' | 'differences';

export interface Limits {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  /** What its size is counted in: CSS pixels, or thousandths of what both texts have. */
  readonly unit: 'pixel' | 'thousandth';
  /** How far one press of an arrow key moves it. */
  readonly step: number;
}

/** From the drawings; the reader takes the rest. */
export const LIMITS: Readonly<Record<SizedPane, Limits>> = {
  sidebar: { least: 136, most: 360, usual: 176, unit: 'pixel', step: 16 },
  list: { least: 300, most: 760, usual: 456, unit: 'pixel', step: 16 },
  pair: { least: 250, most: 750, usual: 500, unit: 'thousandth', step: 20 },
  differences: { least: 120, most: 800, usual: 336, unit: 'pixel', step: 24 },
};

const KEY = 'collate.panes';

export type PaneWidths = Readonly<Record<SizedPane, number>>;

/** The width within the limits of its pane, a whole number of its unit. */
export function clampWidth(pane: SizedPane, width: number): number {
  const { least, most, usual } = LIMITS[pane];
  if (!Number.isFinite(width)) return usual;
  return Math.round(Math.min(most, Math.max(least, width)));
}

/** The widths of the last time, or the usual ones. */
export function loadWidths(): PaneWidths {
  let kept: unknown = null;
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    kept = null;
  }
  const read = (pane: SizedPane): number => {
    const value = typeof kept === 'object' && kept !== null ? Reflect.get(kept, pane) : undefined;
    return clampWidth(pane, typeof value === 'number' ? value : LIMITS[pane].usual);
  };
  return {
    sidebar: read('sidebar'),
    list: read('list'),
    pair: read('pair'),
    differences: read('differences'),
  };
}

/** Keeps the widths for the next time. */
export function saveWidths(widths: PaneWidths): void {
  localStorage.setItem(KEY, JSON.stringify(widths));
}
