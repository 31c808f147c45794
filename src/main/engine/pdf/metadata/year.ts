import type { HeadLine } from './head-lines.ts';
import type { Imprint } from './imprint.ts';
import type { Xmp } from './xmp.ts';

const YEAR = /(?<![\d/.:-])(?:1[6-9]|20)\d{2}(?!\d|[.:]\d)/g;
/** Programs in which authors write: what they say of the time of writing tells the year. */
const WRITERS =
  /latex|tex|word|writer|pages|pandoc|typst|framemaker|indesign|quark|arbortext|3b2|miktex/iu;
const PUBLISHED =
  /\b(?:published|publication date|first published|online|epub|publicado|available online|issue date|posted|arxiv:\d{4}\.\d{4,5}(?:v\d+)?)/iu;
const RIGHTS = /©|\(c\)|\bcopyright\b|the authors?\(?s?\)?/iu;

/** What a year is read from. */
export interface YearSources {
  readonly xmp: Xmp;
  /** The info dictionary's creation date and creator. */
  readonly created: string;
  readonly creator: string;
  readonly imprints: readonly (Imprint & { readonly line: HeadLine })[];
  readonly lines: readonly HeadLine[];
  readonly doi: string | null;
}

/** The year of publication, by what the first page says of it; null where nothing does. */
export function readYear({
  xmp,
  created,
  creator,
  imprints,
  lines,
  doi,
}: YearSources): number | null {
  const weights = new Map<number, number>();
  const add = (year: number, weight: number): void => {
    if (year >= 1600 && year <= latestYear()) weights.set(year, (weights.get(year) ?? 0) + weight);
  };
  for (const { year, line } of imprints) if (year !== null) add(year, line.page === 1 ? 3 : 1);
  for (const name of ['prism:coverDate', 'prism:publicationDate', 'prism:coverDisplayDate']) {
    for (const written of xmp.get(name) ?? []) for (const year of yearsIn(written)) add(year, 3);
  }
  for (const line of lines) {
    if (line.page > 2 || line.text.length > 220) continue;
    const weight = weightOf(line) / line.page;
    for (const year of new Set(yearsIn(line.text))) if (weight > 0) add(year, weight);
  }
  const made = Number(/^D?:?(\d{4})/.exec(created)?.[1] ?? NaN);
  if (WRITERS.test(creator) || weights.has(made)) add(made, 0.4);
  for (const year of weights.keys()) if (doi?.includes(String(year))) add(year, 1);
  let best: number | null = null;
  for (const [year, weight] of weights) {
    const than = best === null ? -1 : weights.get(best)!;
    if (weight > than || (weight === than && year > best!)) best = year;
  }
  return best;
}

function weightOf(line: HeadLine): number {
  const { text } = line;
  const isShort = text.length < 70;
  if (PUBLISHED.test(text)) return 3;
  if (RIGHTS.test(text)) return 2;
  if (/\b(?:vol(?:ume)?|issue|no)\b\.?\s*:?\s*\d|\d\(\d/iu.test(text)) return 2;
  if (/\baccept|aceit|acept/iu.test(text)) return 1;
  if (/\breceiv|submitted|revis|recib/iu.test(text)) return 0.3;
  // A date on a line of its own, or that of a conference.
  return isShort && line.page === 1 && text.replace(YEAR, '').length < 45 ? 0.8 : 0;
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR)].map(([year]) => Number(year));
}

/** Journals date an issue up to a year ahead. */
function latestYear(): number {
  return new Date().getFullYear() + 1;
}
