import { describe, expect, it } from 'vitest';
import type { Direction } from '../../src/main/engine/extraction/findings/direction.ts';
import { labelDirections, withDirections } from './direction-examples.ts';
import type { Label } from './news-examples.ts';
import { openRuleReader } from './rule-reader.ts';

const readers = withDirections(openRuleReader());

const TEXT =
  'Ponies on clover grew faster, though their hooves were softer. Rain fell. Donkeys did not differ (p = 0.4).';
const mark = (words: string, direction: Direction): Label<Direction> => {
  const start = TEXT.indexOf(words);
  return [start, start + words.length, direction];
};
const label = (...findings: readonly Label<Direction>[]) =>
  labelDirections(readers, { id: 'ponies', text: TEXT }, findings);

describe('labelDirections', () => {
  it('gives each labelled sentence its direction and what its words come to', () => {
    const examples = label(
      mark('Donkeys did not differ', 'null'),
      mark('Ponies on clover', 'positive'),
    );
    expect(examples.map(({ direction }) => direction)).toEqual(['positive', 'null']);
    expect(examples[1]).toMatchObject({ id: 'ponies', words: 'null' });
    expect(examples[1]?.features).toContain('points-null');
    expect(examples[0]?.features).toContain('w:hooves');
  });

  it('takes a sentence whose labels differ for mixed', () => {
    const [example] = label(
      mark('Ponies on clover grew faster', 'positive'),
      mark('their hooves were softer', 'negative'),
    );
    expect(example?.direction).toBe('mixed');
  });
});
