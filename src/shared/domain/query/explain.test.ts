import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainQuery, queryHints } from './explain.ts';
import { parseQuery } from './parse.ts';

const explain = (text: string): string =>
  explainQuery(parseQuery(text))
    .map(({ text: words }) => words)
    .join('');

describe('explainQuery', () => {
  it.each([
    ['mouse "stem cell"', 'articles with mouse, and “stem cell”'],
    [
      'species:mouse n.births>=10 safety:',
      'articles with a studied species mouse, a sample size of 10 or more births, and a safety statement of kind still open',
    ],
    [
      '(kind:sample_size n>50)',
      'articles with one claim with a claim of kind sample size and a sample size of 51 or more in any unit',
    ],
    ['n:1,204', 'articles with a sample size of 1,204 in any unit'],
    ['n:10,20', 'articles with a sample size of 10 or 20 in any unit'],
    ['n:1,000..2,500', 'articles with a sample size of 1,000 to 2,500 in any unit'],
    ['n:10..40', 'articles with a sample size of 10 to 40 in any unit'],
    ['safety:caveat,none-stated', 'articles with a safety statement of kind caveat or none stated'],
    ['-tag:done year<2010', 'articles without the tag done, and the year 2009 or earlier'],
    ['mouse OR rat', 'articles with mouse or rat'],
    ['', ''],
  ])('reads %j as %j', (typed, words) => {
    expect(explain(typed)).toBe(words);
  });

  it('says which part of the query each piece stands for, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const pieces = explainQuery(parseQuery(text));
        for (const { span } of pieces) {
          if (span) expect(span.end <= text.length && span.start < span.end).toBe(true);
        }
      }),
    );
    const pieces = explainQuery(parseQuery('status:foo n:'));
    expect(pieces.filter(({ span }) => span).map(({ text, state }) => [text, state])).toEqual([
      ['foo', 'unknown'],
      ['still open', 'open'],
    ]);
  });

  it('names what is unknown, with what is near it', () => {
    expect(queryHints(parseQuery('speces:rat'))).toEqual([
      {
        text: 'No field is called speces.',
        span: { start: 0, end: 10 },
        suggestion: 'species:rat',
      },
    ]);
  });

  it('tells how a number with a comma was read that may be two values', () => {
    const text = 'mice n:100,200';
    const [hint] = queryHints(parseQuery(text));
    expect(hint).toEqual({
      text: '100,200 is read as one number, not as 100 or 200.',
      span: { start: 7, end: 14 },
      suggestion: '(100 OR 200)',
    });
    const instead = `mice n:${hint!.suggestion!}`;
    expect(explain(instead)).toContain('a sample size of 100 or 200 in any unit');
    expect(queryHints(parseQuery(instead))).toEqual([]);
    expect(queryHints(parseQuery('n:(5 OR 100,200)'))).toMatchObject([{ suggestion: null }]);
  });

  it.each(['n:1,204', 'n:12,000', 'n:250,100', 'n>=100,200', 'n:100,200..300,400', 'year:100,200'])(
    'tells nothing of the commas in %s',
    (text) => {
      expect(queryHints(parseQuery(text))).toEqual([]);
    },
  );
});
