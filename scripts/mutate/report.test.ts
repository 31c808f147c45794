import { expect, test } from 'vitest';
import { reportJudged, type Judged } from './report.ts';

const judged = (file: string, line: number, verdict: Judged['verdict']): Judged => ({
  file,
  line,
  verdict,
  start: line * 10,
  end: line * 10 + 1,
  replacement: '<=',
  words: '< → <=',
});

test('each file has its counts, each survivor its line, and the end the sum', () => {
  const report = reportJudged([
    judged('src/b.ts', 9, 'survived'),
    judged('src/b.ts', 2, 'survived'),
    judged('src/b.ts', 3, 'late'),
    judged('src/a.ts', 1, 'killed'),
  ]);
  expect(report.split('\n')).toEqual([
    'src/a.ts: 1 change, 1 killed, 0 survived (100%)',
    'src/b.ts: 3 changes, 1 killed (1 by running too long), 2 survived (33%)',
    '  line 2: < → <=',
    '  line 9: < → <=',
    '',
    'All: 4 changes, 2 killed (1 by running too long), 2 survived (50%)',
  ]);
});
