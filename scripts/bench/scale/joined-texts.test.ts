import { expect, test } from 'vitest';
import { joinTexts } from './joined-texts.ts';

const TEXTS = [
  { title: 'Rooks in April', text: 'Nine rooks built a nest.' },
  { title: 'Jays in May', text: 'Two jays ate forty acorns.' },
  { title: 'Terns in June', text: 'A tern flew over the sea.' },
];

test('fewer texts than there are come out as they are', () => {
  expect(joinTexts(TEXTS, 2)).toEqual(TEXTS.slice(0, 2));
});

test('more are joined from halves, cut between words, the same ones every time', () => {
  const joined = joinTexts(TEXTS, 9);
  expect(joined).toHaveLength(9);
  expect(joined.slice(0, 3)).toEqual(TEXTS);
  const words = new Set(TEXTS.flatMap(({ text }) => text.split(' ')));
  for (const { text } of joined) {
    for (const word of text.split(' ')) expect(words).toContain(word);
  }
  expect(joined[3]!.text.startsWith('Nine rooks built')).toBe(true);
  expect(joinTexts(TEXTS, 9)).toEqual(joined);
});

test('nothing comes of nothing', () => {
  expect(joinTexts([], 5)).toEqual([]);
});
