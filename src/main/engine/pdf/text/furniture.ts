import type { Line, PageLines } from './line.ts';

/** How far from the top or the bottom, in parts of the page's height, running heads and feet stand. */
const ZONE = 0.14;
/** How many lines from the top or bottom can be running heads or feet. */
const DEPTH = 5;
/** Lines that stand this close to the same height on several pages stand at the same place, in points. */
const SAME_HEIGHT = 3;
/** A running head is on this part of the pages at least (left and right pages differ), and on two. */
const SHARE = 0.25;

const PAGE_NUMBER =
  /^[\W_]*(?:page|pág(?:ina)?\.?|seite|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|de|von|\/|\|)\s*\d{1,4})?[\W_]*$/iu;
const DOWNLOADED =
  /^(?:this (?:article|paper|content) was )?downloaded (?:from|by|on)\b|^downloaded from|\bdownloaded from https?:|^download date:|^see the terms and conditions|^content downloaded from|^all use subject to|^published by .*(?:archive|commons|repository|works|digital)\b.*\d{4}$|^arxiv:\d{4}\.\d{4,5}/iu;

/** Takes running heads and feet, page numbers and lines about a download out of the pages. */
export function dropFurniture(pages: readonly PageLines[]): PageLines[] {
  const zones = pages.map((page) => edgeLines(page));
  const heights = new Map<string, Map<number, Set<number>>>();
  zones.forEach((lines, index) => {
    for (const { line, edge } of lines) {
      const key = keyOf(line);
      if (key === '') continue;
      const places = heights.get(key) ?? new Map<number, Set<number>>();
      for (const slot of slotsOf(edge)) {
        const seen = places.get(slot) ?? new Set<number>();
        seen.add(index);
        places.set(slot, seen);
      }
      heights.set(key, places);
    }
  });
  const needed = Math.max(2, Math.ceil(SHARE * pages.length));
  return pages.map((page, index) => {
    const edges = new Map(zones[index]?.map(({ line, edge }) => [line, edge]));
    return {
      ...page,
      lines: page.lines.filter((line) => {
        if (DOWNLOADED.test(line.text)) return false;
        const edge = edges.get(line);
        if (edge === undefined) return true;
        if (PAGE_NUMBER.test(line.text)) return false;
        const places = heights.get(keyOf(line));
        const seen = Math.max(0, ...slotsOf(edge).map((slot) => places?.get(slot)?.size ?? 0));
        return seen < Math.min(needed, 3);
      }),
    };
  });
}

/** A line near the top or the bottom, and how far: from the top, or negative from the bottom. */
interface EdgeLine {
  readonly line: Line;
  readonly edge: number;
}

function edgeLines({ lines, height }: PageLines): EdgeLine[] {
  const upright = lines.filter(({ turn }) => turn === lines[0]?.turn);
  const tops = upright.toSorted((a, b) => a.baseline - b.baseline);
  const out: EdgeLine[] = [];
  const rows = (of: readonly Line[]): readonly Line[] => {
    let row = 0;
    let last: number | null = null;
    return of.filter(({ baseline }) => {
      if (last === null || Math.abs(baseline - last) > SAME_HEIGHT) row++;
      last = baseline;
      return row <= DEPTH;
    });
  };
  for (const line of rows(tops))
    if (line.baseline < ZONE * height) out.push({ line, edge: line.baseline });
  for (const line of rows(tops.toReversed()))
    if (line.baseline > (1 - ZONE) * height) out.push({ line, edge: line.baseline - height });
  return out;
}

/** The two slots of heights that a line may share with those of other pages. */
const slotsOf = (edge: number): number[] => [
  Math.floor(edge / SAME_HEIGHT) * 2,
  Math.floor(edge / SAME_HEIGHT + 0.5) * 2 + 1,
];

/** The words of a line without its numbers. */
const keyOf = ({ text }: Line): string =>
  text.toLowerCase().replace(/\p{N}+/gu, '#').replace(/[^\p{L}#]+/gu, '');
