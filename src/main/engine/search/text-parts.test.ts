import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WORD } from '../../../shared/domain/query-expressions.ts';
import { cutPart, PART_BYTES, type TextPart } from './text-parts.ts';

/** The parts of a text, cut from so many bytes each, with the byte that each begins with. */
function cutAll(text: string, size: number): (TextPart & { readonly start: number })[] {
  const bytes = new TextEncoder().encode(text);
  const parts = [];
  for (let start: number | null = 0; start !== null;) {
    const part = cutPart(bytes.subarray(start, start + size), start + size >= bytes.length);
    parts.push({ ...part, start });
    start = part.next === null ? null : start + part.next;
  }
  return parts;
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

test('parts stand in the text where they say, leave nothing out and come to an end', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '愛', '𝛼', '.', '-'),
    maxLength: 600,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 80 }), (whole, size) => {
      const bytes = new TextEncoder().encode(whole);
      let covered = 0;
      for (const { text: part, start } of cutAll(whole, size)) {
        const end = start + byteLength(part);
        expect(new TextDecoder().decode(bytes.subarray(start, end))).toBe(part);
        expect(start).toBeLessThanOrEqual(covered);
        expect(end - start).toBeLessThanOrEqual(size);
        covered = Math.max(covered, end);
      }
      expect(covered).toBe(bytes.length);
    }),
  );
});

test('every run of 500 words stands in one part, and no word is cut', () => {
  const words = Array.from({ length: 90_000 }, (_, at) => `w${at.toString(36)}`);
  const parts = cutAll(words.join(' '), PART_BYTES);
  expect(parts.length).toBeGreaterThan(3);
  let from = 0;
  for (const { text } of parts) {
    const held = wordsOf(text);
    const first = words.indexOf(held[0]!);
    expect(held).toEqual(words.slice(first, first + held.length));
    // Runs that begin before this one stand in an earlier part.
    expect(first).toBeLessThanOrEqual(from);
    from = first + held.length - 500 + 1;
  }
  expect(wordsOf(parts.at(-1)!.text).at(-1)).toBe(words.at(-1));
});

test('a word longer than a part is cut between characters', () => {
  const parts = cutAll('𝛼'.repeat(100), 30);
  expect(parts.map(({ text }) => text).join('')).toBe('𝛼'.repeat(100));
});
