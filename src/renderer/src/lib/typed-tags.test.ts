import { expect, test } from 'vitest';
import { typedTags } from './typed-tags.ts';

test.each([
  ['', []],
  [' , ,', []],
  ['birds', ['birds']],
  [' birds ,  wet meadow,birds', ['birds', 'wet meadow']],
])('“%s” has the tags %j', (line, tags) => {
  expect(typedTags(line)).toEqual(tags);
});
