import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAttributeAsk, writeAttributeAsk } from './attribute-ask.ts';

test.each([
  ['follow-up', 'follow-up', { of: 'any' }],
  ['follow-up >= 12', 'follow-up', { of: 'number', operator: '>=', number: 12, text: '12' }],
  ['dose≤1,200.5', 'dose', { of: 'number', operator: '<=', number: 1200.5, text: '1,200.5' }],
  ['blinded = yes', 'blinded', { of: 'answer', text: 'yes' }],
  ['blinded = None stated', 'blinded', { of: 'silence', silence: 'none-stated' }],
  ['blinded=any', 'blinded', { of: 'any' }],
  ['blinded =', 'blinded', { of: 'any' }],
])('%s asks of %s', (text, name, asks) => {
  expect(readAttributeAsk(text)).toEqual({ name, asks });
});

test('whatever is written is read, and the name stands before the first sign', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, value) => {
      fc.pre(!/[<>=≤≥]/.test(name));
      expect(readAttributeAsk(`${name}=${value}`).name).toBe(name.trim());
      expect(readAttributeAsk(name)).toEqual({ name: name.trim(), asks: { of: 'any' } });
    }),
  );
});

test.each([
  ['Score', '2', 'attr:"Score = 2"'],
  ['“Blinded”  or not', '5" tube', 'attr:"Blinded or not = 5 tube"'],
  ['Blinded', 'Any', null],
  ['Blinded', 'none stated', null],
  ['Blinded', '“', null],
  ['p < 0.05', 'yes', null],
  ['Arms', 'a = b', 'attr:"Arms = a = b"'],
])('that %s is answered by %s is asked by %s', (name, answer, asked) => {
  expect(writeAttributeAsk(name, '=', answer)).toBe(asked);
});
