import { expect, test } from 'vitest';
import { endOfTitleLine, isTitleLine } from './title-line.ts';

test.each([
  ['Bees at  work', 'Bees at work', true],
  ['BEES AT WORK.', 'Bees at work', true],
  ['Bees at work', 'Bees at work.', true],
  ['Bees at work again', 'Bees at work', false],
  ['', '', false],
  ['.', '.', false],
])('the line %j says the title %j: %s', (line, title, says) => {
  expect(isTitleLine(line, title)).toBe(says);
});

test.each([
  ['Bees at work\n\nThey hum.', 12],
  ['\n  Bees at work.\nThey hum.', 16],
  ['Bees at work', 12],
  ['Bees at work hum.\n\nBees at work', 0],
  ['They hum.\nBees at work', 0],
  ['', 0],
])('below the title the text %j goes on at %i', (text, end) => {
  expect(endOfTitleLine(text, 'Bees at work')).toBe(end);
});
