import { expect, test } from 'vitest';
import { placeOfFile } from './attachment.ts';

test('a file lies in the folder that the first two signs of its hash name', () => {
  const hash = 'ab'.repeat(32);
  expect(placeOfFile(hash)).toEqual(['ab', hash]);
});
