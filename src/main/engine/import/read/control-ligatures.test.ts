import { expect, test } from 'vitest';
import { restoreLigatures } from './control-ligatures.ts';

test.each([
  ['in a word', 'e\u000bect of the di\u001berence', 'effect of the difference'],
  ['at the beginning of a word', 'the \u000crst and “\u001bnding', 'the first and “ffnding'],
  ['at its end', 'sta\u000b was o\u001b.', 'staff was off.'],
  ['with three letters', 'e\u000eciency, wa\u000fe', 'efficiency, waffle'],
  ['of newer fonts', 'in\uf001nite \uf002ow', 'infinite flow'],
  ['a new page', 'end\n\u000cNew page', 'end\n\u000cNew page'],
  ['a new page behind a word', 'end\u000c', 'end\u000c'],
  ['at the beginning of a line', '\u000brst', '\u000brst'],
  ['between numbers', '12\u001e13', '12\u001e13'],
])('%s', (_, text, restored) => {
  expect(restoreLigatures(text)).toBe(restored);
});
