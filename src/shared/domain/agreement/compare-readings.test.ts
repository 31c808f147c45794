import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClaimValue } from '../claim.ts';
import { AttributeId } from '../ids.ts';
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

test('attributes that readers define are compared by their answers, those of one name apart', () => {
  const answered = (attributeId: string, ...answers: string[]): ClaimValue => ({
    kind: 'attribute',
    attributeId: AttributeId.parse(attributeId),
    name: 'Blinded',
    type: 'one_of',
    unit: null,
    answers,
  });
  const [one, other] = [
    '0198a3c4-0000-7000-8000-000000000001',
    '0198a3c4-0000-7000-8000-000000000002',
  ];
  const { attributes, differences } = compareReadings([
    {
      articleId: 'a',
      first: accepted(answered(one, 'yes', 'in part'), answered(other, 'no')),
      second: accepted(answered(one, 'in part', 'yes'), answered(other, 'yes')),
    },
  ]);
  expect(attributes.map(({ key, title, agreed }) => [key, title, agreed])).toEqual([
    [`attribute ${one}`, 'Blinded', 1],
    [`attribute ${other}`, 'Blinded', 0],
  ]);
  expect(differences).toMatchObject([{ first: 'no', second: 'yes' }]);
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
