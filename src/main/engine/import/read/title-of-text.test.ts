import { expect, test } from 'vitest';
import { titleOfText } from './title-of-text.ts';

test('a text without a title is called by its first sentence, without the full stop', () => {
  expect(titleOfText('Owls hunt\nmice. They do so at dusk.')).toBe('Owls hunt mice');
});

test.each(['', 'Owls hunt. They do so at dusk.', '12 34 56.'])('%j tells too little', (text) => {
  expect(titleOfText(text)).toBeNull();
});

test('a long sentence is shortened', () => {
  const title = titleOfText(`Owls ${'hunt mice '.repeat(30)}at dusk.`);
  expect(title?.length).toBeLessThanOrEqual(120);
  expect(title).toMatch(/^Owls hunt mice .*…$/);
});
