import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../trial/random.ts';
import { chooseSpread } from './choose.ts';

const groups = fc.array(fc.array(fc.nat(), { maxLength: 6 }), { maxLength: 6 });

/** Each thing with the number of its group and its place there, so that no two are alike. */
const numbered = (all: readonly (readonly number[])[]) =>
  all.map((group, of) => group.map((_, at) => ({ of, at })));

test('the same seed chooses the same, another seed something else', () => {
  const many = numbered(Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => 0)));
  const chosen = chooseSpread(many, 10, seededRandom(3));
  expect(chooseSpread(many, 10, seededRandom(3))).toEqual(chosen);
  expect(chooseSpread(many, 10, seededRandom(4))).not.toEqual(chosen);
});

test('as many as asked for, or all; each once, and spread over the groups', () => {
  fc.assert(
    fc.property(groups, fc.nat(40), fc.integer(), (sizes, count, seed) => {
      const all = numbered(sizes);
      const chosen = chooseSpread(all, count, seededRandom(seed));
      expect(chosen).toHaveLength(Math.min(count, all.flat().length));
      expect(new Set(chosen).size).toBe(chosen.length);
      const taken = all.map((group, of) => ({
        count: chosen.filter((each) => each.of === of).length,
        isUsedUp: chosen.filter((each) => each.of === of).length === group.length,
      }));
      const most = Math.max(0, ...taken.map((group) => group.count));
      expect(taken.every((group) => group.isUsedUp || group.count >= most - 1)).toBe(true);
    }),
  );
});
