import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldAsked } from './attribute-ask.ts';
import { parseQuery } from './parse.ts';
import { silentQueries, type SilentQuery } from './silent-queries.ts';

const queriesOf = (text: string): string[] =>
  silentQueries(parseQuery(text)).map(({ query }) => query);

test.each([
  ['mice n>=50', ['mice n:none-stated,not-found,not-looked']],
  ['n.births<20 mice', ['-n.births>=0 mice']],
  ['n.births<20 n.animals:5 mice', ['-n.births>=0 OR -n.animals>=0 mice']],
  ['n>=5 mice n.births<20', ['n:none-stated,not-found,not-looked mice']],
  ['(kind:sample_size n:100..) mice', ['n:none-stated,not-found,not-looked mice']],
  [
    'species:mouse safety:caveat',
    [
      'species:none-stated,not-found,not-looked safety:caveat',
      'species:mouse safety:none-stated,not-found,not-looked',
      'species:none-stated,not-found,not-looked OR safety:none-stated,not-found,not-looked species:none-stated,not-found,not-looked OR species:mouse safety:none-stated,not-found,not-looked OR safety:caveat',
    ],
  ],
  ['change:increase value:better', ['change:none-stated,not-found,not-looked']],
  ['year:2010..2016 mice', ['-year:0.. mice']],
  [
    'attr:"Follow-up >= 12" mice',
    ['attr:"Follow-up = none-stated","Follow-up = not-found","Follow-up = not-looked" mice'],
  ],
  ['attr:dose=5 attr:Dose', ['attr:"dose = none-stated","dose = not-found","dose = not-looked"']],
  ['attr:blinded,dose', []],
  ['attr:"dose = not-looked"', []],
  ['attr:', []],
  ['-n>=50', []],
  ['n>=50 OR mice', []],
  ['n:none-stated', []],
  ['safety:caveat,not-looked', []],
  ['n:', []],
  ['mice tag:done', []],
])('what “%s” leaves out for want of a value is found by a query', (text, queries) => {
  expect(queriesOf(text)).toEqual(queries);
});

test('sizes that are asked for in a unit leave out those that are stated in others', () => {
  const [size] = silentQueries(parseQuery('mice n.births<20'));
  expect(size?.units).toEqual({ asked: ['births'], query: 'mice n:any -n.births>=0' });
  expect(size?.each?.['not-looked']).toBe('mice n:not-looked');
  expect(silentQueries(parseQuery('mice n<20'))[0]?.units).toBeNull();
});

test.each([
  'species:mouse safety:caveat',
  'species:mouse safety:caveat "stem cell',
  'species:mouse safety:caveat OR',
  'OR species:mouse safety:caveat',
  'species:mouse safety:caveat mi',
  'species:mouse (safety:caveat',
  'species:mouse safety:"caveat',
  'species:mouse safety:caveat year:2010 mice OR',
])(
  'what lacks one or more of the values of “%s” is asked for whatever stands around them',
  (text) => {
    const query = parseQuery(text);
    const several = silentQueries(query).find(({ of }) => of === 'several');
    const [any, ...others] = parseQuery(several!.query).parts;
    expect(any?.of).toBe('either');
    expect(others).toHaveLength(query.parts.length);
    for (const [at, part] of query.parts.entries()) {
      // Words are asked for as they were, values or their want.
      const isWord = part.of === 'word' || part.of === 'phrase';
      expect(others[at]).toMatchObject(
        isWord ? { of: part.of, text: part.text } : { of: 'either' },
      );
    }
  },
);

test('whatever is typed, the query reads and leaves nothing out of the same kind', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('n>=5', 'year:2010', 'species:mouse', '(n:1..', 'safety:caveat)', 'mice'),
    fc.constantFrom('attr:dose', 'attr:"Dose > 5"', 'attr:blinded=yes', 'attr:"a = b'),
  );
  const about = ({ of, attribute }: SilentQuery) => `${of} ${foldAsked(attribute ?? '')}`;
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      for (const left of silentQueries(parseQuery(parts.join(' ')))) {
        const again = silentQueries(parseQuery(left.query));
        expect(again.map(about)).not.toContain(about(left));
      }
    }),
  );
});
