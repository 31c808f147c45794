import { describe, expect, it } from 'vitest';
import { formatDuration, formatWhen, plural } from './format.ts';

describe('plural', () => {
  it('agrees with the number', () => {
    expect(plural(1, 'article')).toBe('1 article');
    expect(plural(0, 'article')).toBe('0 articles');
    expect(plural(1204, 'article')).toBe('1,204 articles');
    expect(plural(2, 'species', 'species')).toBe('2 species');
  });
});

describe('times', () => {
  const now = new Date(2026, 10, 22, 15, 0).getTime();

  it('says less about what is near', () => {
    expect(formatWhen(new Date(2026, 10, 22, 14, 18).getTime(), now)).toBe('today, 14:18');
    expect(formatWhen(new Date(2026, 10, 19).getTime(), now)).toBe('19 Nov');
    expect(formatWhen(new Date(2025, 10, 19).getTime(), now)).toBe('19 Nov 2025');
  });

  it('rounds how long something took', () => {
    expect(formatDuration(400)).toBe('less than a second');
    expect(formatDuration(9_200)).toBe('9 seconds');
    expect(formatDuration(61_000)).toBe('1 minute');
  });
});
