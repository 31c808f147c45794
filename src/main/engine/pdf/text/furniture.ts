import type { DocumentStyle } from './document-style.ts';
import type { Line, PageLines } from './line.ts';
import { endsSentence } from './paragraphs.ts';

/** How far from the top or the bottom, in parts of the page's height, running heads and feet stand. */
const ZONE = 0.14;
/** How many rows from the top or bottom can be running heads or feet. */
const DEPTH = 5;
/** Lines that stand this close to the same height on several pages stand at the same place, in points. */
const SAME_HEIGHT = 3;
/** A line that comes again at its place on so many pages is a running one; in a short document on two. */
const LEAST_PAGES = 3;
const SHORT_DOCUMENT = 8;
/** What stands sideways in this part of the page's width is a stamp in its margin. */
const SIDE = 0.09;
/** A line on one page alone is a head or foot within this part of the height … */
const OUTER_ZONE = 0.09;
/** … if it is shorter than this, and so much room parts it from the rest, in parts of its size. */
const OUTER_LETTERS = 90;
const OUTER_ROOM = 2.2;

const PAGE_NUMBER =
  /^[\W_]*(?:page|pág(?:ina)?\.?|seite|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|de|von|\/|\|)\s*\d{1,4})?[\W_]*$/iu;
const DOWNLOADED =
  /^(?:this (?:article|paper|content) was )?downloaded (?:from|by|on)\b|\bdownloaded from https?:|^download date:|^content downloaded from|^all use subject to|^published by .*(?:archive|commons|repository|works|digital)\b.*\d{4}$|^arxiv:\d{4}\.\d{4,5}/iu;
/** What publishers, archives and shops print on each page, and that a page or a column goes on elsewhere. */
const NOTICE =
  /^(?:authorized licensed use limited to|electronic copy available at|content courtesy of|(?:bio|med)rxiv preprint doi|\(which was not certified by peer review\)|view publication stats|this document is copyrighted by|for personal use only|protected by copyright\b|(?:nih-pa |hhs public access )?author manuscript$|accepted manuscript$|\(?continued (?:on|from|overleaf)\b[^.]{0,40}\)?$)/iu;
const NOTE_MARK = /^[*†‡§¶]/u;

/** A line near the top or the bottom, and how far: from the top, or negative from the bottom. */
interface EdgeLine {
  readonly line: Line;
  readonly edge: number;
  /** Its words as those of other pages are compared with them. */
  readonly key: string;
}

/**
 * Takes running heads and feet, page numbers, stamps in the margin and lines about a download out of
 * the pages. `style` is that of the running text, which is none of these.
 */
export function dropFurniture(pages: readonly PageLines[], style: DocumentStyle): PageLines[] {
  const zones = pages.map((page) => edgeLines(page));
  const needed = pages.length < SHORT_DOCUMENT ? 2 : LEAST_PAGES;
  const byWords = countPlaces(zones, ({ key }) => key);
  const isRunning = (edge: EdgeLine): boolean =>
    edge.key !== '' && mostPages(byWords, edge.key, edge.edge) >= needed;
  const byPlace = countPlaces(
    zones.map((lines) => lines.filter(isRunning)),
    ({ line }) => faceOf(line),
  );
  return pages.map((page, index) => {
    const edges = new Map(zones[index]?.map((edge) => [edge.line, edge]));
    const outer = outerLines(page, style);
    return {
      ...page,
      lines: page.lines.filter((line) => {
        if (DOWNLOADED.test(line.text) || NOTICE.test(line.text) || isStamp(line, page))
          return false;
        const edge = edges.get(line);
        if (edge === undefined) return true;
        if (PAGE_NUMBER.test(line.text) || isRunning(edge) || outer.has(line)) return false;
        // Another head at the place and in the type of those that come again.
        return isBody(line, style) || mostPages(byPlace, faceOf(line), edge.edge) < needed;
      }),
    };
  });
}

const isBody = ({ size, font }: Line, style: DocumentStyle): boolean =>
  Math.abs(size - style.size) < 0.5 && style.fonts.has(font);

