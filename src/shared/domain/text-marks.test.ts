import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, parseQuery } from './query-words.ts';
import { findTerms } from './text-marks.ts';

function marked(query: string, text: string): string[] {
  return findTerms(parseQuery(query).terms)
    .find(text)
    .map((mark) => text.slice(mark.start, mark.end));
}

describe('findTerms', () => {
  it('finds whole words without regard to case and accents', () => {
    expect(marked('muller ', 'Müller, MULLER and Mullers')).toEqual(['Müller', 'MULLER']);
    expect(marked('Müller ', 'Muller and müller')).toEqual(['Muller', 'müller']);
  });

  it('finds longer words for a prefix, and marks them whole', () => {
    expect(marked('spermat', 'Two spermatids, no sperm.')).toEqual(['spermatids']);
  });

  it('does not find a word inside another', () => {
    expect(marked('cat ', 'concatenate the cat')).toEqual(['cat']);
    expect(marked('14 ', '140 and 214 and 14')).toEqual(['14']);
  });

  it('finds a phrase across signs and line ends', () => {
    expect(marked('"stem cell" ', 'Stem-cell lines, stem\ncell, stem of a cell')).toEqual([
      'Stem-cell',
      'stem\ncell',
    ]);
  });

  it('tells which term each mark stands for, and stops at the limit', () => {
    const finder = findTerms(parseQuery('mice eggs ').terms);
    expect(finder.find('eggs of mice').map((mark) => mark.term)).toEqual([1, 0]);
    expect(finder.find('mice mice mice', 2)).toHaveLength(2);
  });

  it('takes signs that mean something in a pattern as they are', () => {
    expect(marked('c++ a.b', 'c a b')).toEqual(['c', 'a', 'b']);
  });

  it('marks only what folds to a word of the query, in order and without overlap', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', 'E', ' ', '-', '1', '🐁'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(letters, letters, (query, text) => {
        const { terms } = parseQuery(query);
        let last = 0;
        for (const mark of findTerms(terms).find(text)) {
          expect(mark.start).toBeGreaterThanOrEqual(last);
          expect(mark.end).toBeGreaterThan(mark.start);
          last = mark.end;
          const term = terms[mark.term];
          const found = foldWord(text.slice(mark.start, mark.end));
          expect(found.startsWith(term?.words[0] ?? '?')).toBe(true);
        }
      }),
    );
  });
});
