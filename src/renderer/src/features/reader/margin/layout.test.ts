import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutNotes, type NoteBox } from './layout.ts';

const note = (key: string, wanted: number, height = 40): NoteBox => ({ key, wanted, height });
const options = { top: 0, gap: 10, level: null };

const columns = fc
  .array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 200 })), { maxLength: 30 })
  .map((pairs) =>
    pairs
      .toSorted((a, b) => a[0] - b[0])
      .map(([wanted, height], index) => note(`k${index}`, wanted, height)),
  );

describe('layoutNotes', () => {
  it('stands each note level with its line where there is room', () => {
    const tops = layoutNotes([note('a', 100), note('b', 300)], options);
    expect([...tops.values()]).toEqual([100, 300]);
  });

  it('pushes a note down when the one above is in its way', () => {
    const tops = layoutNotes([note('a', 100), note('b', 110), note('c', 120)], options);
    expect([...tops.values()]).toEqual([100, 150, 200]);
  });

  it('keeps the level note at its line; those above move up, those below down', () => {
    const tops = layoutNotes([note('a', 100), note('b', 110), note('c', 120)], {
      ...options,
      level: 'b',
    });
    expect(tops.get('b')).toBe(110);
    expect(tops.get('a')).toBe(60);
    expect(tops.get('c')).toBe(160);
  });

  it('moves the level note only by what is missing above it', () => {
    const tops = layoutNotes([note('a', 0), note('b', 10), note('c', 20)], {
      ...options,
      top: 0,
      level: 'c',
    });
    expect([...tops.values()]).toEqual([0, 50, 100]);
  });

  it('never overlaps, never reorders, never goes above the top', () => {
    fc.assert(
      fc.property(columns, fc.nat(29), fc.nat(300), (notes, chosen, top) => {
        const tops = layoutNotes(notes, { top, gap: 8, level: `k${chosen}` });
        let free = top;
        for (const { key, height } of notes) {
          const at = tops.get(key) ?? Number.NaN;
          expect(at).toBeGreaterThanOrEqual(free);
          free = at + height + 8;
        }
      }),
    );
  });

  it('keeps the level note level whenever the notes above fit', () => {
    fc.assert(
      fc.property(columns, fc.nat(29), (notes, chosen) => {
        const level = notes[chosen];
        if (!level) return;
        const above = notes.slice(0, chosen).reduce((sum, { height }) => sum + height + 8, 0);
        const tops = layoutNotes(notes, { top: 0, gap: 8, level: level.key });
        expect(tops.get(level.key)).toBe(Math.max(level.wanted, above));
      }),
    );
  });
});
