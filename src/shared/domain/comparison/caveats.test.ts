import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../sentences.ts';
import { compareCaveats, findCaveats } from './caveats.ts';
import type { CaveatTopic } from './caveats.ts';

const read = (text: string) => findCaveats(text, splitSentences(text));
const topicsOf = (text: string): CaveatTopic[] => read(text).map(({ topic }) => topic);

describe('findCaveats', () => {
  it.each([
    'The survey can’t prove that late meals cause bad sleep.',
    'Nothing firm can be said about cause and effect, the team writes.',
    'The data do not show whether naps led to the fall in accidents.',
  ])('finds a caveat about causes in %s', (text) => {
    expect(topicsOf(text)).toContain('cause');
  });

  it.each([
    'Smoking causes cancer, as many studies show.',
    'He did not say where the team met.',
    'Deaths from any cause were counted in this study.',
  ])('finds none in %s', (text) => {
    expect(topicsOf(text)).not.toContain('cause');
  });

  it('tells design and evaluation apart, with the sentence', () => {
    const text = 'We asked nurses. It was a randomised test. The results are preliminary.';
    const found = read(text).map(({ topic, start, end }) => [topic, text.slice(start, end)]);
    expect(found).toEqual([
      ['design', 'It was a randomised test.'],
      ['evaluation', 'The results are preliminary.'],
    ]);
  });

  it('throws on no text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { start, end } of read(text)) expect(start).toBeLessThan(end);
      }),
    );
  });
});

describe('compareCaveats', () => {
  it('says what was kept, lost and added', () => {
    const left = read('A cohort was followed. It cannot prove that tea causes sleep.');
    const right = read('A cohort was followed. The results are preliminary.');
    expect(compareCaveats(left, right)).toEqual({
      cause: 'lost',
      design: 'kept',
      evaluation: 'added',
    });
  });
});
