import { z } from 'zod';
import { ArticleRow } from './article.ts';
import { boundedText } from './bounded.ts';
import { ClaimKind, ClaimStatus } from './claim.ts';
import { ArticleId, ClaimId, Millis, QuestionId, SavedSearchId, TableId } from './ids.ts';
import { ArticleRelation } from './link.ts';
import { MAX_NOTE_LENGTH } from './note.ts';
import { SavedQuestion } from './saved-search.ts';

/** A question as the reader asks it. */
export const QuestionText = boundedText('A question', 500)
  .trim()
  .min(1, 'The question is empty. Write what you want to know.');

/** What the reader writes about a question, in Markdown; claims are cited by links to them. */
export const QuestionNotes = boundedText('The notes of a question', MAX_NOTE_LENGTH);

/** A question in a list. */
export const QuestionSummary = z.object({
  id: QuestionId,
  text: z.string(),
  /** How many articles its table has. */
  articleCount: z.int(),
});
export type QuestionSummary = z.infer<typeof QuestionSummary>;

/**
 * How well what is cited is proved: the worst state of its quotes, `unproved` where it has none, and
 * `gone` where the claim is in the trash or no longer in the library.
 */
export const CitedState = z.enum(['verified', 'moved', 'broken', 'unchecked', 'unproved', 'gone']);
export type CitedState = z.infer<typeof CitedState>;

/** A claim that the notes of a question cite. */
export const CitedClaim = z.object({
  claimId: ClaimId,
  state: CitedState,
  /** Null where it is no longer in the library. */
  claim: z
    .object({
      articleId: ArticleId,
      /** Who wrote its article and when, else what names it. */
      label: z.string(),
      code: z.string(),
      kind: ClaimKind,
      status: ClaimStatus,
      /** What it says, in a line. */
      words: z.string(),
      /** The words that prove it; empty where it has no quote. */
      quote: z.string(),
    })
    .nullable(),
});
export type CitedClaim = z.infer<typeof CitedClaim>;

/** A question with all that stands on its page but its table and what looks relevant. */
export const Question = z.object({
  id: QuestionId,
  text: z.string(),
  /** Empty while it is read a second time: they tell what was read first. */
  notes: z.string(),
  /** Whether its articles are being read a second time. */
  isReadAgain: z.boolean(),
  createdAt: Millis,
  updatedAt: Millis,
  /** Null where it has none. */
  table: z.object({ id: TableId, title: z.string(), inTrash: z.boolean() }).nullable(),
  /** The saved search that looks for its articles; null where it has none. */
  search: z.object({ id: SavedSearchId, name: z.string(), asks: SavedQuestion }).nullable(),
  /** The claims that its notes cite, each once, in the order of the notes. */
  cited: z.array(CitedClaim),
});
export type Question = z.infer<typeof Question>;

/** Why an article looks relevant to a question. */
export const RelevanceReason = z.discriminatedUnion('by', [
  /** Its search finds it. */
  z.object({ by: z.literal('search') }),
  /** The search that feeds its table finds it, and nobody left it out of the table. */
  z.object({ by: z.literal('table_search') }),
  /** It is linked to an article of its table. `to`: it reports on that one. */
  z.object({
    by: z.literal('link'),
    relation: ArticleRelation,
    direction: z.enum(['to', 'from']),
    label: z.string(),
  }),
  /** It speaks of an outcome of the table, and studies a species of the table where one is named. */
  z.object({
    by: z.literal('outcome'),
    outcome: z.string(),
    /** As the table names it. */
    species: z.string().nullable(),
  }),
]);
export type RelevanceReason = z.infer<typeof RelevanceReason>;

/** An article that looks relevant to a question and is not in its table. */
export const RelevantArticle = z.object({
  article: ArticleRow,
  reasons: z.array(RelevanceReason),
});
export type RelevantArticle = z.infer<typeof RelevantArticle>;

/** What looks relevant to a question, and is neither in its table nor set aside. */
export const RelevantArticles = z.object({
  /** The ones with the most reasons first, then the newest. */
  articles: z.array(RelevantArticle),
  /** How many there are; more than are listed where there are too many. */
  total: z.int(),
  /** How many articles its search finds, and how many of them its table has; null without a search. */
  found: z.object({ articles: z.int(), inTable: z.int(), setAside: z.int() }).nullable(),
  /** The articles of which a reader said that they are not relevant, the last first. */
  setAside: z.array(z.object({ id: ArticleId, title: z.string() })),
});
export type RelevantArticles = z.infer<typeof RelevantArticles>;

/** What became of a claim of a question since it was last left. */
export const ClaimChange = z.enum(['new', 'suggested', 'changed', 'decided', 'deleted']);
export type ClaimChange = z.infer<typeof ClaimChange>;

/** What changed about a question since its page was last left. */
export const QuestionChanges = z.object({
  /** When it was left last; null when it never was, and then nothing has changed. */
  since: Millis.nullable(),
  /** Articles that look relevant to it and came to the library since, and those that came into its table. */
  articles: z.array(
    z.object({
      id: ArticleId,
      title: z.string(),
      how: z.enum(['looks_relevant', 'in_table', 'out_of_table']),
    }),
  ),
  /** Quotes of its articles that stand no more where they stood. */
  quotes: z.array(
    z.object({
      claimId: ClaimId,
      articleId: ArticleId,
      label: z.string(),
      code: z.string(),
      state: z.enum(['moved', 'broken']),
      exact: z.string(),
    }),
  ),
  /** Claims of its articles that came, changed or went; without those whose quotes alone moved. */
  claims: z.array(
    z.object({
      claimId: ClaimId,
      articleId: ArticleId,
      label: z.string(),
      code: z.string(),
      change: ClaimChange,
      words: z.string(),
    }),
  ),
  /** Whether more changed than is listed. */
  isCut: z.boolean(),
});
export type QuestionChanges = z.infer<typeof QuestionChanges>;
