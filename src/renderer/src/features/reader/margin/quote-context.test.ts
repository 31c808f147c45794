import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOfSpan } from './quote-context.ts';

describe('contextOfSpan', () => {
  it('shows what stands around the words, within their line', () => {
    const text = 'Before.\nForty voles dug all night.\nAfter.';
    const start = text.indexOf('voles');
    expect(contextOfSpan(text, { start, end: start + 5 })).toEqual({
      before: 'Forty ',
      quote: 'voles',
      after: ' dug all night.',
    });
  });

  it('cuts at blanks where there is more', () => {
    const text = `${'word '.repeat(40)}voles${' more'.repeat(40)}`;
    const start = text.indexOf('voles');
    const { before, after } = contextOfSpan(text, { start, end: start + 5 });
    expect(before).toMatch(/^… (word )+$/);
    expect(after).toMatch(/^( more)+ …$/);
  });

  it('always gives the words themselves', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        expect(contextOfSpan(text, { start, end }).quote).toBe(text.slice(start, end));
      }),
    );
  });
});
