import { readVarints, writeVarints } from './varints.ts';
import type { PlacedWord } from './page-map.ts';

/** Parts of a point that places are kept to: a twentieth is 0.02 mm. */
const PER_POINT = 20;

/** So many numbers stand for a word. */
const NUMBERS = 6;

const quantised = (points: number): number => Math.round(points * PER_POINT);

/**
 * The words of a page in a compact form, some eight bytes each: differences to the word before, in
 * twentieths of a point.
 */
export function encodeWords(words: readonly PlacedWord[]): Uint8Array<ArrayBuffer> {
  const numbers: number[] = [];
  let offset = 0;
  let [x, y, tall] = [0, 0, 0];
  for (const word of words) {
    const [x0, y0] = [quantised(word.x0), quantised(word.y0)];
    const [wide, high] = [quantised(word.x1) - x0, quantised(word.y1) - y0];
    numbers.push(word.start - offset, word.end - word.start, x0 - x, y0 - y, wide, high - tall);
    offset = word.end;
    x = x0 + wide;
    y = y0;
    tall = high;
  }
  return writeVarints(numbers);
}

/** The words that `encodeWords` wrote, each within a fortieth of a point of where it was. */
export function decodeWords(bytes: Uint8Array): PlacedWord[] {
  const numbers = readVarints(bytes);
  const words: PlacedWord[] = [];
  let offset = 0;
  let [x, y, tall] = [0, 0, 0];
  for (let at = 0; at + NUMBERS <= numbers.length; at += NUMBERS) {
    const start = offset + numbers[at]!;
    const end = start + numbers[at + 1]!;
    const x0 = x + numbers[at + 2]!;
    const y0 = y + numbers[at + 3]!;
    const x1 = x0 + numbers[at + 4]!;
    tall += numbers[at + 5]!;
    const [left, top, right, bottom] = [x0, y0, x1, y0 + tall].map((each) => each / PER_POINT);
    words.push({ start, end, x0: left!, y0: top!, x1: right!, y1: bottom! });
    offset = end;
    x = x1;
    y = y0;
  }
  return words;
}
