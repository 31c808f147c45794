import { expect, test } from 'vitest';
import { silenceOf } from './silence.ts';

const read = {
  hasText: true,
  absences: [],
  readAs: 'en',
  kindsRead: ['safety', 'species'],
} as const;
const absence = { kind: 'safety' } as const;

test('an article without claims of a kind says why it has none', () => {
  expect(silenceOf('safety', read)).toEqual({ of: 'noClaims' });
  expect(silenceOf('safety', { ...read, readAs: 'fr' })).toEqual({
    of: 'unreadable',
    language: 'fr',
  });
  expect(silenceOf('safety', { ...read, readAs: null })).toEqual({ of: 'unread' });
  expect(silenceOf('safety', { ...read, hasText: false, readAs: null })).toEqual({ of: 'noText' });
});

test('a kind that no rule looks for was not looked at', () => {
  expect(silenceOf('study_design', read)).toEqual({ of: 'unread' });
});

test('what was recorded of this kind comes before all else', () => {
  const recorded = { ...read, absences: [absence] };
  expect(silenceOf('safety', recorded)).toEqual({ of: 'absent', absence });
  expect(silenceOf('species', recorded)).toEqual({ of: 'noClaims' });
});
