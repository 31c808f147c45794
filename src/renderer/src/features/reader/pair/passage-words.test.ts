import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../../../shared/domain/comparison/difference.ts';
import { titleOf } from '../../../../../shared/domain/comparison/difference-words.ts';
import { piecesOf, shortWordsOf } from './passage-words.ts';

const NAMES = { left: 'the report', right: 'the paper' };

/** A passage of the word in a sentence that begins at 100. */
function passageOf(exact: string, word: string): Passage {
  const start = 100 + exact.indexOf(word);
  const span = { start, end: start + word.length };
  return {
    part: 'text',
    ...span,
    exact: word,
    differing: [span],
    sentence: { number: 1, start: 100, end: 100 + exact.length, exact },
  };
}

describe('a difference in words', () => {
  const left = passageOf('They followed 4,211 women who bake.', '4,211');
  const right = passageOf('We followed 4,112 women.', '4,112');
  const difference = {
    key: '0'.repeat(32),
    kind: 'number',
    change: 'changed',
    words: 'A sentence.',
    left,
    right,
  } as const;

  it('has a title, and the words of both', () => {
    expect(titleOf(difference, NAMES)).toBe('Numbers differ');
    expect(titleOf({ ...difference, change: 'lost' }, NAMES)).toBe('Number only in the report');
    expect(shortWordsOf(difference, NAMES)).toBe('“4,211” in the report, “4,112” in the paper');
    expect(shortWordsOf({ ...difference, left: null, right: null }, NAMES)).toBe('A sentence.');
  });

  it('begins near the words that differ where there is one line', () => {
    const long = passageOf(`${'word '.repeat(30)}14 births`, '14');
    const [first, , word] = piecesOf(long, false);
    expect(first?.text).toBe('… ');
    expect(word).toMatchObject({ text: '14', differs: true });
    expect(piecesOf(long, true)[0]?.text).toHaveLength(150);
  });

  it('loses no words of a sentence that is shown whole, whatever differs', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 5 });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), spans, (exact, words) => {
        const differing = words.map(([start, length]) => ({
          start: 100 + start,
          end: 100 + start + length,
        }));
        const passage = { ...passageOf(exact, ''), differing };
        expect(
          piecesOf(passage, true)
            .map(({ text }) => text)
            .join(''),
        ).toBe(exact);
      }),
    );
  });
});
