import { z } from 'zod';
import { boundedList, boundedText } from '../../domain/bounded.ts';
import { RejectedStudy, StudyProposal } from '../../domain/comparison/study-proposal.ts';
import { Comparison } from '../../domain/comparison/comparison.ts';
import {
  DifferenceKey,
  DifferenceVerdict,
  SettledDifference,
} from '../../domain/comparison/settled-difference.ts';
import { EvidenceTable, MOST_ARTICLES, TableRow } from '../../domain/evidence-table.ts';
import { ArticleId, TableId } from '../../domain/ids.ts';
import { FoundForTable, TableSearch } from '../../domain/table-search.ts';
import { done } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

const tableTitle = boundedText('The title of a table', 200).trim();
const tableArticles = boundedList('articles', ArticleId, MOST_ARTICLES);

/** Evidence tables: articles side by side. */
export const evidenceCalls = {
  'evidence.get': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: TableId }),
    output: EvidenceTable,
  },
  /** What the search of a table finds that is not in it; null where it is fed by none. */
  'evidence.found': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: TableId }),
    output: FoundForTable.nullable(),
  },
  'evidence.compare': {
    at: 'engine',
    kind: 'query',
    input: z.object({ left: ArticleId, right: ArticleId }),
    output: Comparison,
  },
  /** Articles that look as if they were about the same study, the surest first, neither linked to it nor rejected. */
  'evidence.sameStudies': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: ArticleId }),
    output: z.array(StudyProposal),
  },
  /** Articles of which a reader said that they are not about the same study as this one, the last first. */
  'evidence.rejectedStudies': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: ArticleId }),
    output: z.array(RejectedStudy),
  },
  /** Notes that two articles are not about the same study, or lets them be proposed again. */
  'evidence.rejectStudy': {
    at: 'engine',
    kind: 'command',
    input: z.object({ left: ArticleId, right: ArticleId, isRejected: z.boolean() }),
    output: done,
  },
  /** What readers settled between two articles, whichever is called the left one; the oldest first. */
  'evidence.settled': {
    at: 'engine',
    kind: 'query',
    input: z.object({ left: ArticleId, right: ArticleId }),
    output: z.array(SettledDifference),
  },
  /** Settles differences between two articles, or opens them again where no verdict is given. */
  'evidence.settle': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      left: ArticleId,
      right: ArticleId,
      keys: boundedList('differences', DifferenceKey, 300).min(1),
      verdict: DifferenceVerdict.nullable(),
    }),
    output: done,
  },
  'evidence.create': {
    at: 'engine',
    kind: 'command',
    input: z.object({ title: tableTitle, articleIds: tableArticles }),
    output: z.object({ id: TableId }),
  },
  'evidence.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      id: TableId,
      title: tableTitle.min(1).optional(),
      rows: boundedList('rows', TableRow, 100).min(1).optional(),
      articleIds: tableArticles.optional(),
    }),
    output: done,
  },
  /** Puts articles behind those of a table. */
  'evidence.add': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: TableId, articleIds: tableArticles.min(1) }),
    output: done,
  },
  /** Lets a search feed a table, or none; what is in the table stays in it. */
  'evidence.setSearch': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: TableId, search: TableSearch.nullable() }),
    output: done,
  },
  /** Keeps articles out of what the search of a table finds, or lets it find them again. */
  'evidence.leaveOut': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: TableId, articleIds: tableArticles.min(1), isLeftOut: z.boolean() }),
    output: done,
  },
  'evidence.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: boundedList('tables', TableId, 2000).min(1) }),
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
