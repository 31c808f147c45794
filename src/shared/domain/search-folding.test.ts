import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORD } from './query-expressions.ts';
import { foldText, foldWithPlaces } from './search-folding.ts';

describe('foldText', () => {
  it.each([
    ['ligatures', 'ﬁbrin eﬃcacy ĳs', 'fibrin efficacy ijs'],
    ['full width', 'ＩＬ－６ １２', 'il-6 12'],
    ['half-width kana', 'ｶﾞｽ', 'ガス'],
    ['figures above and below the line', 'CO₂ m² 10⁶ Ca²⁺ log₁₀', 'co2 m2 106 ca2+ log10'],
    ['the marks of notes', 'mice² mice¹,² animalsᵃ', 'mice 2 mice 1,2 animals a'],
    ['soft hyphens and characters of no width', 'sper\u00adma\u200bti\u2060d\ufeff', 'spermatid'],
    ['letters with accents', 'Čeština Ångström naïve', 'cestina angstrom naive'],
    ['accents set behind their letters', 'nai\u0308ve A\u030a', 'naive a'],
    [
      'letters that Unicode does not take apart',
      'Łódź Øre Đuro Straße ŒUVRE Æsir Þór',
      'lodz ore duro strasse oeuvre aesir thor',
    ],
    ['capital and Turkish letters', 'ẞ İstanbul ılık', 'ss istanbul ilik'],
    ['Greek', 'ΛΌΓΟΣ λόγος µm', 'λογοσ λογοσ μm'],
    ['Cyrillic', 'Ёлка ёлка Йод йод', 'елка елка иод иод'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Hebrew letters of presentation', '\ufb2aלום', 'שלום'],
    ['Arabic points', 'مُحَمَّد كتـــاب', 'محمد كتاب'],
    ['Arabic and Persian letters', 'أحمد إيران کتابی', 'احمد ايران كتابي'],
    ['Arabic figures', '٠١٢٣٩ ۰۴۵۹', '01239 0459'],
    ['signs behind words', 'Viagra™ doses①', 'viagra  doses 1'],
    ['fractions', '2½ cups', '2 1⁄2 cups'],
    ['apostrophes that are letters', 'Hawaiʻi', "hawai'i"],
  ])('evens %s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('leaves what is told apart by it: kana, Hangul, vowel signs, signs', () => {
    for (const text of ['ガス はば', '한국', 'हिन्दी', 'ภาษา', '± × ° “a” – b', '🐁']) {
      expect(foldText(text)).toBe(text.normalize('NFC'));
    }
  });

  it('gives the same in every normal form, and itself when it is folded again', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aÉøßﬁｱｶﾞ½²\u00adèйЁשָأمُ가が'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, (text) => {
        const folded = foldText(text);
        expect(foldText(text.normalize('NFC'))).toBe(folded);
        expect(foldText(folded)).toBe(folded);
      }),
    );
  });
});

describe('foldWithPlaces', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...'ab é-1🐁ﬁßø²ⁿ™①\u00ad\u200b\u0301Ａ１½℀ﷺｶﾞשָأمُ'),
      maxLength: 40,
    }),
  );

  it('folds as foldText does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldWithPlaces(text).text).toBe(foldText(text));
      }),
    );
  });

  it('finds each word of the folded text in the shown one, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldWithPlaces(text);
        let last = 0;
        for (const { 0: word, index } of folded.text.matchAll(WORD)) {
          const [start, end] = [folded.start(index), folded.end(index + word.length)];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(foldText(text.slice(start, end))).toContain(word);
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes the accents of the last letter along, and no blank', () => {
    const text = 'le cafe\u0301\u200b noir';
    const folded = foldWithPlaces(text);
    expect(text.slice(folded.start(3), folded.end(7))).toBe('cafe\u0301\u200b');
    expect(text.slice(folded.start(8), folded.end(12))).toBe('noir');
  });
});
