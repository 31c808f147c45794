import { describe, expect, test } from 'vitest';
import type { Claim, SettingValue } from '../../../shared/domain/claim.ts';
import { recogniseKnown } from './known-claims.ts';

const settingOf = (said: Partial<SettingValue>): SettingValue => ({
  kind: 'setting',
  country: null,
  years: null,
  followUp: null,
  words: {},
  ...said,
});

/** Whether the second setting is offered where the first is there. */
function isOffered(
  there: Partial<SettingValue>,
  said: Partial<SettingValue>,
  status: Claim['status'] = 'accepted',
): boolean {
  const isKnown = recogniseKnown([{ value: settingOf(there), status, quotes: [] }]);
  return !isKnown({ value: settingOf(said), start: 4, end: 9 });
}

describe('a setting beside another of the article', () => {
  test('is not offered where that says all that it says', () => {
    expect(isOffered({ country: 'Japan', years: '2001 to 2004' }, { country: 'Japan' })).toBe(
      false,
    );
    expect(isOffered({ country: 'japan' }, { country: 'Japan' })).toBe(false);
  });

  test('is offered where it says more, or something else', () => {
    expect(isOffered({ country: 'Japan' }, { country: 'Japan', followUp: '2 years' })).toBe(true);
    expect(isOffered({ country: 'Japan' }, { country: 'Peru' })).toBe(true);
  });

  test('is offered beside one that was rejected, unless it says the same', () => {
    const rejected = { country: 'Japan', years: '2001 to 2004' };
    expect(isOffered(rejected, { country: 'Japan' }, 'rejected')).toBe(true);
    expect(isOffered(rejected, rejected, 'rejected')).toBe(false);
  });
});
