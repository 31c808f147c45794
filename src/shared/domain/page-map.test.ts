import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  offsetAt,
  placeOf,
  rectsOf,
  type MappedPage,
  type PlacedWord,
} from './page-map.ts';
import { decodeParts, encodeParts, PART_KINDS } from './text-part.ts';
import { readVarints, writeVarints } from './varints.ts';
import { decodeWords, encodeWords } from './word-map-bytes.ts';

/** A page of lines from the left edge given, twelve points high and fourteen apart, words five points a letter. */
function setLines(
  lines: readonly (readonly string[])[],
  from = 0,
  left = 50,
  top = 100,
): PlacedWord[] {
  let offset = from;
  return lines.flatMap((words, line) => {
    let x = left;
    return words.map((word) => {
      const start = offset;
      const x0 = x;
      offset += word.length + 1;
      x += word.length * 5 + 4;
      const y0 = top + line * 14;
      return { start, end: start + word.length, x0, y0, x1: x0 + word.length * 5, y1: y0 + 12 };
    });
  });
}

const page = (words: readonly PlacedWord[], number = 1): MappedPage => ({ number, words });
const word = fc.stringMatching(/^[a-z]{1,9}$/);
const someLines = fc
  .array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 })
  .map((lines) => setLines(lines));

const points = fc.integer({ min: -400, max: 60_000 }).map((twentieths) => twentieths / 20);
const anyWords = fc
  .array(
    fc.record({
      gap: fc.nat(5_000_000),
      length: fc.integer({ min: 1, max: 300 }),
      x0: points,
      y0: points,
      wide: fc.nat(2000),
      high: fc.nat(2000),
    }),
  )
  .map((made) => {
    let offset = 0;
    return made.map(({ gap, length, x0, y0, wide, high }): PlacedWord => {
      const start = offset + gap;
      offset = start + length;
      return { start, end: offset, x0, y0, x1: x0 + wide / 20, y1: y0 + high / 20 };
    });
  });

describe('the compact form of a page', () => {
  test('gives back every word within a fortieth of a point', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const back = decodeWords(encodeWords(words));
        expect(back.map(({ start, end }) => [start, end])).toEqual(
          words.map(({ start, end }) => [start, end]),
        );
        for (const [at, one] of back.entries()) {
          for (const side of ['x0', 'y0', 'x1', 'y1'] as const) {
            expect(Math.abs(one[side] - words[at]![side])).toBeLessThanOrEqual(1 / 40 + 1e-9);
          }
        }
      }),
    );
  });

  test('takes less than nine bytes for a word of running text', () => {
    const words = setLines(
      Array.from({ length: 50 }, () => ['several', 'words', 'of', 'a', 'line']),
    );
    expect(encodeWords(words).length / words.length).toBeLessThan(9);
  });

  test('holds any whole number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 45), max: 2 ** 45 })), (numbers) => {
        expect(readVarints(writeVarints(numbers))).toEqual(numbers);
      }),
    );
  });

  test('holds the parts of a text', () => {
    const part = fc.record({
      kind: fc.constantFrom(...PART_KINDS),
      start: fc.nat(4_000_000),
      end: fc.nat(4_000_000),
    });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(decodeParts(encodeParts(parts))).toEqual(parts);
      }),
    );
  });
});

describe('the rectangles of a span', () => {
  test('are one for each line', () => {
    const words = setLines([
      ['born', 'to', 'twelve'],
      ['men', 'in', 'all'],
    ]);
    expect(rectsOf([page(words)], 0, words.at(-1)!.end)).toEqual([
      { page: 1, x0: 50, y0: 100, x1: 118, y1: 112 },
      { page: 1, x0: 50, y0: 114, x1: 98, y1: 126 },
    ]);
  });

  test('cover every letter of it and of no other word', () => {
    fc.assert(
      fc.property(someLines, fc.nat(), fc.nat(), (words, one, other) => {
        const last = words.at(-1)!.end;
        const [start, end] = [one % last, other % last].toSorted((a, b) => a - b) as [
          number,
          number,
        ];
        const rects = rectsOf([page(words)], start, end);
        for (const each of words) {
          const middle = { x: (each.x0 + each.x1) / 2, y: (each.y0 + each.y1) / 2 };
          const isCovered = rects.some(
            ({ x0, y0, x1, y1 }) =>
              x0 <= middle.x && middle.x <= x1 && y0 <= middle.y && middle.y <= y1,
          );
          if (start <= each.start && each.end <= end) expect(isCovered).toBe(true);
          if (each.end <= start || each.start >= end) expect(isCovered).toBe(false);
        }
      }),
    );
  });

  test('keep raised letters in their line, and part columns at one height', () => {
    const [left] = setLines([['men']]);
    const raised = { start: 3, end: 4, x0: 65, y0: 97, x1: 68, y1: 104 };
    const right = setLines([['women']], 10, 300);
    expect(rectsOf([page([left!, raised, ...right])], 0, 15)).toHaveLength(2);
  });

  test('stand on the pages of the span', () => {
    const first = page(setLines([['the', 'end']]), 3);
    const second = page(setLines([['of', 'it']], 8), 4);
    expect(rectsOf([first, second], 4, 10).map((rect) => rect.page)).toEqual([3, 4]);
    expect(rectsOf([first, second], 40, 50)).toEqual([]);
  });
});

describe('the offset at a point', () => {
  test('and the rectangle of a letter lead to one another', () => {
    fc.assert(
      fc.property(someLines, fc.nat(), fc.nat(), (words, which, letter) => {
        const chosen = words[which % words.length]!;
        const offset = chosen.start + (letter % (chosen.end - chosen.start));
        const [rect] = rectsOf([page(words)], offset, offset + 1);
        const at = offsetAt(page(words), rect!.x0 + 0.1, (rect!.y0 + rect!.y1) / 2);
        expect(at).toBe(offset);
      }),
    );
  });

  test('is that of the line beside the point, and none on a page without words', () => {
    const words = setLines([['born', 'to'], ['men']]);
    expect(offsetAt(page(words), 590, 106)).toBe(7);
    expect(offsetAt(page(words), 590, 120)).toBe(11);
    expect(offsetAt(page([]), 10, 10)).toBeNull();
  });
});

describe('the place of a span', () => {
  const lines = Array.from({ length: 10 }, () => ['several', 'words', 'of', 'a', 'line']);
  const left = setLines(lines, 0, 50);
  const right = setLines(lines, left.at(-1)!.end + 1, 320);
  const twoColumns = { ...page([...left, ...right], 4), label: '214' };

  test('names the page, what is printed on it, and the column', () => {
    const start = right[3]!.start;
    expect(placeOf([twoColumns], start, start + 4)).toEqual({
      page: 4,
      label: '214',
      column: 'right',
    });
    expect(placeOf([twoColumns], 0, 4)).toMatchObject({ column: 'left' });
    expect(placeOf([twoColumns], 100_000, 100_001)).toBeNull();
  });

  test('has no column on a page of whole lines, nor where it crosses them', () => {
    const whole = page(setLines(lines.map((each) => [...each, ...each, ...each])));
    expect(columnOf(whole, whole.words[0]!)).toBeNull();
    expect(columnOf(twoColumns, { x0: 60, y0: 10, x1: 500, y1: 20 })).toBeNull();
  });
});
