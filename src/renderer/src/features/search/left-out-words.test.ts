import { expect, test } from 'vitest';
import { leftOutWords } from './left-out-words.ts';

const left = {
  of: 'sample_size',
  attribute: null,
  noneStated: 0,
  notFound: 0,
  notLooked: 0,
  inOtherUnits: null,
  countedTo: 1000,
  query: '',
} as const;

test.each([
  [{ ...left, noneStated: 1 }, '1 article states no sample size'],
  [{ ...left, noneStated: 12 }, '12 articles state no sample size'],
  [{ ...left, notFound: 1000 }, 'the rules found no sample size in 1,000+ articles'],
  [
    { ...left, of: 'safety' as const, noneStated: 2, notFound: 1, notLooked: 3 },
    '2 articles state no safety statement, the rules found no safety statement in 1 article and 3 articles are not looked at yet',
  ],
  [
    { ...left, noneStated: 2, inOtherUnits: { than: ['births' as const], articles: 1 } },
    '1 article counts other things than births and 2 articles state no sample size',
  ],
  [
    { ...left, of: 'several' as const, noneStated: 3 },
    '3 articles in all lack one of these values or more',
  ],
  [
    { ...left, of: 'attribute' as const, attribute: 'Follow-up', noneStated: 1, notLooked: 4 },
    '1 article states no “Follow-up” and 4 articles are not looked at yet',
  ],
  [{ ...left, of: 'year' as const, noneStated: 2 }, '2 articles have no year'],
])('what is left out is told with its silences apart: %#', (given, words) => {
  expect(leftOutWords(given)).toBe(words);
});
