import type { CslItem } from '../../../shared/domain/csl.ts';
import { foldText } from '../../../shared/domain/search-folding.ts';
import { normaliseDoi } from '../library/article-facts.ts';

/** Words of outlets that abbreviations leave out. */
const SMALL_WORDS = new Set(
  'the of and for in on a an de la le les des du und der die das fur'.split(' '),
);

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** A title as titles are compared: its letters and figures, whatever its quotation marks, dashes and case. */
export function plainTitle(title: string): string {
  return wordsOf(title).join(' ');
}

/**
 * Whether nothing that two items of the same title and year state speaks against their being one work:
 * not another DOI, nor other authors, nor another outlet. "Editorial" of 2019 is many works.
 */
export function couldBeSameWork(one: CslItem, other: CslItem): boolean {
  const [oneDoi, otherDoi] = [normaliseDoi(one.DOI), normaliseDoi(other.DOI)];
  if (oneDoi !== null && otherDoi !== null && oneDoi !== otherDoi) return false;
  return shareAuthors(one, other) && shareOutlet(one, other);
}

/** Whether one of the authors of each is one of the other's, where both state any. */
function shareAuthors(one: CslItem, other: CslItem): boolean {
  const [names, others] = [familyNames(one), familyNames(other)];
  return names.size === 0 || others.size === 0 || [...names].some((name) => others.has(name));
}

function familyNames({ author = [] }: CslItem): Set<string> {
  const names = author.map(({ family, literal, given }) =>
    wordsOf(family ?? literal ?? given ?? '').join(''),
  );
  return new Set(names.filter((name) => name !== ''));
}

/** Whether two outlets may be the same: "J. Cell Biol." is the Journal of Cell Biology. */
function shareOutlet(one: CslItem, other: CslItem): boolean {
  const [outlets, others] = [outletsOf(one), outletsOf(other)];
  if (outlets.length === 0 || others.length === 0) return true;
  return outlets.some((outlet) => others.some((each) => isAbbreviationOf(outlet, each)));
}

function outletsOf(item: CslItem): string[][] {
  const names = [item['container-title'], item['container-title-short']];
  return names
    .map((name) => wordsOf(name ?? '').filter((word) => !SMALL_WORDS.has(word)))
    .filter((words) => words.length > 0);
}

function isAbbreviationOf(one: readonly string[], other: readonly string[]): boolean {
  const isSpelled =
    one.length === other.length &&
    one.every((word, at) => word.startsWith(other[at]!) || other[at]!.startsWith(word));
  return isSpelled || initials(one) === other.join('') || initials(other) === one.join('');
}

const initials = (words: readonly string[]): string =>
  words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('');
