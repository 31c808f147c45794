import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHoldCount } from './number-scan.ts';
import { findCandidates } from '../sample-sizes/candidates.ts';
import { tokenise } from './tokens.ts';

const mayCount = (text: string): boolean => mayHoldCount(text, 0, text.length);

describe('mayHoldCount', () => {
  it('says yes wherever a count can be read', () => {
    const pieces = fc.constantFrom(
      ...'half one two three Forty fifty a hundred thousand million 1,204 1.204 1 204 12 2014 007'.split(
        ' ',
      ),
      ...'men women patients patient groups weeks jars HC of out was were the in each per to and'.split(
        ' ',
      ),
      ...'n N = : - – / ( ) [ ] , . ; % < > " total tested randomised we more than between age'.split(
        ' ',
      ),
    );
    const glue = fc.constantFrom('', ' ', ' ', ' ', '\u2009');
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, glue), { maxLength: 9 }), (parts) => {
        const text = parts.flat().join('');
        const tokens = tokenise(text, 0, text.length);
        const counts = findCandidates(text, tokens, new Set(['HC']));
        expect(mayCount(text) || counts.length === 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    'This thing is theirs, and none often turned to him.',
    'Blood was drawn after 12 weeks and 3.5 months (P < 0.05) [12, 13].',
    'The protein p53 rose by 12% in 2014.',
    'A 12-week course of 5 mg.',
  ])('looks no further at %s', (text) => {
    expect(mayCount(text)).toBe(false);
  });
});
