import { expect, test } from 'vitest';
import { liftAbove } from './lift-above.ts';

const toast = { left: 300, right: 700, top: 700, bottom: 748 };

test('what is covered is stood clear of, one above the other', () => {
  const buttons = { left: 0, right: 1000, top: 720, bottom: 800 };
  expect(liftAbove(toast, [buttons])).toBe(748 - 720 + 8);
  const above = { left: 600, right: 800, top: 660, bottom: 690 };
  expect(liftAbove(toast, [above, buttons])).toBe(748 - 660 + 8);
});

test('what is beside or below is left where it is', () => {
  const beside = { left: 700, right: 900, top: 690, bottom: 760 };
  const below = { left: 0, right: 1000, top: 748, bottom: 800 };
  expect(liftAbove(toast, [beside, below])).toBe(0);
  expect(liftAbove(toast, [])).toBe(0);
});
