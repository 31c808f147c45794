import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './search-folding.ts';
import { indexPhrase, spacePairs, splitRuns, wordsOfRun } from './unspaced-scripts.ts';

const RUNS = fc.string({
  unit: fc.constantFrom(...'体外受精卵细胞の研究เด็กหญิง'),
  minLength: 1,
  maxLength: 20,
});

describe('scripts without blanks', () => {
  it('are indexed as pairs of letters, and leave other words as they are', () => {
    expect(spacePairs('pcr法律 of 7')).toBe('pcr 法律 律  of 7');
    expect(spacePairs('nothing to do')).toBe('nothing to do');
  });

  it('find every part of a run as a phrase of its pairs', () => {
    fc.assert(
      fc.property(RUNS, fc.nat(), fc.nat(), (run, at, length) => {
        const letters = Array.from(foldText(run));
        const from = at % letters.length;
        const part = letters.slice(from, from + 1 + (length % letters.length)).join('');
        const { tokens, goesOn } = indexPhrase([part]);
        const indexed = spacePairs(letters.join('')).trim().split(' ');
        const found = indexed.some((_, first) =>
          tokens.every((token, next) => {
            const there = indexed[first + next] ?? '';
            return goesOn ? there.startsWith(token) : there === token;
          }),
        );
        expect(found).toBe(true);
      }),
    );
  });

  it('are parted from other scripts, and into words', () => {
    expect(splitRuns('pcr法2')).toEqual(['pcr', '法', '2']);
    expect(wordsOfRun('体外受精の研究')).toEqual(['体外', '受精', '研究']);
    expect(wordsOfRun('の')).toEqual(['の']);
  });
});
