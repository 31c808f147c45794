/** A mark, or words that were found, as the strip shows it. */
export interface StripMark {
  readonly key: string;
  /** How far down the page it stands, in CSS pixels. */
  readonly top: number;
  /** The class of kinds.css that gives it its colour; null for words that were found. */
  readonly tone: string | null;
  readonly isSuggested: boolean;
  /** What it is, in a few words. */
  readonly words: string;
}

/** What stands at one height of the strip. */
export interface StripStop {
  /** How far down the strip, in CSS pixels. */
  readonly at: number;
  readonly marks: readonly StripMark[];
}

/** How high one stop is, in CSS pixels: nearer marks are drawn as one. */
const STOP_HEIGHT = 4;

/**
 * The stops of a strip, from top to bottom. There are at most as many as fit above each other, however
 * many marks there are.
 */
export function stopsOf(
  marks: readonly StripMark[],
  { page, strip }: { readonly page: number; readonly strip: number },
): StripStop[] {
  const places = Math.max(1, Math.floor(strip / STOP_HEIGHT));
  const byPlace = new Map<number, StripMark[]>();
  for (const mark of marks) {
    const share = page > 0 ? mark.top / page : 0;
    const place = Math.min(places - 1, Math.max(0, Math.floor(share * places)));
    const there = byPlace.get(place);
    if (there) there.push(mark);
    else byPlace.set(place, [mark]);
  }
  return [...byPlace]
    .toSorted(([one], [other]) => one - other)
    .map(([place, there]) => ({ at: place * STOP_HEIGHT, marks: there }));
}

/** How many marks of a stop are named. */
const MOST_NAMED = 3;

/** What stands at a stop: `n4 Sample size: 76 eggs; a Orange: check this; and 2 more`. */
export function describeStop({ marks }: StripStop): string {
  const named = marks.slice(0, MOST_NAMED).map(({ words }) => words);
  const more = marks.length - named.length;
  return [...named, ...(more > 0 ? [`and ${String(more)} more`] : [])].join('; ');
}
