import { describe, expect, it } from 'vitest';
import { compareGroups, findGroupWords } from './population.ts';

const compare = (left: string, right: string) =>
  compareGroups(findGroupWords(left), findGroupWords(right)).map(({ side, change }) => [
    side,
    change,
  ]);

describe('compareGroups', () => {
  it('finds a group that is left out, added or named otherwise', () => {
    expect(compare('Older women slept longer.', 'Older people slept longer.')).toEqual([
      ['sex', 'widened'],
    ]);
    expect(compare('Tea helps people to sleep.', 'Tea helps pregnant women to sleep.')).toEqual([
      ['sex', 'narrowed'],
      ['pregnancy', 'narrowed'],
    ]);
    expect(compare('Men slept longer.', 'Women slept longer.')).toEqual([['sex', 'renamed']]);
  });

  it('takes words of one group for the same, and two groups of a side for no limit', () => {
    expect(compare('Elderly women slept.', 'Older women slept.')).toEqual([]);
    expect(compare('Men and women slept.', 'People slept.')).toEqual([]);
    expect(compare('Owls slept.', 'Lamps were dimmed.')).toEqual([]);
  });
});
