import { describe, expect, it } from 'vitest';
import { findEvened, findExact } from './find-words.ts';
import { SearchedText } from './searched-text.ts';
import { describeQuote } from './selectors.ts';

describe('words that stand in a text more often than is looked at', () => {
  const text = 'owl '.repeat(5000);
  const quote = describeQuote(text, 16_000, 16_003);

  it.each([
    ['letter by letter', findExact],
    ['however they are written', findEvened],
  ])('are found near the place expected, %s', (_, find) => {
    expect(find(new SearchedText(text), quote, 16_000)).toEqual({ start: 16_000, end: 16_003 });
  });
});

describe('words that stand in a text several times', () => {
  const text = 'An owl hunts. One owl rests. Every owlet waits for an owl.';
  const at = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };

  it('are found where their surroundings are, not where they were expected', () => {
    const { start, end } = at('owl rests');
    const quote = { ...describeQuote(text, start, end), exact: 'owl', suffix: ' rests. Every' };
    expect(findExact(new SearchedText(text), quote, 0)).toEqual({ start, end: start + 3 });
  });

  it('are found as whole words where they were whole words', () => {
    const start = text.indexOf('owl.');
    const quote = { ...describeQuote(text, start, start + 3), prefix: 'for an ' };
    const onlyPart = new SearchedText('Every owlet waits.');
    expect(findExact(onlyPart, quote, 6)).toBeNull();
    expect(findEvened(onlyPart, quote, 6)).toBeNull();
    expect(findExact(new SearchedText(text), quote, 34)).toEqual({ start, end: start + 3 });
  });
});
