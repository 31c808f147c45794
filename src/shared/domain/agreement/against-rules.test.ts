import { expect, test } from 'vitest';
import type { ClaimStatus, ClaimValue } from '../claim.ts';
import { AttributeId } from '../ids.ts';
import { compareWithRules, type AgainstRules } from './against-rules.ts';

const pups = (count: number): ClaimValue => ({
  kind: 'sample_size',
  count,
  unit: 'pups',
  unitKind: 'births',
  role: 'outcome',
  qualifier: 'exact',
});
const CAVEAT: ClaimValue = { kind: 'safety', category: 'caveat', hedged: true };
const ANSWER: ClaimValue = {
  kind: 'attribute',
  attributeId: AttributeId.parse('0198a3c4-0000-7000-8000-000000000001'),
  name: 'Blinded',
  type: 'yes_no',
  unit: null,
  answers: ['yes'],
};
/** What the rules look for beside what is decided here. */
const FACTS = ['study_design', 'publication_status', 'setting'] as const;

const recorded = (status: ClaimStatus, ...values: readonly ClaimValue[]): AgainstRules['claims'] =>
  values.map((value) => ({ value, status }));
const said = (...values: readonly ClaimValue[]): AgainstRules['said'] =>
  values.map((value) => ({ value, quote: 'words' }));

test('what readers recorded is held against the rules, as two readings are', () => {
  const { attributes, differences, undecided } = compareWithRules([
    {
      articleId: 'a',
      claims: recorded('accepted', pups(14), CAVEAT),
      silent: new Set([...FACTS, 'species', 'finding']),
      said: said(pups(14), CAVEAT),
    },
    {
      articleId: 'b',
      claims: recorded('accepted', pups(12)),
      silent: new Set([...FACTS, 'species', 'finding', 'safety']),
      said: said(pups(12), pups(3), CAVEAT),
    },
  ]);
  expect(attributes.map(({ key, agreed, things, kappa }) => [key, agreed, things, kappa])).toEqual([
    ['sample_size', 1, 2, null],
    ['category', 1, 2, 0],
    ['hedged', 1, 2, 0],
  ]);
  expect(differences.map(({ articleId, first, second }) => [articleId, first, second])).toEqual([
    ['b', '12 pups', '12 pups, 3 pups'],
    ['b', 'none', 'caveat'],
    ['b', 'none', 'hedged'],
  ]);
  expect(undecided).toBe(0);
});

test('only what readers have decided is compared, and what rules look for', () => {
  const of = (
    claims: AgainstRules['claims'],
    silent: AgainstRules['silent'] = new Set(),
  ): number[] => {
    const { attributes, undecided } = compareWithRules([
      { articleId: 'a', claims, silent: new Set([...silent, ...FACTS]), said: said(pups(14)) },
    ]);
    return [attributes.reduce((sum, { things }) => sum + things, 0), undecided];
  };
  expect(of([])).toEqual([0, 4]);
  expect(of(recorded('suggested', pups(14)))).toEqual([0, 4]);
  expect(of([...recorded('rejected', pups(2)), ...recorded('suggested', pups(14))])).toEqual([
    0, 4,
  ]);
  expect(of(recorded('rejected', pups(14)))).toEqual([1, 3]);
  expect(of([], new Set(['sample_size']))).toEqual([1, 3]);
  // Rules look for no attribute of a reader's own.
  expect(of(recorded('accepted', ANSWER))).toEqual([0, 4]);
});
