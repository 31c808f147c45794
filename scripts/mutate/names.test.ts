import { expect, test } from 'vitest';
import { namesAround } from './names.ts';

const SOURCE = `
const LONGEST = 300;
export const NAMES = 200, MORE = 2;
export function shorten(text: string) { return text.slice(0, 9); }
export const calls = { 'claims.create': { most: 500 }, other: 7 };
`;

const namesAt = (words: string): string[] => namesAround(SOURCE, 'ts', SOURCE.indexOf(words));

test('what stands in an exported statement goes by its names', () => {
  expect(namesAt('200')).toEqual(['NAMES', 'MORE']);
  expect(namesAt('0, 9')).toEqual(['shorten']);
  expect(namesAt('7 }')).toEqual(['calls']);
});

test('what stands in a call of the contract goes by the name of the call', () => {
  expect(namesAt('500')).toEqual(['claims.create']);
});

test('what is not exported goes by all names of its file', () => {
  expect(namesAt('300')).toEqual(['NAMES', 'MORE', 'shorten', 'calls']);
});
