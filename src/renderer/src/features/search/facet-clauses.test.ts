import { expect, test } from 'vitest';
import { hasClause, toggleClause } from './facet-clauses.ts';

test('a part of a query is put behind what was typed, and taken out again', () => {
  expect(toggleClause('liver', 'species:10090')).toBe('liver species:10090 ');
  expect(toggleClause('liver species:10090 ', 'species:10090')).toBe('liver ');
  expect(toggleClause('a tag:"two words" b', 'tag:"two words"')).toBe('a b ');
  expect(toggleClause('species:10090', 'species:10090')).toBe('');
});

test('a part is not found within a longer one', () => {
  expect(hasClause('species:100901', 'species:10090')).toBe(false);
  expect(hasClause('-species:10090', 'species:10090')).toBe(false);
  expect(hasClause('species:100901 species:10090', 'species:10090')).toBe(true);
});
