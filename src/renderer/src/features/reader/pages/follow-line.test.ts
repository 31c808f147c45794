import { describe, expect, it } from 'vitest';
import { levelAt, topToShow } from './follow-line.ts';

describe('levelAt', () => {
  const lead = { from: 1000, level: 300 };
  const at = (top: number) => levelAt(lead, { top, most: 5000, height: 800 });
  it('begins where both stood level, and comes to the ends with the pages', () => {
    expect(at(1000)).toBe(300);
    expect(at(0)).toBe(0);
    expect(at(5000)).toBe(800);
  });
  it('rises with every pixel that the pages are scrolled', () => {
    const levels = Array.from({ length: 51 }, (_, step) => at(step * 100));
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  });
  it('stays within the view where the pages began at their beginning or end', () => {
    expect(levelAt({ from: 0, level: 200 }, { top: 40, most: 4000, height: 800 })).toBeCloseTo(206);
    expect(levelAt({ from: 4000, level: 200 }, { top: 4000, most: 4000, height: 800 })).toBe(200);
  });
});

describe('topToShow', () => {
  const view = { top: 2000, height: 800, inset: 16 };
  it('leaves a page where it is seen whole', () => {
    expect(topToShow({ top: 2010, height: 780 }, 2500, view)).toBe(2000);
  });
  it('shows a page whole that the view has room for', () => {
    expect(topToShow({ top: 5000, height: 760 }, 5400, view)).toBe(4980);
  });
  it('brings the line of a larger page to the top', () => {
    expect(topToShow({ top: 1000, height: 1600 }, 2400, view)).toBe(2384);
  });
});
