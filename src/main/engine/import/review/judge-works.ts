import type { MatchReason } from '../../../../shared/domain/import-review.ts';
import { editDistance } from '../../quotes/edit-distance.ts';
import { shareNames, shareOutlet, type WorkFacts } from './work-facts.ts';

/** From so many percent on titles are alike enough to be one that was typed twice, */
const ALIKE = 85;
/** and from so many on to be that without a doubt, where year and first author agree. */
const SURELY_ALIKE = 90;
/** Items with the same number and less alike titles are shown, not merged: the number may be wrong. */
const TOO_UNLIKE = 50;
/** A title of fewer letters than this has to be the same: "Editorial", "Sperm", "Reply". */
const SHORT_TITLE = 16;
/** With so many words a title names one work, also where no author or outlet is stated. */
const TELLING_WORDS = 4;

/** How alike two titles are in percent of the longer one; 100 only when they are the same. */
function likeness(one: string, other: string): number {
  if (one === other) return 100;
  const longer = Math.max(one.length, other.length);
  return Math.min(99, Math.round(100 * (1 - editDistance(one, other, longer) / longer)));
}

/** The numbers in a title, in figures or Roman. */
const numbersOf = ({ title }: WorkFacts): string =>
  title
    .split(' ')
    .filter((word) => /^(?:\p{N}+\p{L}?|[ivx]+)$/u.test(word))
    .join(' ');

/** Whether titles differ in a number: "Part 1" and "Part 2", "Report of 2019" and "of 2020" are two works. */
const differInNumber = (one: WorkFacts, other: WorkFacts): boolean =>
  numbersOf(one) !== numbersOf(other);

/**
 * Why two items look like one work; null when they do not. Numbers decide where both have one: DOI,
 * then PubMed ID, then ISBN; without, title, year and authors, as long as nothing speaks against it.
 * It is the same for both, whichever is asked about the other, but for the order of their years.
 */
export function judgeWorks(one: WorkFacts, other: WorkFacts): MatchReason | null {
  const [title, otherTitle] = [one.title, other.title];
  const hasTitles = title !== '' && otherTitle !== '';
  const describe = (
    by: MatchReason['by'],
    value: string,
    titles: number | null,
    isSure: boolean,
  ): MatchReason => ({
    by,
    value,
    titles,
    years: [one.year, other.year],
    sameFirstAuthor:
      one.names.length === 0 || other.names.length === 0 ? null : one.names[0] === other.names[0],
    isSure,
  });
  const byNumber = (by: 'doi' | 'pmid' | 'isbn', value: string): MatchReason => {
    const titles = hasTitles ? likeness(title, otherTitle) : null;
    return describe(by, value, titles, titles === null || titles >= TOO_UNLIKE);
  };

  if (one.doi !== null && other.doi !== null) {
    return one.doi === other.doi ? byNumber('doi', one.doi) : null;
  }
  if (one.pmid !== null && other.pmid !== null) {
    return one.pmid === other.pmid ? byNumber('pmid', one.pmid) : null;
  }
  const isbn = one.isbns.find((each) => other.isbns.includes(each));
  if (isbn !== undefined) return byNumber('isbn', isbn);

  if (!hasTitles || one.year === null || other.year === null) return null;
  const apart = Math.abs(one.year - other.year);
  if (apart > 1) return null;
  const [names, outlet] = [shareNames(one, other), shareOutlet(one, other)];
  if (names === false || outlet === false || differInNumber(one, other)) return null;
  const longer = Math.max(title.length, otherTitle.length);
  if (Math.abs(title.length - otherTitle.length) > longer * (1 - ALIKE / 100)) return null;
  const titles = likeness(title, otherTitle);
  if (titles < (longer < SHORT_TITLE ? 100 : ALIKE)) return null;
  const otherPages =
    one.firstPage !== null && other.firstPage !== null && one.firstPage !== other.firstPage;
  const found = describe('title', '', titles, false);
  const { sameFirstAuthor } = found;
  if (apart === 1) return sameFirstAuthor === true && !otherPages ? found : null;
  if (titles < 100 && (sameFirstAuthor !== true || otherPages)) return null;
  const isTold = names === true || outlet === true || title.split(' ').length >= TELLING_WORDS;
  const isSure =
    !otherPages &&
    (titles === 100
      ? isTold && sameFirstAuthor !== false
      : titles >= SURELY_ALIKE && sameFirstAuthor === true);
  return { ...found, isSure };
}

/** Whether a reason is better than another: sure ones first, then those by number, then the more alike. */
export function isBetter(one: MatchReason, other: MatchReason): boolean {
  if (one.isSure !== other.isSure) return one.isSure;
  const rank = ORDER.indexOf(one.by) - ORDER.indexOf(other.by);
  if (rank !== 0) return rank < 0;
  return (one.titles ?? 0) > (other.titles ?? 0);
}

const ORDER: readonly MatchReason['by'][] = [
  'origin',
  'file',
  'text',
  'doi',
  'pmid',
  'isbn',
  'title',
];
