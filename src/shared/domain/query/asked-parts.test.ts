import { expect, test } from 'vitest';
import { askedParts } from './asked-parts.ts';
import { FIELD_NAMES } from './fields.ts';
import { parseQuery } from './parse.ts';

const partsOf = (text: string): string[] => [...askedParts(parseQuery(text))].toSorted();

test.each([
  ['', ['articles']],
  ['mouse', ['articles', 'details']],
  ['tag:done', ['articles', 'filing']],
  ['-(status:read OR in:Thesis)', ['articles', 'filing', 'status']],
  ['n>=50', ['articles', 'marks']],
  ['(kind:finding "born alive")', ['articles', 'details', 'marks']],
  ['added:7d', ['articles']],
])('what decides whether “%s” finds an article', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

test('every field asks for some part, or for articles alone', () => {
  for (const field of FIELD_NAMES) expect(partsOf(`${field}:1`)).toContain('articles');
});
