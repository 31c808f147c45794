import { expect, test } from 'vitest';
import type { MatchReason } from './import-review.ts';
import { matchWords } from './match-words.ts';

const doi: MatchReason = {
  by: 'doi',
  isSure: true,
  value: '10.1000/x',
  titles: 96,
  years: [2019, 2020],
  sameFirstAuthor: false,
};
const title: MatchReason = {
  ...doi,
  by: 'title',
  value: '',
  titles: 100,
  years: [2019, 2019],
  sameFirstAuthor: true,
};

test.each<[MatchReason, string, string]>([
  [doi, 'Same DOI', '10.1000/x, titles 96% alike, years 2019 and 2020, other first author'],
  [
    { ...doi, titles: 100, years: [null, null] },
    'Same DOI',
    '10.1000/x, same title, other first author',
  ],
  [{ ...doi, titles: null, sameFirstAuthor: null }, 'Same DOI', '10.1000/x, years 2019 and 2020'],
  [title, 'Same title', 'same year and first author'],
  [
    { ...title, titles: 91, sameFirstAuthor: false },
    'Title 91% alike',
    'same year, other first author',
  ],
  [{ ...title, years: [2019, 2020] }, 'Same title', 'years 2019 and 2020, same first author'],
  [{ ...title, years: [null, 2020] }, 'Same title', 'one without a year, same first author'],
  [{ ...title, titles: null, sameFirstAuthor: null }, 'No title', 'same year'],
])('%# says what two entries have in common', (reason, head, rest) => {
  expect(matchWords(reason)).toEqual({ head, rest });
});
