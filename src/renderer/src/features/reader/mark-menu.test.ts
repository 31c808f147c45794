import { expect, test } from 'vitest';
import { linesOfMark, linesOfWords } from './mark-menu.ts';
import type { MarginItem } from './margin/items.ts';

const nothing = (): void => {};
const idsOf = (item: unknown): string[] =>
  linesOfMark(item as MarginItem, nothing).map(({ id }) => id);

const claim = (status: string, states: readonly string[]): unknown => ({
  type: 'claim',
  claim: { status, quotes: states.map((state) => ({ state })), areas: [] },
});

test('a suggestion is decided, a claim edited, linked and deleted', () => {
  expect(idsOf(claim('suggested', ['verified']))).toEqual([
    'claim.accept',
    'claim.edit',
    'claim.reject',
    'claim.acceptKind',
    'quote.copy',
    'quote.cite',
    'link.copy',
    'export',
  ]);
  expect(idsOf(claim('accepted', ['verified']))).toEqual([
    'claim.edit',
    'claim.link',
    'quote.copy',
    'quote.cite',
    'link.copy',
    'export',
    'remove',
  ]);
});

test('a quote that moved can be confirmed, and what has no quote not be copied', () => {
  expect(idsOf(claim('accepted', ['verified', 'moved']))[0]).toBe('claim.accept');
  expect(idsOf(claim('accepted', []))).toEqual([
    'claim.edit',
    'claim.link',
    'link.copy',
    'export',
    'remove',
  ]);
});

test('a highlight can become a line and a line a highlight; an area is neither', () => {
  const annotation = (style: string) => ({
    type: 'annotation',
    annotation: { style, quote: { state: 'verified' } },
  });
  const labelsOf = (item: unknown): string[] =>
    linesOfMark(item as MarginItem, nothing).map(({ label }) => label);
  expect(labelsOf(annotation('highlight'))).toContain('Underline');
  expect(labelsOf(annotation('underline'))).toContain('Highlight');
  expect(idsOf({ type: 'annotation', annotation: { area: {} } })).toEqual([
    'annotation.comment',
    'export',
    'remove',
  ]);
});

test('deleting does what the place says', () => {
  const done: string[] = [];
  const lines = linesOfMark(claim('accepted', []) as MarginItem, () => done.push('deleted'));
  lines.find(({ id }) => id === 'remove')?.run();
  expect(done).toEqual(['deleted']);
});

test('selected words can be added to a claim where one is selected', () => {
  expect(linesOfWords(true).map(({ id }) => id)).toContain('claim.addQuote');
  expect(linesOfWords(false).map(({ id }) => id)).not.toContain('claim.addQuote');
});
