import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from './text-lines.ts';

const linesOf = (pieces: readonly string[]): Promise<string[]> =>
  Readable.from(readLines(Readable.from(pieces))).toArray();

test('lines are the same in whatever pieces a text comes', async () => {
  const piece = fc.constantFrom('a', 'bc', '\n', 'd\n', '\ne\n\n', '\r', '\u2028');
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      expect(await linesOf(pieces)).toEqual(pieces.join('').split('\n'));
    }),
  );
});

test('a line of fifty million characters is read, and a longer one is refused', async () => {
  const half = 'x'.repeat(25_000_000);
  expect((await linesOf([half, half, '\n', half, 'y']))[0]).toHaveLength(50_000_000);
  await expect(linesOf([half, half, 'y'])).rejects.toThrow(
    'A line of the file is longer than 50 million characters.',
  );
});
