import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, type TwoReadings } from './cohens-kappa.ts';

const times = (count: number, ...pair: TwoReadings): TwoReadings[] =>
  Array.from({ length: count }, () => pair);

describe('agreement of two readings', () => {
  test('is 0.4 where 20 and 15 of 50 agree, and 5 and 10 do not', () => {
    // Expected by chance: 25/50 × 30/50 + 25/50 × 20/50 = 0.5.
    const pairs = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ];
    const { kappa, ...counted } = agreementOf(pairs);
    expect(counted).toEqual({ things: 50, agreed: 35, share: 0.7 });
    expect(kappa).toBeCloseTo(0.4, 12);
  });

  test('is 0.59 where five of seven agree on three answers', () => {
    const pairs = [
      ...times(2, 'better', 'better'),
      ...times(2, 'none', 'none'),
      ...times(1, 'mixed', 'mixed'),
      ...times(1, 'mixed', 'none'),
      ...times(1, 'better', 'mixed'),
    ];
    // Observed 5/7; expected (3·2 + 2·3 + 2·2) / 49 = 16/49; (35 − 16) / (49 − 16).
    expect(agreementOf(pairs).kappa).toBeCloseTo(19 / 33, 12);
  });

  test('says nothing where nothing was read, or one answer is all there is', () => {
    expect(agreementOf([])).toEqual({ things: 0, agreed: 0, share: null, kappa: null });
    expect(agreementOf(times(7, 'yes', 'yes'))).toEqual({
      things: 7,
      agreed: 7,
      share: 1,
      kappa: null,
    });
  });

  test('is nothing beyond chance where each reader has one answer of their own', () => {
    expect(agreementOf(times(4, 'yes', 'no'))).toMatchObject({ agreed: 0, kappa: 0 });
  });
});

const readings = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')),
  { minLength: 1, maxLength: 40 },
);

describe('of any readings', () => {
  test('neither their order nor who read first changes it', () => {
    fc.assert(
      fc.property(readings, (pairs) => {
        const { kappa, ...counted } = agreementOf(pairs);
        expect(agreementOf(pairs.toReversed())).toEqual({ ...counted, kappa });
        const swapped = agreementOf(pairs.map(([first, second]) => [second, first]));
        expect(swapped).toEqual({ ...counted, kappa });
      }),
    );
  });

  test('kappa lies between −1 and 1, is 1 for full agreement alone, and never above the share', () => {
    fc.assert(
      fc.property(readings, (pairs) => {
        const { kappa, share } = agreementOf(pairs);
        if (kappa === null) {
          expect(new Set(pairs.flat()).size).toBe(1);
          return;
        }
        expect(kappa).toBeGreaterThanOrEqual(-1);
        expect(kappa).toBeLessThanOrEqual(share!);
        expect(kappa === 1).toBe(share === 1);
      }),
    );
  });

  test('other names for the answers change nothing', () => {
    const name: Readonly<Record<string, string>> = { a: 'x', b: 'y', c: 'z' };
    fc.assert(
      fc.property(readings, (pairs) => {
        const renamed = pairs.map(([one, two]): TwoReadings => [name[one]!, name[two]!]);
        expect(agreementOf(renamed)).toEqual(agreementOf(pairs));
      }),
    );
  });
});
