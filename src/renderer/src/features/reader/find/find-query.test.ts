import { expect, test } from 'vitest';
import { findPhrase, findWords, parseFindQuery } from './find-query.ts';

test('words are found as words; the last one is open while nothing stands behind it', () => {
  expect(parseFindQuery('mouse sper')).toMatchObject({ words: ['mouse', 'sper'], open: true });
  expect(parseFindQuery('mouse sper ')).toMatchObject({ words: ['mouse', 'sper'], open: false });
  expect(parseFindQuery('')).toEqual({ phrases: [], terms: [], words: [], open: false });
});

test('what stands in quotation marks is a phrase, closed or not', () => {
  expect(parseFindQuery('"stem cell" mouse ')).toMatchObject({
    phrases: ['stem cell'],
    words: ['mouse'],
  });
  expect(parseFindQuery('„stem cell“ “live bir')).toMatchObject({
    phrases: ['stem cell', 'live bir'],
    words: [],
  });
  expect(parseFindQuery('"  "').phrases).toEqual([]);
});

test('scripts without blanks are found as they are written', () => {
  expect(parseFindQuery('マウス 実験 mouse')).toMatchObject({
    phrases: ['マウス', '実験'],
    words: ['mouse'],
  });
});

test('numbers that are written in several ways are one term, open while they are typed', () => {
  const [term, ...others] = parseFindQuery('5,300').terms;
  expect(others).toEqual([]);
  expect(term).toMatchObject({ prefix: true });
  expect([term?.words, ...(term?.also ?? [])].map((words) => words?.join(' '))).toContain('5300');
  expect(parseFindQuery('5,300 ').terms).toMatchObject([{ prefix: false }]);
  const [first] = parseFindQuery('5,300 mice').terms;
  expect(first).toMatchObject({ prefix: false });
});

test('a phrase is found whatever its case, accents, blanks and apostrophes', () => {
  const text = 'Stem  cells, Stèm\ncells and Alzheimer’s (a+b).';
  const found = (phrase: string): string[] =>
    findPhrase(text, phrase).map(({ start, end }) => text.slice(start, end));
  expect(found('stem cells')).toEqual(['Stem  cells', 'Stèm\ncells']);
  expect(found("alzheimer's")).toEqual(['Alzheimer’s']);
  expect(found('(A+B)')).toEqual(['(a+b)']);
  expect(found('rats')).toEqual([]);
  expect(found('  ')).toEqual([]);
});

test('the words of a text are folded, and know where they stand', () => {
  const text = 'Über 14 Mäuse';
  expect(findWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Über',
    '14',
    'Mäuse',
  ]);
  expect(findWords(text).map(({ word }) => word)).toEqual(['uber', '14', 'mause']);
});
