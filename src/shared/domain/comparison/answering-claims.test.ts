import { describe, expect, it } from 'vitest';
import type { Claim, ClaimStatus } from '../claim.ts';
import type { LinkedClaims } from './comparison.ts';
import { matchClaims } from './answering-claims.ts';

const births = (id: string, count: number, status: ClaimStatus = 'accepted'): Claim =>
  ({ id, status, value: { kind: 'sample_size', count, unitKind: 'births' } }) as unknown as Claim;
const warning = (id: string): Claim =>
  ({ id, status: 'accepted', value: { kind: 'safety' } }) as unknown as Claim;
const link = (left: string, right: string, relation: LinkedClaims['relation']): LinkedClaims =>
  ({ id: `${left}${right}`, left, right, relation }) as unknown as LinkedClaims;

const told = (...given: Parameters<typeof matchClaims>) => {
  const { pairs, onlyLeft, onlyRight } = matchClaims(...given);
  return {
    pairs: pairs.map(({ left, right, agree }) => `${left.id}-${right.id}${agree ? '' : ' differ'}`),
    onlyLeft: onlyLeft.map(({ id }) => String(id)),
    onlyRight: onlyRight.map(({ id }) => String(id)),
  };
};

describe('matchClaims', () => {
  it('joins what says the same, each claim once, and leaves out what was rejected', () => {
    expect(
      told(
        [births('a', 14), births('b', 14), births('c', 9, 'rejected'), warning('d')],
        [births('x', 14), births('y', 13), births('z', 9)],
        [],
      ),
    ).toEqual({ pairs: ['a-x'], onlyLeft: ['b', 'd'], onlyRight: ['y', 'z'] });
  });

  it('joins what the reader linked, and agrees only where it supports and counts the same', () => {
    expect(
      told(
        [births('a', 14), births('b', 14), warning('c'), warning('d')],
        [births('x', 13), births('y', 14), warning('z'), warning('w')],
        [link('a', 'x', 'supports'), link('c', 'z', 'supports'), link('d', 'w', 'contradicts')],
      ),
    ).toEqual({ pairs: ['a-x differ', 'c-z', 'd-w differ', 'b-y'], onlyLeft: [], onlyRight: [] });
  });

  it('tells the same of both sides in the other order', () => {
    const left = [births('a', 14), births('b', 9)];
    const right = [births('x', 9), births('y', 14)];
    const forth = told(left, right, []).pairs.toSorted();
    const back = told(right, left, []).pairs.map((pair) => pair.split('-').toReversed().join('-'));
    expect(back.toSorted()).toEqual(forth);
  });
});
