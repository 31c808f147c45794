import { describe, expect, it } from 'vitest';
import { firstLineOf } from './first-line.ts';

describe('firstLineOf', () => {
  it('skips empty lines and the signs of a heading', () => {
    expect(firstLineOf('\n\n  ## Beans   in the dark \nOf thirty beans')).toBe('Beans in the dark');
    expect(firstLineOf(' \n ')).toBe('');
  });

  it('cuts a long line at a blank', () => {
    const cut = firstLineOf('bean '.repeat(100));
    expect(cut.length).toBeLessThanOrEqual(161);
    expect(cut.endsWith('bean…')).toBe(true);
  });
});
