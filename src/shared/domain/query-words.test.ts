import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, writeQuery } from './query-words.ts';

const words = (text: string) => parseQuery(text).terms.map((term) => term.words.join(' '));

describe('parseQuery', () => {
  it('takes words apart and the last one as a prefix', () => {
    expect(parseQuery('mouse spe').terms).toEqual([
      { words: ['mouse'], prefix: false },
      { words: ['spe'], prefix: true },
    ]);
  });

  it('knows a finished word by the blank or the sign after it', () => {
    expect(parseQuery('mouse ').terms).toEqual([{ words: ['mouse'], prefix: false }]);
    expect(parseQuery('(mouse)').terms).toEqual([{ words: ['mouse'], prefix: false }]);
  });

  it('keeps the words of a phrase together, between straight or curly quotation marks', () => {
    expect(words('mice "stem cell" tested')).toEqual(['mice', 'stem cell', 'tested']);
    expect(words('“stem cell” mice')).toEqual(['stem cell', 'mice']);
    expect(parseQuery('"stem cell"').terms[0]?.prefix).toBe(false);
  });

  it('takes a phrase that is still being typed as one that goes on', () => {
    expect(parseQuery('"stem ce').terms).toEqual([
      { words: ['stem', 'ce'], prefix: true, quoted: true },
    ]);
  });

  it('folds case and the accents of Latin letters, in either normal form', () => {
    expect(words('Müller MU\u0308LLER café')).toEqual(['muller', 'cafe']);
  });

  it('takes nothing for an operator', () => {
    expect(words('NOT (a OR b) AND c* NEAR/3')).toEqual([
      'not',
      'a',
      'or',
      'b',
      'and',
      'c',
      'near',
      '3',
    ]);
    expect(words('title:cats -dogs +birds')).toEqual(['title', 'cats', 'dogs', 'birds']);
  });

  it('finds no word in signs alone', () => {
    expect(parseQuery('*** "" -- 🐭').terms).toEqual([]);
  });

  it('gives every input a bounded reading made of its own letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (text) => {
        const { terms } = parseQuery(text);
        expect(terms.length).toBeLessThanOrEqual(24);
        const all = terms.flatMap((term) => term.words);
        expect(all.filter((word) => word === '' || /[\s"*():^]/u.test(word))).toEqual([]);
      }),
    );
  });
});

describe('writeQuery', () => {
  it('writes what parseQuery reads as the same terms', () => {
    const query = parseQuery('mice "stem cell" ');
    expect(writeQuery(query)).toBe('mice “stem cell”');
    expect(parseQuery(`${writeQuery(query)} `)).toEqual(query);
  });
});
