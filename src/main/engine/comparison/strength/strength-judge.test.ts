import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StrengthJudge } from './strength-judge.ts';

const judge = new StrengthJudge();
const levelOf = (text: string): string => judge.judge({ text, role: 'news', place: 'main' }).level;

describe('StrengthJudge', () => {
  it.each([
    ['cause', 'Drinking cocoa before bed improves memory in retired sailors.'],
    ['cause', 'A cup of nettle tea lowers blood pressure.'],
    ['cause', 'Night shifts cause weight gain in bakers.'],
    ['conditional', 'Drinking cocoa before bed may improve memory in retired sailors.'],
    ['conditional', 'A cup of nettle tea could lower blood pressure.'],
    ['conditional', 'Singing in a choir might help bakers to lose weight.'],
    ['association', 'Cocoa before bed is associated with better memory in retired sailors.'],
    ['association', 'Night shifts are linked to a higher risk of stroke in bakers.'],
    ['association', 'Bakers who worked at night were more likely to have a stroke.'],
    ['none', 'Nearly one in five bakers works at night.'],
    ['none', 'The team will publish a map of all bakeries next year.'],
  ])('%s: %s', (level, text) => {
    expect(levelOf(text)).toBe(level);
  });

  it('shows the word that tells', () => {
    const text = 'Nettle tea may lower blood pressure.';
    const { shownBy } = judge.judge({ text, role: 'news', place: 'main' });
    expect(text.slice(shownBy?.start, shownBy?.end)).toBe('may');
  });

  it('judges whatever is written, and the same alike', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const one = judge.judge({ text, role: 'unknown', place: 'any' });
        expect(new StrengthJudge().judge({ text, role: 'unknown', place: 'any' })).toEqual(one);
        if (one.shownBy !== null) expect(one.shownBy.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 20 },
    );
  });
});
