import { z } from 'zod';
import { Color } from './annotation.ts';
import { ClaimKind, ClaimStatus } from './claim.ts';
import { ClaimCounts } from './claim-counts.ts';
import { AnnotationId, ArticleId, ClaimId, NoteId } from './ids.ts';
import { PageRefShape } from './pages.ts';

/** A line of text with the matched parts: spans are UTF-16 offsets into `text`. */
export const MarkedText = z.object({
  text: z.string(),
  marks: z.array(z.object({ start: z.int(), end: z.int() })),
});
export type MarkedText = z.infer<typeof MarkedText>;

const place = z.object({
  articleId: ArticleId,
  /** For example `Tanaka 2015, PNAS`. */
  articleLabel: z.string(),
});

/** The page on which what is shown begins; null where the text has none. */
const page = PageRefShape.nullable();

export const ClaimHit = place.extend({
  type: z.literal('claim'),
  claimId: ClaimId,
  code: z.string(),
  kind: ClaimKind,
  status: ClaimStatus,
  /** For example `48 animals`, `Caveat`, `Mouse, studied`. */
  label: z.string(),
  /** For example `analysed, exact`. */
  detail: z.string(),
  line: MarkedText,
  sentenceNumber: z.int().nullable(),
  page,
});
export const AnnotationHit = place.extend({
  type: z.literal('annotation'),
  annotationId: AnnotationId,
  code: z.string(),
  color: Color,
  line: MarkedText,
  comment: MarkedText,
  page,
});
export const ArticleHit = place.extend({
  type: z.literal('article'),
  title: MarkedText,
  source: z.string(),
  /** The best sentence of the text, or of the abstract of a reference; empty where only the title or authors match. */
  line: MarkedText,
  /** Where that sentence starts and ends in the current revision; null where none holds it. */
  at: z.object({ start: z.int(), end: z.int() }).nullable(),
  page,
  claims: ClaimCounts,
});
export const NoteHit = place.extend({
  type: z.literal('note'),
  noteId: NoteId,
  /** The part of the note that holds most of the words. */
  line: MarkedText,
});
export type NoteHit = z.infer<typeof NoteHit>;
export type ClaimHit = z.infer<typeof ClaimHit>;
export type AnnotationHit = z.infer<typeof AnnotationHit>;
export type ArticleHit = z.infer<typeof ArticleHit>;

/** What the hits of each group are ordered by; all but relevance with the latest or largest first. */
export const ResultOrder = z.enum(['relevance', 'year', 'size', 'added']);
export type ResultOrder = z.infer<typeof ResultOrder>;

/** A term that was searched, as `QueryTerm` has it, with all ways in which it was. */
const SearchedTerm = z.object({
  words: z.array(z.string()),
  prefix: z.boolean(),
  also: z.array(z.array(z.string())).optional(),
  quoted: z.boolean().optional(),
});

/** How the words were taken, for the line under the search box. */
export const SearchReading = z.object({
  /** The words searched for, as a reader would write them. */
  searched: z.string(),
  /** The query by which a list finds the same articles: with slips corrected as they were here. */
  asQuery: z.string(),
  /** What is marked in the texts that were found. */
  terms: z.array(SearchedTerm),
  /** `all`: every word is in each hit. `any`: no text holds them all, so some of them. */
  words: z.enum(['all', 'any']),
  /** Other forms of typed words that were searched as well: mice for mouse. */
  forms: z.array(z.object({ typed: z.string(), also: z.array(z.string()) })),
  /**
   * Words of one letter’s difference that were used: instead of a word that no text holds, or beside one
   * that hardly any holds (`isFound`).
   */
  corrections: z.array(z.object({ typed: z.string(), used: z.string(), isFound: z.boolean() })),
  /**
   * `best`: the best of all matches, in their order. `quick`: so much matches that weighing it all would
   * make typing wait; asked for exactly, the best come.
   */
  order: z.enum(['best', 'quick']),
});
export type SearchReading = z.infer<typeof SearchReading>;

export const SearchResults = z.object({
  reading: SearchReading,
  claims: z.object({ total: z.int(), hits: z.array(ClaimHit) }),
  annotations: z.object({ total: z.int(), hits: z.array(AnnotationHit) }),
  notes: z.object({ total: z.int(), hits: z.array(NoteHit) }),
  articles: z.object({ total: z.int(), hits: z.array(ArticleHit) }),
  /** Totals stop counting here and are shown as `1,000+`. */
  countedTo: z.int(),
  milliseconds: z.number(),
});
export type SearchResults = z.infer<typeof SearchResults>;
