import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampWidth, LIMITS } from './pane-widths.ts';

describe('clampWidth', () => {
  it('keeps any number within the limits, in whole numbers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('sidebar' as const, 'list' as const, 'pair' as const),
        fc.double(),
        (pane, width) => {
          const clamped = clampWidth(pane, width);
          expect(Number.isInteger(clamped)).toBe(true);
          expect(clamped).toBeGreaterThanOrEqual(LIMITS[pane].least);
          expect(clamped).toBeLessThanOrEqual(LIMITS[pane].most);
        },
      ),
    );
  });
});
