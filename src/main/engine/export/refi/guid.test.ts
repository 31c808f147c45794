import { expect, test } from 'vitest';
import { guidOf } from './guid.ts';

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('an id has the form of a UUID of version 8, whatever the words', () => {
  for (let at = 0; at < 20; at += 1) expect(guidOf('code', String(at))).toMatch(FORM);
});

test('the same words have the same id, others another', () => {
  expect(guidOf('ab', 'c')).toBe(guidOf('ab', 'c'));
  expect(guidOf('a', 'bc')).not.toBe(guidOf('ab', 'c'));
});
