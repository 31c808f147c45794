import { expect, test } from 'vitest';
import { forgetReadings, LastReading } from './last-reading.ts';

test('what was read last is not read again, until it is let go of', () => {
  const asked: string[] = [];
  const readings = new LastReading((text: string, marks: readonly string[]) => {
    asked.push(text);
    return [text, ...marks];
  });
  const marks = ['.'];
  const first = readings.read('one', marks);
  expect(readings.read('one', marks)).toBe(first);
  expect(readings.read('one', ['!'])).toEqual(['one', '!']);
  expect(readings.read('two', marks)).toEqual(['two', '.']);
  forgetReadings();
  expect(readings.read('two', marks)).toEqual(['two', '.']);
  expect(asked).toEqual(['one', 'one', 'two', 'two']);
});
