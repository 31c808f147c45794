import { describe, expect, it } from 'vitest';
import { linesOf, placeCodes } from './page-lines.ts';

/** Words set in lines of two columns: each line is its words, its column and its height. */
function setPage(lines: readonly (readonly [words: string, x: number, y: number])[], text: string) {
  let from = 0;
  const words = lines.flatMap(([line, x, y]) => {
    let left = x;
    return line.split(' ').map((word) => {
      const start = text.indexOf(word, from);
      from = start + word.length;
      const placed = { start, end: from, x0: left, y0: y, x1: left + word.length * 5, y1: y + 10 };
      left = placed.x1 + 4;
      return placed;
    });
  });
  return { number: 1, words };
}

describe('linesOf', () => {
  const text = 'We counted eggs in a multicentre study.\n\nIt ended.';
  const page = setPage(
    [
      ['We counted eggs', 50, 100],
      ['in a multi', 50, 112],
      ['centre study.', 300, 100],
      ['It ended.', 300, 112],
    ],
    text,
  );
  const lines = linesOf(page, text);
  it('cuts the text at the ends of lines, with the blank between two of them', () => {
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual([
      'We counted eggs ',
      'in a multi',
      'centre study.',
      'It ended.',
    ]);
  });
  it('draws a box around the words of each', () => {
    expect(lines[0]).toMatchObject({ x0: 50, y0: 100, y1: 110 });
    expect(lines[2]?.x0).toBe(300);
  });
  it('passes over words that have no text of their own', () => {
    const again = { ...page, words: [...page.words, { ...page.words[0]! }] };
    expect(linesOf(again, text)).toEqual(lines);
  });
});

describe('placeCodes', () => {
  const options = { body: { x0: 50, x1: 550 }, pageWidth: 600, height: 10, gap: 6 };
  const code = (key: string, x0: number, y0: number) => ({
    key,
    line: { x0, y0, x1: x0 + 100, y1: y0 + 10 },
    width: 14,
  });
  it('stands in the margin of its column, level with its line', () => {
    expect(placeCodes([code('n1', 50, 100), code('s8', 320, 200)], options)).toEqual([
      { key: 'n1', left: 30, top: 100 },
      { key: 's8', left: 556, top: 200 },
    ]);
  });
  it('goes further out beside another, and below it at the edge of the page', () => {
    const codes = placeCodes(
      [code('n1', 50, 100), code('n2', 50, 104), code('n3', 50, 106)],
      options,
    );
    expect(codes).toEqual([
      { key: 'n1', left: 30, top: 100 },
      { key: 'n2', left: 13, top: 104 },
      { key: 'n3', left: 30, top: 110 },
    ]);
  });
});
