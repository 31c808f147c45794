import { describe, expect, it } from 'vitest';
import { statesOnlyChance } from './significance.ts';

describe('statesOnlyChance', () => {
  it.each([
    'Yields differed little (p = 0.47).',
    'Wool was softer (P > .05) and longer (P=0·06).',
    'The p-value = 0.2 was high.',
  ])('holds: %s', (sentence) => {
    expect(statesOnlyChance(sentence)).toBe(true);
  });

  it.each([
    'Yields rose (p = 0.03).',
    'Yields rose (p < 0.05), wool did not change (p = 0.6).',
    'Yields rose (p = 0.05).',
    'Yields rose (p > 0.001).',
    'Yields rose by 12%.',
    'The group p = 3 was left out.',
  ])('does not hold: %s', (sentence) => {
    expect(statesOnlyChance(sentence)).toBe(false);
  });
});
