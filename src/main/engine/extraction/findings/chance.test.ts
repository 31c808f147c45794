import { describe, expect, it } from 'vitest';
import { statesOnlyChance } from './chance.ts';

describe('statesOnlyChance', () => {
  it.each([
    'Yields differed little (p = 0.47).',
    'Wool was softer (P > .05) and longer (P=0·06).',
    'The p-value = 0.2 was high.',
    'Wool was softer, with a p value of 0.3 (p = 1.00 for length).',
    'Wool was softer (p greater than 0.05).',
    'Falls were rarer (OR 0.90, 95% CI 0.71 to 1.15).',
    'Falls were rarer (relative risk, 0.9; 95% confidence interval, 0.71-1.15; p = 0.41).',
    'Wool grew by 2 mm more (95% CI -1.1 to 5.2).',
    'Relative risk was 1.1 (95% CIs 0.9 to 1.3).',
    'Falls were rarer (HR 0.9; 95% CI 0.7 to 1.2).',
    'Falls were rarer (hazard ratio for a fall, 0.92; 95% CI, 0.78 to 1.09).',
    'Falls were rarer (odds ratio [OR], 0.92; 95% confidence interval [CI], 0.78 to 1.09).',
    'Survival was 80% (95% CI 70 to 88) with the feed and 78% (95% CI 68 to 86) without (p = 0.41).',
    'Wool grew by 2 mm more (CI −1·1 to 5·2).',
  ])('holds: %s', (sentence) => {
    expect(statesOnlyChance(sentence)).toBe(true);
  });

  it.each([
    'Yields rose (p = 0.03).',
    'Yields rose (p < 0.05), wool did not change (p = 0.6).',
    'Yields rose (p = 0.05).',
    'Yields rose (p > 0.001).',
    'Yields rose, with p less than 0.2.',
    'Yields rose by 12%.',
    'Falls were rarer (OR 0.70, 95% CI 0.55 to 0.90).',
    'Falls were rarer (OR 0.90, 95% CI 0.71 to 1.15), burns too (OR 0.5, 95% CI 0.3 to 0.8).',
    'Falls were rarer (OR 0.90, 95% CI 0.71 to 1.15; p = 0.03).',
    'Wool grew by 2 mm more (95% CI 0.9 to 5.2).',
    'Wool grew by 2 mm less (95% CI -5.2 to -0.9).',
    'The sex ratio was even, and yields rose by 2.4% (95% CI 0.6 to 4.2).',
    'The relative risk reduction was 12% (95% CI 0.4 to 22).',
    'Falls were rarer (hazard ratio 0.38), with a gain of 2 days (95% CI 0.5 to 3.5).',
    'Survival was 80% (95% CI 70 to 88).',
    'Sleep was longer by 1.2 hr (95% CI 0.8 to 1.6).',
    'One part in forty, or 2.4% (95% CI 0.6 to 4.2), was lost.',
    'Singers were taller (P = 1.3 × 10−8).',
    'Singers were taller (p = 1.1e-12).',
    'Singers were taller (p <= 0.01), but not heavier (p = 0.6).',
    'Falls were rarer in all choirs (P = 0.45 for interaction).',
    'Falls were rarer (RR 0.75, 95% CI 0.60 to 0.93, I2 = 0%, p = 0.62).',
    'The group p = 3 was left out.',
  ])('does not hold: %s', (sentence) => {
    expect(statesOnlyChance(sentence)).toBe(false);
  });
});
