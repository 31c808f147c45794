import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from './named-things.ts';

describe('compareNames', () => {
  it.each([
    ['systolic blood pressure', 'blood pressure', 'widened'],
    ['sleep', 'deep sleep', 'narrowed'],
    ['risk of stroke', 'risk of dementia', 'renamed'],
    ['the risks of a stroke', 'Risk of strokes', 'same'],
  ])('%s and %s', (left, right, change) => {
    expect(compareNames(left, right)).toBe(change);
  });

  it('widens one way what it narrows the other, whatever the names', () => {
    const name = fc.array(fc.constantFrom('deep', 'sleep', 'blood', 'pressure', 'of'), {
      maxLength: 4,
    });
    const back = { same: 'same', widened: 'narrowed', narrowed: 'widened', renamed: 'renamed' };
    fc.assert(
      fc.property(name, name, (left, right) => {
        const forth = compareNames(left.join(' '), right.join(' '));
        expect(compareNames(right.join(' '), left.join(' '))).toBe(back[forth]);
      }),
    );
  });
});
