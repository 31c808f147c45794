import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchTitle } from './palette-filter.ts';

function marked(title: string, typed: string): string[] | null {
  return matchTitle(title, typed)?.parts.map((part) => title.slice(part.start, part.end)) ?? null;
}

describe('matchTitle', () => {
  it('needs every typed word, in any order and case', () => {
    expect(marked('Go to the trash', 'TRASH go')).toEqual(['Go', 'trash']);
    expect(marked('Go to the trash', 'trash inbox')).toBeNull();
    expect(marked('Go to the trash', '')).toEqual([]);
  });

  it('prefers the start of a word', () => {
    expect(matchTitle('Reopen the pen', 'pen')?.parts).toEqual([{ start: 11, end: 14 }]);
    const atStart = matchTitle('Open', 'open');
    const inside = matchTitle('Reopen', 'open');
    expect(atStart?.rank).toBeLessThan(inside?.rank ?? 0);
  });

  it('does not use the same letters for two words', () => {
    expect(marked('Undo', 'undo undo')).toBeNull();
    expect(marked('Undo, then undo', 'undo undo')).toEqual(['Undo', 'undo']);
  });

  it('marks parts in order, apart from each other, that are what was typed', () => {
    const words = fc.array(fc.constantFrom('claim', 'cl', 'aim', 'new', 'e'), { maxLength: 4 });
    fc.assert(
      fc.property(words, words, (title, typed) => {
        const text = title.join(' ');
        const match = matchTitle(text, typed.join(' '));
        if (!match) return;
        const found = match.parts.map((part) => text.slice(part.start, part.end));
        expect(found.toSorted()).toEqual(typed.toSorted());
        match.parts.slice(1).forEach((part, index) => {
          expect(part.start).toBeGreaterThanOrEqual(match.parts[index]?.end ?? 0);
        });
      }),
    );
  });
});
