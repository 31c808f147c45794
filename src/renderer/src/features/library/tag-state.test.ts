import { describe, expect, it } from 'vitest';
import { shareAfter, shareOf, withChoice, type Changes } from './tag-state.ts';

const none: Changes<string> = { add: new Set(), remove: new Set() };

describe('shares', () => {
  it('tells all, some and none apart', () => {
    expect(shareOf(2, 2)).toBe('all');
    expect(shareOf(1, 2)).toBe('some');
    expect(shareOf(0, 2)).toBe('none');
    expect(shareOf(0, 0)).toBe('none');
  });

  it('changes only what differs from how it was', () => {
    const added = withChoice('x', true, 'some', none);
    expect(shareAfter('x', 'some', added)).toBe('all');
    const removed = withChoice('x', false, 'some', added);
    expect(shareAfter('x', 'some', removed)).toBe('none');
    expect(withChoice('x', true, 'all', withChoice('x', false, 'all', none))).toEqual(none);
  });
});
