import { describe, expect, it } from 'vitest';
import { formatBytes } from './byte-words.ts';

describe('formatBytes', () => {
  it('uses the unit that fits', () => {
    expect(formatBytes(10)).toBe('1 KB');
    expect(formatBytes(418_000)).toBe('418 KB');
    expect(formatBytes(1_000_000)).toBe('1.0 MB');
    expect(formatBytes(12_400_000)).toBe('12.4 MB');
    expect(formatBytes(1_000_000_000)).toBe('1.0 GB');
    expect(formatBytes(2_000_000_000)).toBe('2.0 GB');
  });
});