function edgeLines({ lines, height }: PageLines): EdgeLine[] {
  const tops = uprightOf(lines).toSorted((a, b) => a.baseline - b.baseline);
  return [
    ...firstRows(tops)
      .filter(({ baseline }) => baseline < ZONE * height)
      .map((line) => ({ line, edge: line.baseline, key: keyOf(line) })),
    ...firstRows(tops.toReversed())
      .filter(({ baseline }) => baseline > (1 - ZONE) * height)
      .map((line) => ({ line, edge: line.baseline - height, key: keyOf(line) })),
  ];
}

/** The lines in the direction in which most of the page reads; they come first. */
const uprightOf = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ turn }) => turn === lines[0]?.turn);

function firstRows(lines: readonly Line[]): readonly Line[] {
  let row = 0;
  let last: number | null = null;
  return lines.filter(({ baseline }) => {
    if (last === null || Math.abs(baseline - last) > SAME_HEIGHT) row++;
    last = baseline;
    return row <= DEPTH;
  });
}

/** On how many pages a key stands at each height. */
type Places = ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<number>>>;

function countPlaces(
  zones: readonly (readonly EdgeLine[])[],
  key: (edge: EdgeLine) => string,
): Places {
  const places = new Map<string, Map<number, Set<number>>>();
  zones.forEach((edges, page) => {
    for (const edge of edges) {
      const name = key(edge);
      const of = places.get(name) ?? new Map<number, Set<number>>();
      places.set(name, of);
      for (const slot of slotsOf(edge.edge)) {
        const seen = of.get(slot) ?? new Set<number>();
        of.set(slot, seen.add(page));
      }
    }
  });
  return places;
}

const mostPages = (places: Places, key: string, edge: number): number =>
  Math.max(...slotsOf(edge).map((slot) => places.get(key)?.get(slot)?.size ?? 0));

/** The two slots of heights that a line may share with those of other pages. */
const slotsOf = (edge: number): number[] => [
  Math.floor(edge / SAME_HEIGHT) * 2,
  Math.floor(edge / SAME_HEIGHT + 0.5) * 2 + 1,
];

/** The words of a line with its numbers folded. */
const keyOf = ({ text }: Line): string =>
  text
    .toLowerCase()
    .replace(/\p{N}+/gu, '#')
    .replace(/[^\p{L}#]+/gu, '');

const faceOf = ({ font, size }: Line): string => `${font} ${size.toFixed(1)}`;

/** Is it set sideways in the margin of a page that reads otherwise? */
function isStamp(line: Line, { lines, width, height }: PageLines): boolean {
  if (line.turn === lines[0]?.turn) return false;
  const depth = line.turn % 180 === 90 ? width : height;
  return line.baseline < SIDE * depth || line.baseline > (1 - SIDE) * depth;
}

/** The outermost row at the top and at the bottom, where it stands apart in a type of its own. */
function outerLines({ lines, height }: PageLines, style: DocumentStyle): ReadonlySet<Line> {
  const tops = uprightOf(lines).toSorted((a, b) => a.baseline - b.baseline);
  const out = new Set<Line>();
  for (const ordered of [tops, tops.toReversed()]) {
    const [first] = ordered;
    if (first === undefined) continue;
    const rest = ordered.findIndex(
      ({ baseline }) => Math.abs(baseline - first.baseline) > SAME_HEIGHT,
    );
    const next = ordered[rest];
    if (next === undefined) continue;
    const row = ordered.slice(0, rest);
    const edge = Math.min(first.baseline, height - first.baseline);
    const room = Math.abs(next.baseline - first.baseline);
    const isApart = edge < OUTER_ZONE * height && room > OUTER_ROOM * first.size;
    if (isApart && row.every((line) => isOuter(line, style))) for (const line of row) out.add(line);
  }
  return out;
}

const isOuter = (line: Line, style: DocumentStyle): boolean =>
  line.size <= style.size * 1.02 &&
  !style.fonts.has(line.font) &&
  line.text.length < OUTER_LETTERS &&
  !NOTE_MARK.test(line.text) &&
  !endsSentence(line.text);
