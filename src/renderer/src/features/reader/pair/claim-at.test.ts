import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../../shared/domain/claim.ts';
import type { Passage } from '../../../../../shared/domain/comparison/difference.ts';
import type { QuoteState } from '../../../../../shared/domain/quote.ts';
import { claimAt } from './claim-at.ts';

const claim = (id: string, state: QuoteState, found: readonly [number, number] | null): Claim =>
  ({
    id,
    status: 'accepted',
    quotes: [{ state, found: found && { start: found[0], end: found[1] } }],
  }) as unknown as Claim;
const passage = (part: 'title' | 'text', start: number, end: number): Passage =>
  ({ part, start, end }) as Passage;

describe('the claim at a passage', () => {
  const claims = [
    claim('wide', 'verified', [0, 90]),
    claim('close', 'moved', [20, 30]),
    claim('lost', 'broken', null),
  ];

  it('is the one with the fewest other words, with the state of its quote', () => {
    expect(claimAt(claims, passage('text', 25, 40))).toMatchObject({
      claim: { id: 'close' },
      state: 'moved',
    });
    expect(claimAt(claims, passage('text', 30, 40))).toMatchObject({ claim: { id: 'wide' } });
  });

  it('is none where no quote stands, and none of a title or of a rejected claim', () => {
    expect(claimAt(claims, passage('text', 90, 99))).toBeNull();
    expect(claimAt(claims, passage('title', 25, 40))).toBeNull();
    const rejected = { ...claim('no', 'verified', [0, 9]), status: 'rejected' } as Claim;
    expect(claimAt([rejected], passage('text', 0, 9))).toBeNull();
  });
});
