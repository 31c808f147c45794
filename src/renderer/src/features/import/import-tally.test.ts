import { describe, expect, it } from 'vitest';
import type { ArticleId, JobId } from '../../../../shared/domain/ids.ts';
import type { ImportOutcome, Job } from '../../../../shared/domain/job.ts';
import { reportText, tallyOf, tallyWords } from './import-tally.ts';

const outcomes: ImportOutcome[] = [
  {
    outcome: 'imported',
    name: 'a.txt',
    articleId: 'a' as ArticleId,
    title: 'Beans',
    warnings: ['The encoding was guessed.'],
  },
  { outcome: 'merged', name: 'b.txt', articleId: 'p' as ArticleId, title: 'Peas', warnings: [] },
  { outcome: 'rejected', name: 'c.bin', message: 'This is not a text.' },
];
const job: Job = {
  id: 'j' as JobId,
  kind: 'import',
  title: 'Three files',
  state: 'finished',
  done: 3,
  total: 3,
  current: '',
  message: null,
  startedAt: 0,
  finishedAt: 1,
  imports: outcomes,
  styles: [],
};

describe('the report of an import', () => {
  it('counts by outcome', () => {
    const tally = tallyOf(job);
    expect([tally.imported, tally.merged, tally.rejected].map((list) => list.length)).toEqual([
      1, 1, 1,
    ]);
    expect(tallyWords(job)).toBe('1 article imported, 1 merged, 1 not imported');
    expect(tallyWords({ ...job, state: 'cancelled', imports: [] })).toBe(
      '0 articles imported, then cancelled',
    );
  });

  it('names every source once', () => {
    const text = reportText(job, 'today');
    for (const name of ['a.txt', 'b.txt', 'c.bin']) expect(text.split(name)).toHaveLength(2);
    expect(text).toContain('This is not a text.');
    expect(text).toContain('The encoding was guessed.');
  });
});
