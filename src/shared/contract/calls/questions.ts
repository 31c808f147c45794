import { z } from 'zod';
import { boundedList, boundedText } from '../../domain/bounded.ts';
import { ArticleId, FileToken, JobId, QuestionId, TableId } from '../../domain/ids.ts';
import { QueryText } from '../../domain/query/query-text.ts';
import {
  Question,
  QuestionChanges,
  QuestionNotes,
  QuestionSummary,
  QuestionText,
  RelevantArticles,
} from '../../domain/question.ts';
import { ReadingVerdict, RulesAgreement, SecondReading } from '../../domain/second-reading.ts';
import { BulkAnswer, done, nothing } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

const questionArticles = boundedList('articles', ArticleId, 100).min(1);

/** Questions that a reader follows through the literature, each with its notes, table and search. */
export const questionsCalls = {
  /** In the order of their words. */
  'questions.list': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: z.array(QuestionSummary),
  },
  'questions.get': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: QuestionId }),
    output: Question,
  },
  /** The articles in the library that look relevant to it and are not in its table, each with its reasons. */
  'questions.relevant': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: QuestionId }),
    output: RelevantArticles,
  },
  /** What changed about it since its page was last left. */
  'questions.changed': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: QuestionId }),
    output: QuestionChanges,
  },
  /** Its page is left: what changes from now on is told next time. No part of history. */
  'questions.leave': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuestionId }),
    output: done,
  },
  /** Its last second reading, and how far that agrees with the first; null where there is none. */
  'questions.agreement': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: QuestionId }),
    output: SecondReading.nullable(),
  },
  /**
   * Begins to read its articles a second time: their claims and what is stated nowhere are hidden from
   * everybody until it ends.
   */
  'questions.beginReading': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuestionId }),
    output: BulkAnswer,
  },
  /** Ends the second reading: the first claims come back, and those of the second are kept to be compared. */
  'questions.endReading': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuestionId }),
    output: BulkAnswer,
  },
  /** Notes what is said of a cell in which the readings differ. */
  'questions.settleReading': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      id: QuestionId,
      articleId: ArticleId,
      attribute: boundedText('The name of an attribute', 100).min(1),
      verdict: ReadingVerdict,
    }),
    output: done,
  },
  /**
   * How far what readers recorded of its articles agrees with what the rules say of their texts, as far as
   * those were read by `questions.readRules`; null without articles, and while they are read a second time.
   */
  'questions.rulesAgreement': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: QuestionId }),
    output: RulesAgreement.nullable(),
  },
  /** Lets the rules read its texts that they have not read for it as they are, by a job. Nothing is suggested. */
  'questions.readRules': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuestionId }),
    output: z.object({ jobId: JobId }),
  },
  /**
   * Writes an archive of its articles for somebody else who is to read them, by a job: with what is asked of
   * them and their files, and without claims, marks, notes and what is stated nowhere.
   */
  'questions.sendOut': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuestionId, token: FileToken }),
    output: z.object({ jobId: JobId }),
  },
  /**
   * Takes what somebody else recorded of its articles, out of an archive, as its second reading, by a job:
   * laid aside beside what is recorded here, to be held against it.
   */
  'questions.takeReading': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuestionId, token: FileToken }),
    output: z.object({ jobId: JobId }),
  },
  'questions.create': {
    at: 'engine',
    kind: 'command',
    input: z.object({ text: QuestionText }),
    output: z.object({ id: QuestionId }),
  },
  /** Asks it in other words, or gives it another table. */
  'questions.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      id: QuestionId,
      text: QuestionText.optional(),
      tableId: TableId.optional(),
    }),
    output: done,
  },
  'questions.writeNotes': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuestionId, notes: QuestionNotes }),
    output: done,
  },
  /** Makes an evidence table for it, without articles, unless it has one; answers with its table. */
  'questions.makeTable': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuestionId }),
    output: z.object({ tableId: TableId }),
  },
  /**
   * What its saved search asks: one is saved where it has none, and an empty query takes the search from
   * the question.
   */
  'questions.setSearch': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuestionId, query: QueryText }),
    output: done,
  },
  /** Puts articles into its table, which is made where it has none. */
  'questions.add': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuestionId, articleIds: questionArticles }),
    output: z.object({ tableId: TableId }),
  },
  /** Keeps articles out of those that look relevant to it, or lets them in again. */
  'questions.setAside': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuestionId, articleIds: questionArticles, isSetAside: z.boolean() }),
    output: done,
  },
  'questions.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: boundedList('questions', QuestionId, 2000).min(1) }),
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
