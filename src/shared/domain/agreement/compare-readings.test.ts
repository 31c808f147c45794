import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClaimValue } from '../claim.ts';
import { OPEN_FINDING } from '../test-finding.ts';
import { compareReadings, type ReadTwice } from './compare-readings.ts';

const accepted = (...values: readonly ClaimValue[]): ReadTwice['first'] =>
  values.map((value) => ({ value, status: 'accepted' as const }));
const count = (number: number): ClaimValue => ({
  kind: 'sample_size',
  count: number,
  unit: 'pups',
  unitKind: 'births',
  role: 'outcome',
  qualifier: 'exact',
});
const caveat = (hedged: boolean): ClaimValue => ({ kind: 'safety', category: 'caveat', hedged });

test('two readings agree by attribute, and each cell in which they differ is named', () => {
  const { attributes, differences } = compareReadings([
    {
      articleId: 'a',
      first: accepted(count(14), caveat(true)),
      second: accepted(caveat(true), count(14)),
    },
    { articleId: 'b', first: accepted(count(12)), second: accepted(count(11), caveat(false)) },
  ]);
  expect(attributes.map(({ key, agreed, things, kappa }) => [key, agreed, things, kappa])).toEqual([
    ['sample_size', 1, 2, null],
    ['category', 1, 2, 0],
    ['hedged', 1, 2, 1 / 3],
  ]);
  expect(differences).toEqual([
    {
      articleId: 'b',
      key: 'sample_size',
      title: 'Sample sizes',
      first: '12 pups',
      second: '11 pups',
    },
    { articleId: 'b', key: 'category', title: 'Safety category', first: 'none', second: 'caveat' },
    { articleId: 'b', key: 'hedged', title: 'Hedged', first: 'none', second: 'not hedged' },
  ]);
});

test('what is not accepted says nothing', () => {
  const suggested = [{ value: { ...OPEN_FINDING, change: 'mixed' }, status: 'suggested' }] as const;
  expect(compareReadings([{ articleId: 'a', first: suggested, second: [] }])).toEqual({
    attributes: [],
    differences: [],
  });
});

const reading = fc.array(fc.oneof(fc.nat(3).map(count), fc.boolean().map(caveat)), {
  maxLength: 4,
});
const articles = fc.array(fc.record({ first: reading, second: reading }), { maxLength: 8 });

test('the order of claims and of articles changes no figure, and the cells sum up', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const inOrder = all.map(({ first, second }, at) => ({
        articleId: String(at),
        first: accepted(...first),
        second: accepted(...second),
      }));
      const turned = inOrder
        .map(({ articleId, first, second }) => ({
          articleId,
          first: first.toReversed(),
          second: second.toReversed(),
        }))
        .toReversed();
      const one = compareReadings(inOrder);
      expect(compareReadings(turned).attributes).toEqual(one.attributes);
      const agreed = one.attributes.reduce((sum, each) => sum + each.agreed, 0);
      const things = one.attributes.reduce((sum, each) => sum + each.things, 0);
      expect(agreed + one.differences.length).toBe(things);
    }),
  );
});
