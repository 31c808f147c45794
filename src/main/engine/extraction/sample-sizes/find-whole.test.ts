import { expect, it } from 'vitest';
import { openTestReader } from '../test-reader.ts';
import { SAMPLE_SIZE_RULES } from './sample-size-rules.ts';

const { open, tools } = openTestReader();
const rules = SAMPLE_SIZE_RULES.prepare(tools);
const read = (text: string) =>
  rules.suggest(open(text)).flatMap(({ value }) => (value.kind === 'sample_size' ? [value] : []));

it.each([
  ['We screened 4,210 records. In all, 31 trials met the criteria.', 31],
  ['The search yielded 940 articles, and we selected 38 papers for review.', 38],
  ['A total of 1,900 nurses were approached, and 412 nurses were included.', 412],
  ['We analysed 640 blood samples from 212 donors.', 212],
  ['There were 5,300 admissions to the wards. This represented 3,120 individual patients.', 3120],
  ['We studied 14 families of goats with 230 goats.', 230],
  [
    'During the trial, 5 300 admissions to ten wards occurred. As many came back, this represented 3 120 individual patients.',
    3120,
  ],
])('tells the whole that was studied from what led to it: %s', (text, count) => {
  expect(read(text)[0]?.count).toBe(count);
});

it.each([
  ['We screened 4,210 newborns for deafness.', 4210],
  ['We analysed 640 blood samples. Arsenic was found in 12 donors.', 640],
  ['A total of 310 beekeepers were surveyed. Of these, 24 beekeepers were excluded.', 310],
])('keeps the first where nothing takes its place: %s', (text, count) => {
  expect(read(text)[0]?.count).toBe(count);
});

it('gives no part in the study to those left out or only looked through', () => {
  const found = read(
    'We approached 900 farmers and enrolled 310 farmers; 24 farmers were excluded later.',
  );
  expect(found.find(({ count }) => count === 900)?.role).toBe('unspecified');
  expect(found.find(({ count }) => count === 24)?.role).toBe('unspecified');
});
