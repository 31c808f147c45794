import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snippetOf } from './snippet.ts';

it('keeps a short line as it is, on one line', () => {
  expect(snippetOf({ text: 'Forty\nvoles', places: [{ start: 6, end: 11 }] })).toEqual({
    text: 'Forty voles',
    marks: [{ start: 6, end: 11 }],
  });
});

it('begins shortly before a match that stands far in', () => {
  const text = `${'Before it came to that '.repeat(6)}the voles left.`;
  const start = text.indexOf('voles');
  const snippet = snippetOf({ text, places: [{ start, end: start + 5 }] });
  expect(snippet.text).toMatch(/^… \w/);
  expect(snippet.text.length).toBeLessThan(70);
  expect(snippet.text.slice(snippet.marks[0]?.start, snippet.marks[0]?.end)).toBe('voles');
});

it('always marks the words that matched', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const { text: line, marks } = snippetOf({ text, places: [{ start, end }] });
      expect(line.slice(marks[0]?.start, marks[0]?.end)).toBe(
        text.slice(start, end).replace(/\s/g, ' '),
      );
    }),
  );
});
