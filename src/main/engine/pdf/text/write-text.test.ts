import { expect, it } from 'vitest';
import { MAX_TEXT_LENGTH } from '../../../../shared/domain/text-limit.ts';
import type { KnownBlock } from './kinds.ts';
import { vocabularyOf } from './vocabulary.ts';
import { writeText } from './write-text.ts';

const LINE = {
  turn: 0,
  x0: 72,
  x1: 500,
  top: 100,
  bottom: 112,
  baseline: 110,
  size: 10,
  font: 'Text',
  endSize: 10,
  endFont: 'Text',
  bold: false,
  italic: false,
  scripts: [],
};

/** A paragraph of one line with so many letters, of one word, on a page (from 0). */
const blockOf = (letters: number, page: number): KnownBlock => ({
  kind: 'paragraph',
  lines: [
    {
      ...LINE,
      page,
      text: 'n'.repeat(letters),
      words: [{ start: 0, end: letters, x0: 72, x1: 500 }],
    },
  ],
  margins: [{ left: 72, right: 500 }],
  afterJump: false,
  indented: false,
});
const PAGE = { width: 612, height: 792, lines: [], hasText: true };

it('a text ends with the last paragraph that an article has room for, and its words with it', async () => {
  const half = MAX_TEXT_LENGTH / 2 - 10;
  const blocks = [blockOf(half, 0), blockOf(half, 1), blockOf(half, 2), blockOf(5, 3)];
  const written = await writeText(blocks, [PAGE, PAGE, PAGE, PAGE], vocabularyOf([]), () =>
    Promise.resolve(),
  );
  expect(written.text.length).toBe(2 * half + 2);
  expect(written.endsBefore).toBe(2);
  expect(written.words.map((words) => words.length)).toEqual([1, 1, 0, 0]);
});

it('writing ends when it is told to', async () => {
  await expect(
    writeText([blockOf(5, 0)], [PAGE], vocabularyOf([]), () => Promise.reject(new Error('enough'))),
  ).rejects.toThrow('enough');
});
