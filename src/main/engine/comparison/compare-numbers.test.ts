import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuantities } from '../../../shared/domain/comparison/compare-quantities.ts';
import { readQuantities } from './read-quantities.ts';

const read = (text: string) => readQuantities(text, 0, text.length);
const compare = (left: string, right: string) => compareQuantities(read(left), read(right));

describe('readQuantities', () => {
  it('reads shares, units, words and names, each at its place', () => {
    const text = 'One in seven men took 0.5g, two thirds slept twice as long, and PIK3CA fell.';
    expect(read(text).map(({ written, dimension }) => [written, dimension])).toEqual([
      ['One in seven', 'share'],
      ['0.5', 'mass'],
      ['two thirds', 'share'],
      ['twice', 'times'],
      ['PIK3CA', 'name'],
    ]);
    for (const { start, end, written } of read(text)) expect(text.slice(start, end)).toBe(written);
  });
});

describe('compareQuantities', () => {
  it.each([
    ['Of the owls 13.8% were ringed.', 'About 1 in 7 of the owls were ringed.', 'rounded'],
    ['They ate 0.5 g of salt.', 'They ate 500mg of salt.', 'converted'],
    ['Forty-two clinics took part.', 'In all, 42 clinics took part.', 'reformatted'],
    ['We asked 8,048 nurses.', 'It asked more than 8,000 nurses.', 'rounded'],
    ['Some 30% of owls left.', 'The other 70% stayed.', 'complement'],
    ['They slept 2.5 hours.', 'They slept two and a half hours.', 'reformatted'],
  ])('takes %s and %s for the same', (left, right, as) => {
    const { same, changed, added } = compare(left, right);
    expect(same.map((one) => one.as)).toEqual([as]);
    expect([...changed, ...added]).toEqual([]);
  });

  it('finds a number that stands where another stood, and its units', () => {
    const { changed, lost, added } = compare('We followed 120 owls.', 'We followed 210 owls.');
    expect(changed.map(({ left, right }) => [left.written, right.written])).toEqual([
      ['120', '210'],
    ]);
    expect([...lost, ...added]).toEqual([]);
  });

  it('finds what is lost and what is new, but no change where the words differ', () => {
    const { changed, lost, added } = compare(
      'The 64 owls flew at dusk.',
      'Researchers in 12 countries helped.',
    );
    expect(changed).toEqual([]);
    expect(lost.map(({ written }) => written)).toEqual(['64']);
    expect(added.map(({ written }) => written)).toEqual(['12']);
  });

  it('finds the same whatever the order of the numbers, and throws on no text', () => {
    const pieces = fc.constantFrom(
      ...'12 40% half 1 in 7 of owls 0.5g 500mg three more than 1,204 nurses years PIK3CA , .'.split(
        ' ',
      ),
    );
    const sentence = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(sentence, fc.string()), sentence, (left, right) => {
        const own = read(left);
        const other = read(right);
        const forth = compareQuantities(own, other);
        const back = compareQuantities(own.toReversed(), other.toReversed());
        for (const key of ['same', 'changed', 'lost', 'added'] as const)
          expect(back[key]).toHaveLength(forth[key].length);
      }),
    );
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { changed, lost, added } = compare(text, text);
        expect([...changed, ...lost, ...added]).toEqual([]);
      }),
    );
  });
});
