import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query-words.ts';
import { foldText } from './search-folding.ts';
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

  it.each([
    ['fibrin ', 'ﬁbrin', 'ﬁbrin'],
    ['ﬁbrin ', 'fibrin', 'fibrin'],
    ['sperm ', '\u200bspe\u00adrm\u200b.', 'spe\u00adrm\u200b'],
    ['café ', 'cafe\u0301s and cafe\u0301', 'cafe\u0301'],
    ['strasse ', 'Straße', 'Straße'],
    ['Ørsted ', 'Orsted', 'Orsted'],
    ['1200 ', 'the 1,200 men', '1,200'],
    ['1,200 ', 'the 1\u2009200 men', '1\u2009200'],
    ['12 000 ', 'the 12000 men', '12000'],
    ['il6 ', 'IL\u20116 and IL-60', 'IL\u20116'],
    ['IL-6 ', 'IL6, IL-2', 'IL6'],
    ['"il6 in mice" ', 'IL-6 in mice', 'IL-6 in mice'],
    ['mice ', 'the mice² ate', 'mice'],
    ['co2 ', 'CO₂', 'CO₂'],
    ['שלום ', 'שָׁלוֹם', 'שָׁלוֹם'],
  ])('marks in the shown text for %j in %j', (query, text, mark) => {
    expect(marked(query, text)).toEqual([mark]);
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
      unit: fc.constantFrom(...'abéE -1🐁ﬁßø²\u00ad\u200b\u0301Ａ１½℀ｶﾞשָ'),
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
          const { words, also = [] } = terms[mark.term]!;
          const found = foldText(text.slice(mark.start, mark.end));
          expect([words, ...also].some(([word]) => found.includes(word ?? '?'))).toBe(true);
        }
      }),
    );
  });
});
