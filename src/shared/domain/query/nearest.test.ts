import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const NAMES = ['species', 'sample', 'safety', 'year', 'doi', 'n'];

test.each([
  ['speces', 'species'],
  ['SPECIES', 'species'],
  ['spceies', 'species'],
  ['safteyy', 'safety'],
  ['yaer', 'year'],
  ['yer', 'year'],
  ['dio', 'doi'],
  ['odi', 'doi'],
  ['dxo', null],
  ['ye', null],
  ['yea', 'year'],
  ['sam', 'sample'],
  ['sa', null],
  ['speeeecies', null],
  ['spe', 'species'],
  ['m', null],
  ['mm', null],
  ['outlet', null],
  [`species${'s'.repeat(40)}`, null],
])('the name nearest to %j is %j', (typed, name) => {
  expect(nearest(typed, NAMES)).toBe(name);
});
