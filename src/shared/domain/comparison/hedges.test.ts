import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHedge } from './hedges.ts';

const hedgeOf = (text: string): string | null => {
  const found = findHedge(text);
  return found === null ? null : text.slice(found.start, found.end);
};

describe('findHedge', () => {
  it.each([
    ['Owls may hunt better at dusk.', 'may'],
    ['The data suggest that owls hunt at dusk.', 'suggest'],
    ['Dusk is possibly the best hour.', 'possibly'],
    ['In May the owls seemed to rest.', 'seemed'],
  ])('finds the word that hedges %s', (text, word) => {
    expect(hedgeOf(text)).toBe(word);
  });

  it.each([
    'Owls hunt at dusk.',
    'Ringed owls were twice as likely to return.',
    'The owls were ringed in May 2011.',
    'We looked at owls in the month of May.',
  ])('finds none in %s', (text) => {
    expect(hedgeOf(text)).toBeNull();
  });

  it('finds what stands in the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = findHedge(text);
        if (found !== null) expect(found.start).toBeLessThan(found.end);
      }),
    );
  });
});
