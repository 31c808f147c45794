import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STRENGTHS } from './strength.ts';
import type { StatementRole, Strength } from './strength.ts';
import { compareStrengths } from './strength-change.ts';
import type { WeighedStatement } from './strength-change.ts';

const weigh = (role: StatementRole, text: string, ...chances: number[]): WeighedStatement => ({
  role,
  chances,
  words: text.split(' '),
});
const level = (strength: Strength): number => STRENGTHS.indexOf(strength);

const LINKED = weigh('release', 'night work is linked to stroke', 0.03, 0.93, 0.02, 0.02);
const CAUSES = weigh('news', 'night work causes stroke', 0.02, 0.03, 0.03, 0.92);
const MAY_CAUSE = weigh('news', 'night work may cause stroke', 0.01, 0.02, 0.95, 0.02);

const statement = fc
  .record({
    role: fc.constantFrom<StatementRole>('paper', 'release', 'news', 'unknown'),
    words: fc.array(fc.constantFrom('tea', 'may', 'lower', 'lowers', 'pressure')),
    weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ role, words, weights }): WeighedStatement => {
    const total = weights.reduce((left, right) => left + right, 0);
    return { role, words, chances: weights.map((weight) => weight / total) };
  });

describe('compareStrengths', () => {
  it('tells which of two clear statements is stronger, and how strong each is', () => {
    expect(compareStrengths(LINKED, CAUSES)).toEqual({
      change: 'up',
      strengths: ['association', 'cause'],
    });
    expect(compareStrengths(CAUSES, LINKED)).toEqual({
      change: 'down',
      strengths: ['cause', 'association'],
    });
    expect(compareStrengths({ ...CAUSES, role: 'paper' }, MAY_CAUSE).change).toBe('down');
  });

  it('takes the same words for as strong, whoever states them', () => {
    expect(compareStrengths({ ...CAUSES, role: 'paper' }, CAUSES)).toEqual({
      change: 'same',
      strengths: ['cause', 'cause'],
    });
  });

  it('names levels that agree with the change, and turns round with its sides', () => {
    const steps = { down: -1, same: 0, up: 1 } as const;
    fc.assert(
      fc.property(statement, statement, (left, right) => {
        const { change, strengths } = compareStrengths(left, right);
        const [one, other] = strengths;
        expect(Math.sign(level(other) - level(one))).toBe(steps[change]);
        const back = compareStrengths(right, left);
        expect(steps[back.change] + steps[change]).toBe(0);
        expect(back.strengths).toEqual([other, one]);
      }),
    );
  });
});
