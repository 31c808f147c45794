import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import { makeFigure, type Figure } from './figures.ts';
import { timeWork } from './time-work.ts';

const CHARACTERS = 5_000_000;
const PARTS = 4;
const RUNS = 3;

/** Repeats a text until it has so many characters. */
const fill = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

/**
 * Is the work linear in the length of a text? Texts of five million characters beside four times a
 * quarter of each: a ratio near 1 is linear, 4 would be quadratic.
 */
export function measureLongTexts(articles: readonly string[], reader: Reader): Figure[] {
  const running = articles.join('\n\n');
  const texts: readonly (readonly [string, string])[] = [
    ['running text', running],
    ['running text on one line', running.replaceAll('\n', ' ')],
    ['words without a full stop', 'the bees of the garden slept in 24 hives and '],
    ['digits only', '7'],
    ['counts only', 'n = 1, '],
    ['opening marks only', '“('],
  ];
  return texts.map(([name, text]) => {
    const whole = fill(text, CHARACTERS);
    const part = whole.slice(0, CHARACTERS / PARTS);
    const own: number[] = [];
    const base: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      base.push(PARTS * timeWork(() => void reader.extract(part)));
      own.push(timeWork(() => void reader.extract(whole)));
    }
    return makeFigure({
      group: 'extraction',
      name: `suggesting claims, 5 MB of ${name}`,
      unit: 'ms',
      values: own,
      baseline: { name: 'four times a quarter of it', values: base },
    });
  });
}
