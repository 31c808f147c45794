import { expect, test } from 'vitest';
import { readCoefficientSide, readPairSide, readRatioSide } from './compared-numbers.ts';

test.each([
  ['up', 'Colds were rarer (OR 1.9, 95% CI 1.3 to 2.8).'],
  ['down', 'Colds (adjusted hazard ratio, 0·72) were rarer.'],
  ['even', 'Colds (relative risk 1.0) were as common.'],
  [null, 'The relative risk reduction was 12%.'],
])('a ratio that says %s: %s', (side, sentence) => {
  expect(readRatioSide(sentence)).toBe(side);
});

test.each([
  ['down', 'Rates were 28% versus 37%.'],
  ['up', 'Weights (59.1 ± 9.3 kg vs 37.6 ± 11.8 kg) differed.'],
  ['up', 'Weight rose from 12 to 19 kg.'],
  ['down', 'Pressure went from −1·2 to −3·4.'],
  ['up', 'The farms kept 1,200 versus 900 hens.'],
  ['down', 'Visits fell from 12,450 to 9,810 a year.'],
  [null, 'Ten vs a few.'],
])('numbers set against each other that say %s: %s', (side, sentence) => {
  expect(readPairSide(sentence)).toBe(side);
});

test('a coefficient below nothing says down', () => {
  expect(readCoefficientSide('The slope was steep (β = −0.3).')).toBe('down');
  expect(readCoefficientSide('The link was close (r = .62).')).toBe('up');
  expect(readCoefficientSide('Tenor 4 sang.')).toBeNull();
});
