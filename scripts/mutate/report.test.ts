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
  place: { kind: 'expression', start: line * 10, end: line * 10 + 1 },
  runsOnLoad: false,
});

test('each file has its counts, each survivor its line, and the end the sum', () => {
  const report = reportJudged([
    judged('src/b.ts', 9, 'survived'),
    judged('src/b.ts', 2, 'survived'),
    judged('src/b.ts', 3, 'late'),
    judged('src/b.ts', 4, 'unreached'),
    { ...judged('src/b.ts', 5, 'survived'), runsOnLoad: true },
    judged('src/a.ts', 1, 'killed'),
  ]);
  expect(report.split('\n')).toEqual([
    'src/a.ts: 1 change, 1 killed, 0 survived (100%)',
    'src/b.ts: 5 changes, 1 killed (1 by running too long), 4 survived (20%)',
    '  line 2: < → <=',
    '  line 4: < → <= (none of the tests runs it)',
    '  line 5: < → <= (runs while modules load: judged by its room and by tests that name it)',
    '  line 9: < → <=',
    '',
    'All: 6 changes, 2 killed (1 by running too long), 4 survived (33%)',
  ]);
});
