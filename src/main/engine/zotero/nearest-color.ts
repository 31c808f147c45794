import type { Color } from '../../../shared/domain/annotation.ts';

/** The colours that Zotero offers for annotations, as it stores them, by their names. */
export const ZOTERO_COLORS: Readonly<Record<Color, string>> = {
  yellow: '#ffd400',
  red: '#ff6666',
  green: '#5fb236',
  blue: '#2ea8e5',
  purple: '#a28ae5',
  magenta: '#e56eee',
  orange: '#f19837',
  gray: '#aaaaaa',
};

/** Red, green and blue of a colour such as `#ffd400`; null for what is none. */
function channels(color: string): readonly number[] | null {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  return hex ? hex.slice(1).map((each) => parseInt(each, 16)) : null;
}

/** The one of the eight that a colour looks like most; yellow for what is no colour. */
export function nearestColor(color: string | null): Color {
  const wanted = channels(color ?? '');
  if (!wanted) return 'yellow';
  const distance = (name: Color): number =>
    channels(ZOTERO_COLORS[name])!.reduce((sum, each, at) => sum + (each - wanted[at]!) ** 2, 0);
  const names = Object.keys(ZOTERO_COLORS) as Color[];
  return names.reduce((best, name) => (distance(name) < distance(best) ? name : best));
}
