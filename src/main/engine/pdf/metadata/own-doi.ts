import { findDoi } from '../../../../shared/domain/doi.ts';
import type { HeadLine } from './head-lines.ts';

/** A DOI, and how much speaks for its being that of the document. */
interface Candidate {
  readonly doi: string;
  readonly weight: number;
}

const START = /\b10\.\d{4,9}(?:\.\d+)*\/\S*/g;
/** What stands right before the DOI of the paper itself. */
const LABEL = /(?:doi(?:\.org)?\s*[:/.]?\s*|https?:\/\/(?:dx\.)?doi\.org\/)$/i;
/** Registrants of data and of preprints' versions that papers name beside their own. */
const OF_DATA = /^10\.(?:5061|5281|6084|17632|7910|17605|3886)\//;
const CITES = /\b(?:cit(?:e|ed|ation|ar)|please cite|zitier)/i;
const REFERENCES =
  /^(?:\d+\.?\s*)?(?:references|bibliography|literature cited|referências|referencias|bibliografía|literatur)\b/i;
/** Margins of a page, in shares of its height. */
const TOP = 0.13;
const BOTTOM = 0.88;

/** What is looked through for a DOI. */
export interface DoiSources {
  /** Values of the XMP packet and info dictionary that may hold one. */
  readonly stated: readonly string[];
  /** Where links of the first pages lead. */
  readonly addresses: readonly string[];
  /** Lines of the first pages, and of the margins of some more. */
  readonly lines: readonly HeadLine[];
  readonly heights: ReadonlyMap<number, number>;
}

/** The DOI of the document itself, never one that it only names; null where none is certain. */
export function ownDoi({ stated, addresses, lines, heights }: DoiSources): string | null {
  const said = stated.flatMap((text) => findDoi(text) ?? []);
  const whole = [...said, ...addresses.flatMap((text) => findDoi(text.split('&')[0]!) ?? [])];
  const weights = new Map<string, number>();
  const written = new Map<string, string>();
  const add = (doi: string, weight: number): void => {
    const key = doi.toLowerCase();
    written.set(key, written.get(key) ?? doi);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  };
  for (const { doi, weight } of candidates(lines, heights)) {
    add(completed(doi, whole), weight);
  }
  for (const doi of new Set(said)) add(doi, weights.size === 0 ? 3 : 2.5);
  let best: string | null = null;
  for (const [key, weight] of weights) {
    if (weight >= 1.5 && (best === null || weight > weights.get(best)!)) best = key;
  }
  return best === null ? null : written.get(best)!;
}

function candidates(lines: readonly HeadLine[], heights: ReadonlyMap<number, number>): Candidate[] {
  const found: Candidate[] = [];
  const cited = new Set<number>();
  for (const [at, line] of lines.entries()) {
    if (REFERENCES.test(line.text)) cited.add(line.page);
    for (const { 0: written, index } of line.text.matchAll(START)) {
      const doi = findDoi(continued(written, line, index, lines.slice(at + 1, at + 4)));
      if (doi === null) continue;
      const height = heights.get(line.page) ?? 800;
      const isInMargin = line.y1 < TOP * height || line.y0 > BOTTOM * height;
      const before = line.text.slice(0, index);
      const around = `${lines[at - 2]?.text ?? ''} ${lines[at - 1]?.text ?? ''} ${before}`;
      let weight = LABEL.test(before) || /doi\s*$/i.test(lines[at - 1]?.text ?? '') ? 1.5 : 0.5;
      if (isInMargin) weight += 1.5;
      if (CITES.test(around)) weight += 1;
      if (before.length < 40) weight += 0.5;
      if (OF_DATA.test(doi)) weight -= 2;
      if (cited.has(line.page) && !isInMargin) weight -= 2.5;
      // In the text of later pages stand those of others.
      if (line.page > 1 && !isInMargin) continue;
      found.push({ doi, weight: line.page > 1 ? weight * 0.4 : weight });
    }
  }
  return found;
}

/** A DOI at the end of a line, with what the next line adds to it. */
function continued(
  written: string,
  line: HeadLine,
  index: number,
  next: readonly HeadLine[],
): string {
  if (index + written.length < line.text.length) return written;
  const below = next.find(
    (each) =>
      each.page === line.page &&
      each.y0 > line.y0 &&
      each.y0 - line.y1 < line.size &&
      each.x0 < line.x1,
  );
  const rest = /^[\w.\-/()]+/.exec(below?.text ?? '')?.[0] ?? '';
  if (rest === '' || below === undefined) return written;
  const isAlone = rest.length === below.text.replace(/[.;,]$/, '').length;
  const isCut = /[-/._]$/.test(written);
  return isCut || (isAlone && /\d/.test(rest) && !/^10\.|^\d{4}$/.test(rest))
    ? written + rest
    : written;
}

/** The DOI that a link or the file's metadata has in full, where the line has only its beginning. */
function completed(doi: string, whole: readonly string[]): string {
  const lower = doi.toLowerCase();
  const full = whole.find((each) => each.toLowerCase().startsWith(lower));
  if (full !== undefined) return full;
  // The line may hold more than the DOI: letters that stand right behind it.
  const short = whole.find((each) => lower.startsWith(each.toLowerCase()) && each.length > 12);
  return short ?? doi;
}
