import { z } from 'zod';
import { ArticleId, ClaimId, Millis } from './ids.ts';

/** How far two readings agree on an attribute. */
const AttributeAgreement = z.object({
  key: z.string(),
  title: z.string(),
  isCount: z.boolean(),
  things: z.int(),
  agreed: z.int(),
  share: z.number().nullable(),
  kappa: z.number().nullable(),
});

/** A cell of which two readings say different things. */
const DifferingCell = z.object({
  articleId: ArticleId,
  label: z.string(),
  key: z.string(),
  title: z.string(),
  first: z.string(),
  second: z.string(),
  /** The words that each reading rests on; empty where it has no quote, or states nothing. */
  quotes: z.object({ first: z.string(), second: z.string() }),
  /** A claim of the first reading in this cell; null where it states nothing. */
  claimId: ClaimId.nullable(),
});

/** What is said of a cell in which two readings differ: which holds, that neither does, or that it stays open. */
export const ReadingVerdict = z.enum(['first', 'second', 'anew', 'open']);
export type ReadingVerdict = z.infer<typeof ReadingVerdict>;

export const SettledReading = z.object({
  verdict: ReadingVerdict,
  readerName: z.string(),
  settledAt: Millis,
});
export type SettledReading = z.infer<typeof SettledReading>;

/** The second reading of a question, and how far it agrees with the first. */
export const SecondReading = z.object({
  readerName: z.string(),
  beganAt: Millis,
  /** Null while it goes on: until then nothing of the first is told. */
  endedAt: Millis.nullable(),
  /** How many articles are read twice. */
  articles: z.int(),
  attributes: z.array(AttributeAgreement),
  differences: z.array(DifferingCell.extend({ settled: SettledReading.nullable() })),
});
export type SecondReading = z.infer<typeof SecondReading>;

/** How far what readers recorded of the articles of a question agrees with what the rules say of their texts. */
export const RulesAgreement = z.object({
  /** How many articles are held against the rules. */
  articles: z.int(),
  /** How many texts these rules have not read for it as they are. */
  unread: z.int(),
  /** How many have no text. */
  textless: z.int(),
  /** How many are in a language that the rules do not speak. */
  unreadable: z.int(),
  /** How many kinds of articles nobody has decided, so that they are left out. */
  undecided: z.int(),
  attributes: z.array(AttributeAgreement),
  differences: z.array(DifferingCell),
});
export type RulesAgreement = z.infer<typeof RulesAgreement>;
