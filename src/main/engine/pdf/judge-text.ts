import { likenessToLanguage } from './letter-shares.ts';
import { isPoorlyRecognised } from './ocr-quality.ts';
import type { PdfCondition } from './pdf-reading.ts';

/** What the letters of a page tell of it. */
export interface PageLetters {
  readonly text: string;
  /** How many characters it draws, and how many of them no letter is known for. */
  readonly drawn: number;
  readonly unmapped: number;
  /** How many lie unseen over a picture, as the text of a scan does. */
  readonly hidden: number;
}

/** Below this likeness to any language letters are others than the page shows. */
const GARBLED = 0.66;
/** Below this, text over a scan was read badly. */
const POOR = 0.82;
const MOSTLY = 0.5;
/** Pages that are judged one by one have so many characters. */
const LONG_PAGE = 300;
/** So much of a page of prose is letters; formulas, tables and programs tell nothing by their letters. */
const PROSE = 0.7;

/** What can be done with the text, and what the reader should know about it. */
export interface TextJudgement {
  readonly condition: PdfCondition;
  /** Whether the letters of a page, by its place in the list, are those that it shows. */
  readonly isGarbledPage: (at: number) => boolean;
  readonly warnings: readonly string[];
}

/**
 * Whether a document has text, and whether its letters are those of a language.
 * @param takesGarbled whether letters that are others than the page shows were asked for
 */
export function judgeText(
  pages: readonly PageLetters[],
  text: string,
  takesGarbled: boolean,
): TextJudgement {
  const sum = (value: (page: PageLetters) => number): number =>
    pages.reduce((all, page) => all + value(page), 0);
  const drawn = sum((page) => page.drawn);
  const unmapped = sum((page) => page.unmapped);
  const isGarbledPage = (at: number): boolean => isBad(pages[at]!);
  if (text.trim() === '' && unmapped < 20) {
    return { condition: 'no_text', isGarbledPage, warnings: [NO_TEXT] };
  }
  const likeness = likenessToLanguage(text);
  const garbled: TextJudgement = {
    condition: 'garbled',
    // What is too short to be told has the letters of the others.
    isGarbledPage: (at) => !isLanguage(pages[at]!),
    warnings: [takesGarbled ? GARBLED_TAKEN : GARBLED_TEXT],
  };
  if (unmapped > MOSTLY * drawn || isBelow(GARBLED, likeness)) return garbled;
  const bad = pages.flatMap((page, at) => (isBad(page) ? [at + 1] : []));
  if (bad.length > MOSTLY * pages.length) return garbled;
  const warnings: string[] = [];
  if (bad.length > 0) {
    warnings.push(
      `The letters behind ${namePages(bad)} are others than the page shows, so quotes from there would be wrong.`,
    );
  }
  const isScan = sum((page) => page.hidden) > MOSTLY * drawn;
  const isPoor = isScan && (isBelow(POOR, likeness) || isPoorlyRecognised(text));
  if (isPoor) warnings.push(POOR_SCAN);
  const empty = pages.flatMap((page, at) => (page.drawn === 0 ? [at + 1] : []));
  if (empty.length > MOSTLY * pages.length && pages.length > 2) {
    warnings.push(
      `${capital(namePages(empty))} have no text: they are pictures, or blank. They can be read as pages, but neither searched nor quoted.`,
    );
  }
  return { condition: isPoor ? 'poor_ocr' : 'text', isGarbledPage, warnings };
}

const NO_TEXT =
  'This PDF holds pictures of pages and no text. It can be kept, read as pages and marked by areas, but its words cannot be searched, quoted or suggested as claims.';
const GARBLED_TEXT =
  'The letters behind the pages of this PDF are others than those that the pages show, as some programs write them. It can be kept, read as pages and marked by areas, but its words cannot be searched, quoted or suggested as claims. Its letters can be taken all the same.';
const GARBLED_TAKEN =
  'The letters behind the pages of this PDF are others than those that the pages show. They were taken because they were asked for: a quote of them is not what the page says.';
const POOR_SCAN =
  'A program read the text of this scan off its pictures, and misread many words. It can be searched and quoted, but compare each quote with the page.';

function isBad({ drawn, unmapped, text }: PageLetters): boolean {
  if (drawn < LONG_PAGE) return false;
  if (unmapped > MOSTLY * drawn) return true;
  if (!isBelow(GARBLED, likenessToLanguage(text))) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= PROSE * drawn;
}

function isLanguage({ drawn, unmapped, text }: PageLetters): boolean {
  const likeness = likenessToLanguage(text);
  return unmapped <= MOSTLY * drawn && likeness !== null && likeness >= GARBLED;
}

const isBelow = (least: number, likeness: number | null): boolean =>
  likeness !== null && likeness < least;

/** "page 3", "pages 3 and 5 to 9". */
export function namePages(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const named = runs.map(([from, to]) =>
    from === to
      ? String(from)
      : to === from + 1
        ? `${String(from)} and ${String(to)}`
        : `${String(from)} to ${String(to)}`,
  );
  const shown = named.length > 8 ? [...named.slice(0, 8), 'others'] : named;
  const list =
    shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}`;
  return `${numbers.length === 1 ? 'page' : 'pages'} ${list}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
