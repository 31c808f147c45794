import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStance } from './finding-stance.ts';

describe('readStance', () => {
  it.each([
    ['Figs had no clear effect on sleep.', 'no clear effect'],
    ['Sleep did not improve with figs.', 'did not '],
    ['Although figs sweeten the day, sleep was unchanged.', 'unchanged'],
    ['We found a lack of association between figs and sleep.', 'lack of association'],
    ['Nights were similar in both groups.', 'similar in'],
    ['Figs failed to lengthen sleep.', 'failed to'],
  ])('hears a denial in “%s”', (statement, words) => {
    const { stance, shownBy } = readStance(statement);
    expect(stance).toBe('denies');
    expect(statement.slice(shownBy?.start, shownBy?.end)).toBe(words.trimEnd());
  });

  it.each([
    'Figs lengthened sleep by an hour.',
    'Although naps did not change, figs lengthened sleep.',
    'Figs, which are not dear, lengthened sleep.',
    'Figs lengthened sleep, but not in sailors.',
    'Figs not only sweeten the day, they lengthen sleep.',
    'Figs lengthened the sleep of bakers who do not nap.',
  ])('hears none in “%s”', (statement) => {
    expect(readStance(statement)).toEqual({ stance: 'affirms', shownBy: null });
  });

  it('reads any statement, and shows words that stand in it', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('no effect', 'did not', 'although'),
        (some, words) => {
          const statement = `${some} ${words} ${some}`;
          const { stance, shownBy } = readStance(statement);
          expect(shownBy === null).toBe(stance === 'affirms');
          expect(statement.slice(shownBy?.start, shownBy?.end).trim()).not.toBe('');
        },
      ),
    );
  });
});
