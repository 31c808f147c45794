import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClaimId } from './ids.ts';
import { citationOf, citedClaims, insertCitation } from './question-notes.ts';

const ONE = ClaimId.parse('0198a3c4-0000-7000-8000-000000000001');
const TWO = ClaimId.parse('0198a3c4-0000-7000-8000-000000000002');

test('the claims that notes cite are told once, in their order, wherever the links stand', () => {
  const notes = `Ten died ${citationOf(TWO, 'Vos 2020 n1')}, eight lived <collate-open://claim/${ONE.toUpperCase()}>.

- again ${citationOf(TWO, 'n1')}
- not [this](collate-open://claim/none) nor [that](collate-open://article/vos2020)`;
  expect(citedClaims(notes)).toEqual([TWO, ONE]);
});

test('a citation keeps its claim whatever its label and the words around it are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (words, label, place) => {
      const at = Math.min(place, words.length);
      const { notes, end } = insertCitation(words, at, citationOf(ONE, label));
      expect(citedClaims(notes)).toContain(ONE);
      expect(notes.slice(0, at) + notes.slice(end)).toBe(words);
    }),
  );
});

test('a citation is parted by a blank from the word before it alone', () => {
  expect(insertCitation('Ten died.', 9, '[n1](x)').notes).toBe('Ten died. [n1](x)');
  expect(insertCitation('Ten died ', 9, '[n1](x)').notes).toBe('Ten died [n1](x)');
  expect(insertCitation('', 0, '[n1](x)').notes).toBe('[n1](x)');
});
