import { describe, expect, it } from 'vitest';
import { dropLineNumbers } from './line-numbers.ts';
import { linesOf } from './lines.ts';
import { pageOf, setParagraphs, type SetLine } from './test-pages.ts';

const WORDS =
  'Twelve newts were kept in a pond behind the house and were fed once a day with worms while all of them were weighed once a week ';
const [TEXT = []] = setParagraphs(
  [WORDS.repeat(20).trim()],
  [{ x: 110, top: 100, bottom: 700, width: 400 }],
);

const read = (lines: readonly SetLine[]): string[] =>
  dropLineNumbers(linesOf(pageOf(lines), 0)).lines.map(({ text }) => text);

/** The number of each line that is numbered, at its left or right. */
const numbersOf = (
  numbered: (at: number) => number | null,
  x: (digits: number) => number,
): SetLine[] =>
  TEXT.flatMap(({ y }, at) => {
    const number = numbered(at);
    return number === null ? [] : [{ text: String(number), x: x(String(number).length), y }];
  });
const before = (digits: number): number => 92 - 5 * digits;

describe('the numbers of lines', () => {
  it.each([
    ['each line', numbersOf((at) => 96 + at, before)],
    ['each fifth line', numbersOf((at) => ((at + 1) % 5 === 0 ? at + 1 : null), before)],
    [
      'each line, behind it',
      numbersOf(
        (at) => 1 + at,
        () => 530,
      ),
    ],
  ])('are left out where they stand beside %s', (_, numbers) => {
    const plain = read(TEXT);
    expect(read([...TEXT, ...numbers])).toEqual(plain);
    // Drawn line by line they are the first or the last words of their lines.
    const inRows = [...TEXT, ...numbers].toSorted((a, b) => a.y - b.y || a.x - b.x);
    expect(read(inRows)).toEqual(plain);
  });

  it('leave a heading, and what stands above them', () => {
    const head = { text: 'Journal of Ponds, submitted', x: 60, y: 40 };
    const numbers = numbersOf((at) => (at === 3 ? null : at < 3 ? 1 + at : at), before);
    expect(read([head, ...TEXT, ...numbers])).toEqual(read([head, ...TEXT]));
  });

  it('are no other numbers: rows of a table, years, a list', () => {
    const table = TEXT.flatMap(({ y }, at): SetLine[] => [
      { text: String(1 + at), x: 80, y },
      { text: '12.5 3.1 (0.4) 17', x: 110, y },
    ]);
    expect(read(table)).toEqual(linesOf(pageOf(table), 0).lines.map(({ text }) => text));
    const years = [...TEXT, ...numbersOf((at) => 1900 + ((at * 7) % 90), before)];
    expect(read(years)).toHaveLength(years.length);
    const list = [...TEXT, ...numbersOf((at) => (at % 3 === 0 ? 1 + at / 3 : null), before)];
    expect(read(list)).toHaveLength(list.length);
  });
});
