import { issuedYear } from '../../../../shared/domain/csl-dates.ts';
import type { CslItem, CslName, CslType } from '../../../../shared/domain/csl.ts';
import { foldText } from '../../../../shared/domain/search-folding.ts';
import { titleText } from '../../../../shared/domain/title-text.ts';
import { normaliseDoi } from '../../library/article-facts.ts';

/** What two items are compared by, to tell whether they are one work. */
export interface WorkFacts {
  readonly doi: string | null;
  readonly pmid: string | null;
  /** Of a whole work, as ISBN-13; a chapter shares those of its book. */
  readonly isbns: readonly string[];
  /** The words of the title with a blank between them, whatever its quotation marks, dashes and case. */
  readonly title: string;
  readonly year: number | null;
  /** The family names of the authors, else the editors, in their order. */
  readonly names: readonly string[];
  /** The words of each name of the outlet. */
  readonly outlets: readonly (readonly string[])[];
  readonly firstPage: string | null;
}

/** Words of outlets that abbreviations leave out. */
const SMALL_WORDS = new Set(
  'the of and for in on an a de la le les des du und der die das fur'.split(' '),
);
/** What is a part of a work that has an ISBN. */
const PARTS: ReadonlySet<CslType> = new Set<CslType>([
  'chapter',
  'paper-conference',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'article-journal',
]);

/** Beyond these, authors tell nothing more: collaborations of thousands state them all. */
const MOST_NAMES = 50;

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** What tells works apart of an item. */
export function factsOf(csl: CslItem): WorkFacts {
  return {
    doi: normaliseDoi(csl.DOI),
    pmid: /^\s*(?:pmid:?\s*)?(\d{1,9})\s*$/i.exec(String(csl.PMID ?? ''))?.[1] ?? null,
    isbns: PARTS.has(csl.type) ? [] : isbnsOf(csl.ISBN ?? ''),
    title: wordsOf(titleText(csl.title ?? '')).join(' '),
    year: issuedYear(csl),
    names: familyNames(csl.author ?? csl.editor ?? []),
    outlets: outletsOf(csl),
    firstPage: /[\p{L}\d]+/u.exec(String(csl.page ?? ''))?.[0].toLowerCase() ?? null,
  };
}

/** The ISBNs in a text as thirteen digits: an old one of ten is within the new one, but for its last. */
function isbnsOf(text: string): string[] {
  const found = text.replace(/[-\u2010-\u2015]/g, '').match(/\b(?:97[89]\d{10}|\d{9}[\dXx])\b/g);
  const bodies = (found ?? []).map((isbn) =>
    isbn.length === 13 ? isbn.slice(0, 12) : `978${isbn.slice(0, 9)}`,
  );
  return [...new Set(bodies.map((body) => body + checkDigit(body)))];
}

/** The last digit of an ISBN-13 (ISO 2108): the others, in turn once and three times, add up to tens with it. */
function checkDigit(body: string): string {
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

function familyNames(names: readonly CslName[]): string[] {
  return names
    .slice(0, MOST_NAMES)
    .map(({ family, literal, given }) => wordsOf(family ?? literal ?? given ?? '').join(''))
    .filter((name) => name !== '');
}

function outletsOf(item: CslItem): string[][] {
  const names = [item['container-title'], item['container-title-short']];
  return names
    .map((name) => wordsOf(name ?? '').filter((word) => !SMALL_WORDS.has(word)))
    .filter((words) => words.length > 0);
}

/** Whether one of the authors of each is one of the other's; null where one states none. */
export function shareNames(one: WorkFacts, other: WorkFacts): boolean | null {
  if (one.names.length === 0 || other.names.length === 0) return null;
  return one.names.some((name) => other.names.includes(name));
}

/** Whether two outlets may be the same; null where one states none. "J. Cell Biol." is the Journal of Cell Biology. */
export function shareOutlet(one: WorkFacts, other: WorkFacts): boolean | null {
  if (one.outlets.length === 0 || other.outlets.length === 0) return null;
  return one.outlets.some((outlet) =>
    other.outlets.some((each) => isAbbreviationOf(outlet, each) || isSameMeeting(outlet, each)),
  );
}

/** Words by which the name of a meeting is known. */
const OF_MEETINGS = new Set(
  'proceedings proc conference conf symposium workshop congress meeting'.split(' '),
);
/** Names of one meeting share this part of the words of the shorter one, which has at least so many. */
const SHARED_WORDS = 0.7;
const LEAST_WORDS = 4;

/**
 * Whether two names are of one meeting: "Proceedings of the IEEE conference on computer vision" and
 * "2016 IEEE Conference on Computer Vision (CVPR)". Each program writes these its own way.
 */
function isSameMeeting(one: readonly string[], other: readonly string[]): boolean {
  const names = [one, other].map((words) => new Set(words.filter((word) => !/^\d/.test(word))));
  if (!names.every((words) => [...words].some((word) => OF_MEETINGS.has(word)))) return false;
  const [shorter, longer] = names.toSorted((a, b) => a.size - b.size) as [Set<string>, Set<string>];
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shorter.size >= LEAST_WORDS && shared >= SHARED_WORDS * shorter.size;
}

function isAbbreviationOf(one: readonly string[], other: readonly string[]): boolean {
  const isSpelled =
    one.length === other.length &&
    one.every((word, at) => word.startsWith(other[at]!) || other[at]!.startsWith(word));
  return isSpelled || initials(one) === other.join('') || initials(other) === one.join('');
}

const initials = (words: readonly string[]): string =>
  words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('');
