import { describe, expect, it } from 'vitest';
import { halfOf } from './corpora.ts';

describe('halfOf', () => {
  it('cuts articles into two halves, neither much larger than the other', () => {
    const halves = Array.from({ length: 1000 }, (_, at) => halfOf(`id ${at}`));
    expect(new Set(halves)).toEqual(new Set([0, 1]));
    expect(Math.abs(halves.filter((half) => half === 0).length - 500)).toBeLessThan(80);
  });
});
