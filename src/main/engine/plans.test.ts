import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DATABASE_NAME, openLibraryDatabase } from './db/open.ts';
import { LARGE_LIBRARY, ONCE_SUGGESTED } from './db/test-large-library.ts';
import { plantStatistics, watchPlans } from './db/test-plans.ts';
import { temporaryFolder } from './test-engine.ts';
import { workThrough } from './test-workload.ts';

/** Statements that may read a whole table, and why. */
const LAWFUL: readonly (readonly [sql: RegExp, reason: string])[] = [
  [
    / FROM article_line l INDEXED BY /,
    'a list is read from the index of its order alone, and skipped there: 1 ms to the end of 100,000',
  ],
  [
    / FROM article_line l NOT INDEXED .*l\.words GLOB \+?\?/,
    'a filter looks for letters in the middle of words, which no index finds',
  ],
  [/ FROM attribute (?:[tk] )?(?:CROSS JOIN|WHERE) /, 'a library has 500 attributes at most'],
  [/^SELECT 1 FROM article LIMIT 1$/, 'it ends with the first row'],
  [/^SELECT id FROM (?:article|annotation|claim)$/, 'a check of the library looks at everything'],
  [/ FROM suggestion_reading s .*WHERE s\.rules = /, 'a run asks once what it need not read again'],
  [
    / FROM (?:suggestion_run_article|bulk_target|purge_queue)(?:\)|$)/,
    'asked when a run begins or ends, and 1 ms long',
  ],
  [
    / FROM (?:bulk_target|purge_queue) ORDER BY position LIMIT (?:1|\+\?)\)*$/,
    'read in the order of its key, up to the limit',
  ],
  [
    / FROM article_tag t .*GROUP BY t\.tag/,
    'read from the index alone, outside the writing thread',
  ],
];

/** Milliseconds that all a reader can do may take on a busy machine. */
const LONG = 120_000;

const isLawful = (sql: string): boolean => LAWFUL.some(([pattern]) => pattern.test(sql));

test.each([
  ['no statistics', []],
  ['the statistics of a large library', LARGE_LIBRARY],
  ['statistics from before it was annotated, tagged and sorted', ONCE_SUGGESTED],
])(
  'with %s no statement reads a whole table, or sorts it',
  async (_, statistics) => {
    const directory = temporaryFolder();
    openLibraryDatabase(directory).close();
    if (statistics.length > 0) plantStatistics(join(directory, DATABASE_NAME), statistics);
    const costly = watchPlans();
    expect(await workThrough(directory)).toEqual([]);
    expect(costly.filter(({ sql }) => !isLawful(sql))).toEqual([]);
  },
  LONG,
);
