import { expect, it } from 'vitest';
import { readExample } from './example-line.ts';

it('takes the signs away and marks what stood between them', () => {
  const { text, marks } = readExample('We gave ⟦forty voles⟧ and ⟦six owls⟧ a nest.');
  expect(text).toBe('We gave forty voles and six owls a nest.');
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual([
    'forty voles',
    'six owls',
  ]);
});

it('marks nothing where a sign has no partner', () => {
  expect(readExample('six⟧ owls ⟦ fly').marks).toEqual([]);
});
