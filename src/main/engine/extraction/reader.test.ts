import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_KINDS, ClaimValue } from '../../../shared/domain/claim.ts';
import { HAS_RULES } from '../../../shared/domain/rule-reading.ts';
import { openTestReader } from './test-reader.ts';

const { extract } = openTestReader();
const RULED = COMMON_KINDS.filter((kind) => HAS_RULES[kind]);

const ARTICLE =
  'Sleep in garden mice\n\nWe studied 48 mice for a year. In all, 24 mice were randomly assigned to ' +
  'darkness and 24 mice to light. Mice in darkness slept significantly longer (P = .003). Two mice ' +
  'died of heart failure during treatment. A limitation is that only males were studied.';

describe('extract', () => {
  it('suggests claims of every kind, in the order of the kinds', () => {
    const { suggestions, none, language, sentencesRead } = extract(ARTICLE);
    const kinds = suggestions.map(({ value }) => COMMON_KINDS.indexOf(value.kind));
    expect(kinds).toEqual(kinds.toSorted((left, right) => left - right));
    const found = [...new Set(kinds), ...none.map(({ kind }) => COMMON_KINDS.indexOf(kind))];
    expect(found.toSorted((left, right) => left - right)).toEqual(
      RULED.map((kind) => COMMON_KINDS.indexOf(kind)),
    );
    // A paper seldom tells how it was published.
    expect(none.map(({ kind }) => kind)).toEqual(['publication_status']);
    expect(language).toBe('en');
    expect(sentencesRead).toBe(6);
  });

  it('gives the same answer each time', () => {
    expect(extract(ARTICLE)).toEqual(extract(ARTICLE));
  });

  it('ties each suggestion to the exact words and to a valid value', () => {
    for (const { start, end, quote, value } of extract(ARTICLE).suggestions) {
      expect(ARTICLE.slice(start, end)).toBe(quote);
      expect(ClaimValue.safeParse(value).success).toBe(true);
    }
  });

  it('says what is stated nowhere, and over how many sentences', () => {
    const { suggestions, none } = extract('The garden was quiet. Nobody came. It rained.');
    expect(suggestions).toEqual([]);
    expect(none.map(({ kind, sentencesRead }) => [kind, sentencesRead])).toEqual(
      RULED.map((kind) => [kind, 3]),
    );
  });

  it('says nothing of a text in another language but its language', () => {
    const text =
      'Die 24 Mäuse wurden mit Zucker gefüttert und die anderen nicht. Das war der Versuch.';
    expect(extract(text)).toEqual({ suggestions: [], none: [], sentencesRead: 2, language: 'de' });
  });
});

describe('bad input', () => {
  it('reads nothing in an empty text', () => {
    expect(extract('')).toEqual({
      suggestions: [],
      none: [],
      sentencesRead: 0,
      language: 'und',
    });
    expect(extract(' \n\u2009\n ').sentencesRead).toBe(0);
  });

  it('finds no claim in one word', () => {
    const { suggestions, none, sentencesRead } = extract('Garden');
    expect(suggestions).toEqual([]);
    expect(sentencesRead).toBe(1);
    expect(none).toHaveLength(RULED.length);
  });

  it.each([
    ['ru', 'Мы изучали 24 мыши в течение года. Мыши спали.'],
    ['zh', '我们研究了24只小鼠。小鼠睡得更久。'],
    ['ar', 'درسنا 24 فأرا لمدة عام.'],
  ])('recognises the script of %s', (language, text) => {
    expect(extract(text)).toMatchObject({ suggestions: [], none: [], language });
  });

  it('keeps its offsets beside unpaired surrogates', () => {
    const text = '\ud83d\ud83d We enrolled 31 patients \udc00 in the trial.\ud800';
    const found = extract(text).suggestions.find(({ value }) => value.kind === 'sample_size');
    expect(found?.quote).toBe('31 patients');
    expect(text.slice(found?.start, found?.end)).toBe('31 patients');
  });

  it('survives a million parentheses', () => {
    expect(extract('('.repeat(1_000_000)).suggestions).toEqual([]);
    expect(extract(`${'('.repeat(500_000)}a${')'.repeat(500_000)}`).suggestions).toEqual([]);
  });

  it('survives five million digits', () => {
    expect(extract('7'.repeat(5_000_000)).suggestions).toEqual([]);
    expect(extract(`a ${'7'.repeat(5_000_000)}`).suggestions).toEqual([]);
  });

  it('survives a long text of one line and of empty lines', () => {
    const line = 'the bees of the garden ';
    expect(extract(line.repeat(20_000)).sentencesRead).toBe(1);
    expect(extract('\n'.repeat(1_000_000)).sentencesRead).toBe(0);
  });

  it('reads any characters', () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 });
    fc.assert(
      fc.property(anything, (codes) => {
        const text = String.fromCharCode(...codes);
        for (const { start, end, quote } of extract(text).suggestions) {
          expect(text.slice(start, end)).toBe(quote);
        }
      }),
    );
  });
});
