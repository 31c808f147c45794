import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse.ts';
import { soughtTerms, textOf, type TextExpression } from './terms.ts';

const read = (text: string): TextExpression | null => {
  const query = parseQuery(text);
  return textOf(query.parts, query);
};

function write(expression: TextExpression | null): string {
  if (expression === null) return '';
  if (expression.of === 'term') {
    const { words, prefix, quoted } = expression.term;
    const text = words.join(' ') + (prefix ? '*' : '');
    return quoted ? `"${text}"` : text;
  }
  if (expression.of === 'not') return `not(${write(expression.part)})`;
  return `${expression.of}(${expression.parts.map(write).join(' ')})`;
}

describe('textOf', () => {
  it.each([
    ['Mouse Sperm', 'all(mouse sperm*)'],
    ['Mouse sperm ', 'all(mouse sperm)'],
    ['"Stem Cell" sper* x ', 'all("stem cell" sper* x)'],
    ['"stem cel', '"stem cel*"'],
    ['mouse OR rat x ', 'all(x any(mouse rat))'],
    ['mouse -(rat OR "guinea pig") ', 'all(mouse not(any(rat "guinea pig")))'],
    ['speces:rat ', 'all(speces rat)'],
    ['mouse mouse mous', 'all(mouse mous*)'],
    ['-mouse ', 'not(mouse)'],
    [': ( )', ''],
  ])('reads %j as %s', (typed, expected) => {
    expect(write(read(typed))).toBe(expected);
  });

  it('knows numbers and letters that stand beside each other', () => {
    const all = soughtTerms(read('25 mg '));
    expect(all.map(({ also }) => also)).toEqual([[['25mg']], [['25mg']]]);
  });

  it('takes figures of thousands that blanks part for one number', () => {
    const also = (text: string): string[][] =>
      soughtTerms(read(text)).map((term) =>
        [term.words, ...(term.also ?? [])].map((words) => words.join(' ')),
      );
    expect(also('5 300 eggs ')).toHaveLength(2);
    expect(also('5 300 eggs ')[0]).toContain('5300');
    expect(also('1 204 512 eggs ')[0]).toContain('1204512');
    expect(also('5 30 eggs ')).toHaveLength(3);
    expect(also('5300 300 eggs ')).toHaveLength(3);
    expect(also('5  300 eggs ')).toHaveLength(3);
  });

  it('seeks the first 48 words of many', () => {
    const words = Array.from({ length: 60 }, (_, at) => `w${String(at)}x`);
    const sought = soughtTerms(read(`${words.join(' ')} `)).map((term) => term.words.join(' '));
    expect(sought).toEqual(words.slice(0, 48));
  });

  it('seeks nothing that must not be there', () => {
    expect(soughtTerms(read('mouse -rat ')).map(({ words }) => words.join(' '))).toEqual(['mouse']);
  });
});
