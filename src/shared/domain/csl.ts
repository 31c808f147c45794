import { z } from 'zod';

/**
 * The item types of CSL-JSON 1.0.2, as its schema (csl-data.json) lists them.
 * Dates are read and written in csl-dates.ts, names in csl-names.ts, the reader's form is
 * described in csl-fields.ts, and citekeys are made in citekey.ts.
 */
export const CSL_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;
export const CslType = z.enum(CSL_TYPES);
export type CslType = z.infer<typeof CslType>;

/** A person (family, given, particles, suffix) or an institution (literal). */
export const CslName = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
  literal: z.string().optional(),
});
export type CslName = z.infer<typeof CslName>;

const datePart = z.union([z.int(), z.string()]);
/** Year, year and month, or year, month and day. */
const dateParts = z.array(datePart).min(1).max(3);

/** One date or a range of two; `literal` and `raw` keep what is not a calendar date. */
export const CslDate = z.looseObject({
  'date-parts': z.array(dateParts).min(1).max(2).optional(),
  /** 1 to 4: spring, summer, autumn, winter. */
  season: z.union([z.string(), z.number()]).optional(),
  circa: z.union([z.string(), z.number(), z.boolean()]).optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
});
export type CslDate = z.infer<typeof CslDate>;

const text = z.string().optional();
const number = z.union([z.string(), z.number()]).optional();
const names = z.array(CslName).optional();
const date = CslDate.optional();

/**
 * The metadata of one article. Fields of CSL-JSON that are not named here, and fields that
 * other programs add, pass through unchanged.
 */
export const CslItem = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  type: CslType,
  'citation-key': text,
  title: text,
  'title-short': text,
  'original-title': text,
  'container-title': text,
  'container-title-short': text,
  'collection-title': text,
  author: names,
  editor: names,
  translator: names,
  director: names,
  interviewer: names,
  'container-author': names,
  'collection-editor': names,
  'reviewed-author': names,
  'reviewed-title': text,
  issued: date,
  accessed: date,
  'event-date': date,
  'original-date': date,
  submitted: date,
  'available-date': date,
  'event-title': text,
  'event-place': text,
  volume: number,
  issue: number,
  number: number,
  page: number,
  edition: number,
  version: text,
  'chapter-number': number,
  'number-of-pages': number,
  publisher: text,
  'publisher-place': text,
  archive: text,
  authority: text,
  jurisdiction: text,
  genre: text,
  medium: text,
  section: text,
  status: text,
  source: text,
  language: text,
  abstract: text,
  keyword: text,
  note: text,
  DOI: text,
  ISBN: text,
  ISSN: text,
  PMID: number,
  PMCID: number,
  URL: text,
});
export type CslItem = z.infer<typeof CslItem>;
