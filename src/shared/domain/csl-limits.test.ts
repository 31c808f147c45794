import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCslLimit } from './csl-limits.ts';
import { CslItem } from './csl.ts';

const item = (fields: Record<string, unknown>): CslItem =>
  CslItem.parse({ type: 'article-journal', ...fields });

describe('findCslLimit', () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      'a title',
      { title: 'x'.repeat(5001) },
      'The title may hold 5,000 characters; this one has 5,001. Shorten it.',
    ],
    [
      'an abstract',
      { abstract: 'x'.repeat(100_001) },
      'The abstract may hold 100,000 characters; this one has 100,001. Shorten it.',
    ],
    [
      'more authors than any collaboration has',
      { author: Array.from({ length: 6001 }, () => ({ family: 'Smit' })) },
      '“author” may list 6,000 things; this one lists 6,001. Shorten it.',
    ],
    [
      'much of what other programs add',
      Object.fromEntries(
        Array.from({ length: 5 }, (_, at) => [`x${String(at)}`, 'x'.repeat(90_000)]),
      ),
      'The details of an article may hold 400,000 characters; these have 450,029. Shorten the abstract or the note.',
    ],
    [
      'what JSON cannot hold',
      { custom: { big: 12n } },
      '“custom” holds something that is neither text, number nor list. Take it out.',
    ],
    [
      'what would come back as another thing',
      { custom: new Map([[1, 2]]) },
      '“custom” holds something that is neither text, number nor list. Take it out.',
    ],
  ])('refuses %s', (_, fields, message) => {
    expect(findCslLimit(item(fields))).toBe(message);
  });

  test('lets an item with a long abstract, many authors and notes of other programs be', () => {
    const author = Array.from({ length: 5000 }, (_, at) => ({ family: `Smit ${String(at)}` }));
    const custom = { tags: ['a'], rank: 1.5, read: true, none: null };
    expect(
      findCslLimit(item({ title: 'Voles', abstract: 'x'.repeat(20_000), author, custom })),
    ).toBe(null);
  });

  test('lets what is just within each limit be', () => {
    const author = Array.from({ length: 6000 }, () => ({ family: 'Smit' }));
    expect(findCslLimit(item({ title: 'x'.repeat(5000) }))).toBeNull();
    expect(findCslLimit(item({ abstract: 'x'.repeat(100_000) }))).toBeNull();
    expect(findCslLimit(item({ author }))).toBeNull();
  });

  test('lets eight levels be, of which the item is the first, and refuses a ninth', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 'x' : { in: nested(levels - 1) });
    expect(findCslLimit(item({ custom: nested(6) }))).toBeNull();
    expect(findCslLimit(item({ custom: nested(7) }))).toBeNull();
    expect(findCslLimit(item({ custom: nested(8) }))).toBe(
      '“custom” is nested too deep to be kept. Take it out.',
    );
  });

  test('what it lets be can be written as JSON and is the same when read', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.anything({ withBigInt: true, withMap: true })),
        (fields) => {
          const raw = { ...fields, type: 'book' };
          const parsed = CslItem.safeParse(raw);
          if (!parsed.success || findCslLimit(parsed.data) !== null) return;
          expect(() => JSON.stringify(parsed.data)).not.toThrow();
        },
      ),
    );
  });
});
