import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText } from './segments.ts';

const cases = fc
  .record({ text: fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }), at: fc.nat(500) })
  .chain(({ text, at }) =>
    fc.record({
      text: fc.constant(text),
      at: fc.constant(at),
      marks: fc.array(
        fc
          .tuple(fc.integer({ min: -5, max: text.length }), fc.integer({ min: 1, max: 60 }))
          .map(([offset, length]) => ({ start: at + offset, end: at + offset + length })),
        { maxLength: 8 },
      ),
    }),
  );

describe('segmentText', () => {
  it('cuts at the edges of marks and puts the shorter mark last', () => {
    const long = { start: 0, end: 14, name: 'long' };
    const short = { start: 4, end: 9, name: 'short' };
    const segments = segmentText('six grey voles dig', [short, long]);
    expect(segments.map(({ text, marks }) => [text, marks.map(({ name }) => name)])).toEqual([
      ['six ', ['long']],
      ['grey ', ['long', 'short']],
      ['voles', ['long']],
      [' dig', []],
    ]);
    expect(segments.map(({ ending }) => ending.length)).toEqual([0, 1, 1, 0]);
  });

  it('joins to the text, with no empty segment', () => {
    fc.assert(
      fc.property(cases, ({ text, at, marks }) => {
        const segments = segmentText(text, marks, at);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const segment of segments) {
          expect(segment.text.length).toBe(segment.end - segment.start);
          expect(segment.text.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('covers every mark, and nothing but it', () => {
    fc.assert(
      fc.property(cases, ({ text, at, marks }) => {
        const segments = segmentText(text, marks, at);
        for (const mark of marks) {
          const covered = segments
            .filter((segment) => segment.marks.includes(mark))
            .map((segment) => segment.text)
            .join('');
          expect(covered).toBe(
            text.slice(Math.max(0, mark.start - at), Math.max(0, mark.end - at)),
          );
        }
      }),
    );
  });

  it('ends every mark that ends inside the text exactly once', () => {
    fc.assert(
      fc.property(cases, ({ text, at, marks }) => {
        const segments = segmentText(text, marks, at);
        for (const mark of marks) {
          const ends = segments.filter((segment) => segment.ending.includes(mark)).length;
          const inside = mark.end > at && mark.end <= at + text.length && mark.start < mark.end;
          expect(ends).toBe(inside ? 1 : 0);
        }
      }),
    );
  });
});
