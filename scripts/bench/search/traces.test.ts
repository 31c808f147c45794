import { expect, test } from 'vitest';
import { keystrokesOf, KINDS, makeTraces } from './traces.ts';

const TEXTS = Array.from({ length: 40 }, (_, at) => ({
  title: `Owls of the northern valley number ${'abcdefghij'.repeat(4)[at]!}oo`,
  text: 'Barn owls were counted at dusk for eleven nights in a row by three observers.',
}));

test('300 traces of every kind come out the same each time, a third of them put aside', () => {
  const traces = makeTraces(TEXTS);
  expect(traces).toEqual(makeTraces(TEXTS));
  expect(traces).toHaveLength(300);
  expect(new Set(traces.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  const aside = traces.filter(({ isUntouched }) => isUntouched).length;
  expect(aside).toBeGreaterThan(50);
  expect(aside).toBeLessThan(150);
});

test('a trace is typed letter by letter', () => {
  expect(keystrokesOf({ kind: 'words', text: 'owl', isUntouched: false })).toEqual([
    'o',
    'ow',
    'owl',
  ]);
});
