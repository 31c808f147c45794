import { expect, test } from 'vitest';
import { splitArguments, WaitingLink } from './waiting-link.ts';

const LINK = 'collate-open://article/finch2018larks';

test('a link is told from the arguments before it, and what stands behind it is not read', () => {
  expect(splitArguments(['collate', '--library', '/larks', LINK])).toEqual({
    link: LINK,
    others: ['collate', '--library', '/larks'],
  });
  expect(splitArguments(['collate', LINK, '--library', '/share/of/somebody'])).toEqual({
    link: LINK,
    others: ['collate'],
  });
  expect(splitArguments(['collate', '--library', '/larks'])).toEqual({
    link: null,
    others: ['collate', '--library', '/larks'],
  });
});

test('what is meant as a link is handed over whatever it holds: the library judges it', () => {
  expect(splitArguments(['collate', 'Collate-Open:nonsense']).link).toBe('Collate-Open:nonsense');
});

test('the newest link is given away once', () => {
  const waiting = new WaitingLink(LINK);
  waiting.put(`${LINK}2`);
  expect(waiting.take()).toBe(`${LINK}2`);
  expect(waiting.take()).toBeNull();
});
