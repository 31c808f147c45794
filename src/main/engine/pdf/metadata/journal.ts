import type { HeadLine } from './head-lines.ts';
import { fullTitle } from './journal-words.ts';
import { isJournalTitle, leadingTitle, type Imprint } from './imprint.ts';
import { lettersOf } from './title-block.ts';
import type { Xmp } from './xmp.ts';

const SERIAL =
  /\b(?:journal|annals|archives|bulletin|transactions|revista|acta|zeitschrift|reports|medicine|research|review|reviews|letters|frontiers|advances|proceedings|science|sciences)\b/iu;
/** What a cover sheet says before the journal. */
const SOURCE = /^(?:source|published in|reprinted from)\s*:/iu;
/** Margins of a page, in shares of its height. */
const TOP = 0.14;
const BOTTOM = 0.88;

/** What the name of a journal is read from. */
export interface JournalSources {
  readonly xmp: Xmp;
  readonly subject: string;
  readonly imprints: readonly (Imprint & { readonly line: HeadLine })[];
  readonly lines: readonly HeadLine[];
  readonly heights: ReadonlyMap<number, number>;
}

/** The name of the journal, in full where the file has it in full somewhere; null where none is found. */
export function findJournal({
  xmp,
  subject,
  imprints,
  lines,
  heights,
}: JournalSources): string | null {
  const stated = (xmp.get('prism:publicationName') ?? []).map(tidy).find(isJournalTitle);
  if (stated !== undefined) return stated;
  const weights = new Map<string, { title: string; weight: number }>();
  const add = (title: string, weight: number): void => {
    const key = lettersOf(title);
    const known = weights.get(key);
    weights.set(key, { title: known?.title ?? title, weight: (known?.weight ?? 0) + weight });
  };
  const named = /^(.{3,120}?)(?:,|\.|;)\s*(?:\d{4}\b|vol|doi|\d+)/iu.exec(subject)?.[1];
  if (named !== undefined && isJournalTitle(named)) add(named, 3);
  for (const { journal, line } of imprints) {
    const inMargin = isInMargin(line, heights);
    const place = line.page > 1 ? 0.7 : inMargin || SOURCE.test(line.text) ? 2 : 0.8;
    add(journal, place + (SERIAL.test(journal) ? 0.3 : 0));
  }
  for (const line of withContinued(lines)) {
    const inMargin = isInMargin(line, heights);
    const words = line.text.split(' ').length;
    const title = line.text.length < 110 ? leadingTitle(line.text) : null;
    if (title === null || !isInTop(line, heights, inMargin)) continue;
    const isSerial =
      /\b(?:journal|annals|archives|bulletin|transactions|revista|zeitschrift)\b/iu.test(title);
    const isNamedSo = /[:–—-]\s*(?:an?|the|official)\s(?:.*\s)?journal\b/iu.test(line.text);
    if ((isSerial && words < 12) || isNamedSo) add(title, line.page === 1 ? 1.5 : 0.7);
    else if (inMargin && /[|]|www\./u.test(line.text)) add(title, 0.8);
  }
  const best = [...weights.values()].toSorted((a, b) => b.weight - a.weight)[0];
  if (best === undefined || best.weight < 1.2) return null;
  return tidy(
    spelledOut(
      best.title,
      lines,
      [...weights.values()].map(({ title }) => title),
    ),
  );
}

/** A line that ends with "of" or the like stands once more with the next one. */
function withContinued(lines: readonly HeadLine[]): HeadLine[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const isOpen = /\b(?:of|and|for|in|the|de)$/iu.test(line.text) && line.text.length < 60;
    if (!isOpen || next === undefined || next.page !== line.page) return [line];
    return [line, { ...line, text: `${line.text} ${next.text}` }];
  });
}

/** Whether a line stands where running heads and feet do. */
export function isInMargin(line: HeadLine, heights: ReadonlyMap<number, number>): boolean {
  const height = heights.get(line.page) ?? 800;
  return line.y1 < TOP * height || line.y0 > BOTTOM * height;
}

/** The head of the first page is higher than the margin of the others. */
function isInTop(line: HeadLine, heights: ReadonlyMap<number, number>, inMargin: boolean): boolean {
  return inMargin || (line.page === 1 && line.y0 < 0.25 * (heights.get(1) ?? 800));
}

/** A title in full where the file has it in full, or all words of its abbreviation are known. */
function spelledOut(title: string, lines: readonly HeadLine[], others: readonly string[]): string {
  if (/^\p{Lu}{2,8}$/u.test(title)) return others.find((each) => isInitials(title, each)) ?? title;
  return inFull(title, lines) ?? fullTitle(title) ?? title;
}

/** Whether letters are initials of the words of a title, in their order. */
function isInitials(letters: string, title: string): boolean {
  const initials = title.split(/[\s,]+/).map((word) => word.charAt(0).toUpperCase());
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at += 1;
  return initials.length >= letters.length && at === letters.length;
}

/** The words of the file that an abbreviated title stands for: "Front. Chem." for "Frontiers in Chemistry". */
function inFull(title: string, lines: readonly HeadLine[]): string | null {
  if (!/\.|\b(?:j|int|am|eur|med|sci|res|clin|biol|chem|exp|appl)\b/iu.test(title)) return null;
  const pieces = title
    .split(/[\s.]+/)
    .filter((word) => word !== '' && !/^(?:of|and|in|the|&)$/i.test(word));
  if (pieces.length < 2) return null;
  const starts = pieces.map((piece) => `${piece.replace(/[^\p{L}\p{N}]/gu, '')}[\\p{L}’'-]*`);
  const between = String.raw`\s+(?:(?:of|and|in|the|for|on|&|de|del|da|do|e|y|et)\s+){0,3}`;
  const full = new RegExp(String.raw`(?<![\p{L}])${starts.join(between)}`, 'u');
  const found = lines.flatMap(({ text }) =>
    text.length < 2000 ? (full.exec(text)?.[0] ?? []) : [],
  );
  const longest = found.reduce((best, each) => (each.length > best.length ? each : best), '');
  return longest.length > title.length ? longest : null;
}

function tidy(title: string): string {
  return title.replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim();
}
