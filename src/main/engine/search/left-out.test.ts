import { expect, test } from 'vitest';
import type { LeftOut } from '../../../shared/domain/query-aside.ts';
import { tellingMore } from './left-out.ts';

const left = (of: LeftOut['of'], noneStated: number): LeftOut => ({
  of,
  attribute: null,
  noneStated,
  notFound: 0,
  notLooked: 0,
  inOtherUnits: null,
  countedTo: 1000,
  query: '',
});

test.each([
  ['nothing lacks both', 3, 4, 7, false],
  ['some lack both', 3, 4, 8, true],
  ['nothing lacks one alone', 0, 0, 2, true],
  ['counting stopped', 1000, 1000, 1000, true],
  ['counting stopped for all alone', 600, 700, 1000, true],
])('where %s, what lacks one value or more is told or not', (_, one, other, all, isTold) => {
  const lines = [left('species', one), left('safety', other), left('several', all)];
  expect(tellingMore(lines).map(({ of }) => of)).toEqual(
    isTold ? ['species', 'safety', 'several'] : ['species', 'safety'],
  );
});
