import { expect, test } from 'vitest';
import { WordCutter } from '../text/text-words.ts';
import { CueReader } from './reading.ts';
import type { CueTable } from './reading.ts';

const table = (letter: string, place: number, id: string): CueTable => ({
  letter,
  place,
  cues: [{ id, why: 'test', phrases: id }],
});

test('tables stand in the order of their places, whoever hands them in first', () => {
  const cues = new CueReader([table('b', 2, 'heron'), table('a', 1, 'otter')], new WordCutter());
  expect([...cues.indices.keys()]).toEqual(['a:otter', 'b:heron']);
  expect(cues.listNames({ cues: [1] })).toEqual(['b:heron']);
  expect(cues.indexOf('a:otter')).toBe(0);
});

test('two tables with one letter or one place are refused', () => {
  const make = (...tables: CueTable[]) => new CueReader(tables, new WordCutter());
  expect(() => make(table('a', 1, 'otter'), table('a', 2, 'heron'))).toThrow('same letter');
  expect(() => make(table('a', 1, 'otter'), table('b', 1, 'heron'))).toThrow('same place');
});
