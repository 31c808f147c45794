import { expect, test } from 'vitest';
import { placeWords } from './place-words.ts';

test('where the keys of an action act is said in words', () => {
  expect(placeWords(['everywhere'])).toBe('everywhere');
  expect(placeWords(['list', 'reader', 'pair'])).toBe(
    'in the list, while reading, with two articles side by side',
  );
});
