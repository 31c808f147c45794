import type { CslDate, CslItem, CslName } from '../../../../shared/domain/csl.ts';
import { numericParts, parseDateInput } from '../../../../shared/domain/csl-dates.ts';

/** An item of a bibliography: its key, by which it is cited, and its tags, which are its keywords. */
export interface BibliographyItem {
  readonly citekey: string;
  readonly csl: CslItem;
  readonly tags: readonly string[];
}

/** Text in one line, without controls and halves of letters. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** A variable of text or number in one line; "" where the item does not have it. */
export function textOf(csl: CslItem, variable: string): string {
  const value = csl[variable];
  return typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) : '';
}

/** The paragraphs of a text, each in one line. */
export function paragraphsOf(csl: CslItem, variable: string): string[] {
  const value = csl[variable];
  if (typeof value !== 'string') return [];
  return value
    .split(/\n[^\S\n]*\n|\u2029/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '');
}

/** A name in one line; empty parts are "". */
export interface PlainName {
  readonly family: string;
  readonly given: string;
  /** Belongs before the given name where names are sorted: `van` of Beethoven. */
  readonly dropping: string;
  /** Belongs to the family name: `van der` of Berg. */
  readonly particle: string;
  readonly suffix: string;
  /** The whole name of an institution, or one that is not divided. */
  readonly literal: string;
}

function plainName(name: CslName): PlainName {
  return {
    family: oneLine(name.family ?? ''),
    given: oneLine(name.given ?? ''),
    dropping: oneLine(name['dropping-particle'] ?? ''),
    particle: oneLine(name['non-dropping-particle'] ?? ''),
    suffix: oneLine(name.suffix ?? ''),
    literal: oneLine(name.literal ?? ''),
  };
}

/** The names of a role that say something; none where the item does not have it. */
export function namesOf(csl: CslItem, variable: string): PlainName[] {
  const value = csl[variable];
  if (!Array.isArray(value)) return [];
  return (value as CslName[])
    .map(plainName)
    .filter((name) => Object.values(name).some((part) => part !== ''));
}

/** A date in figures as far as it is one, else in words. */
export interface PlainDate {
  /** One date or the two ends of a range: year (negative before our era), month, day. Empty for one in words. */
  readonly ends: readonly (readonly [year: number, month?: number, day?: number])[];
  /** 1 spring, 2 summer, 3 autumn, 4 winter; null for none. */
  readonly season: number | null;
  readonly circa: boolean;
  /** As it is written, where it is no date in figures; else "". */
  readonly words: string;
}

function isTrue(circa: CslDate['circa']): boolean {
  return circa !== undefined && circa !== false && circa !== 0 && circa !== '' && circa !== 'false';
}

/** A date of an item; null where it has none. */
export function dateOf(csl: CslItem, variable: string): PlainDate | null {
  const value = csl[variable] as CslDate | undefined;
  if (typeof value !== 'object') return null;
  const written = oneLine(value.literal ?? value.raw ?? '');
  const date = numericParts(value).length > 0 ? value : (parseDateInput(written) ?? value);
  const ends = numericParts(date);
  const season = Number(date.season);
  if (ends.length === 0 && written === '') return null;
  return {
    ends,
    season: season >= 1 && season <= 4 && ends.every((end) => end.length === 1) ? season : null,
    circa: isTrue(date.circa),
    words: ends.length === 0 ? written : '',
  };
}

/** An address that only leads to the DOI that is stated as well. */
const RESOLVER = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i;

/** The address of a work, unless its DOI says the same. */
export function addressOf(csl: CslItem): string {
  const url = textOf(csl, 'URL');
  return RESOLVER.test(url) && textOf(csl, 'DOI') !== '' ? '' : url;
}

/** Tags that say something, each in one line. */
export function keywordsOf({ tags, csl }: Pick<BibliographyItem, 'csl' | 'tags'>): string[] {
  const own = textOf(csl, 'keyword')
    .split(/[;,]/)
    .map((word) => word.trim());
  const all = [...tags.map(oneLine), ...(tags.length === 0 ? own : [])];
  return [...new Set(all)].filter((word) => word !== '');
}
