import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnitKind } from '../claim.ts';
import { FIELD_NAMES, isCompared, type FieldName } from './fields.ts';
import { parseQuery } from './parse.ts';
import { printQuery } from './print.ts';
import type { Part, Value } from './tree.ts';

/** A tree without the places of its parts. */
function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'span' ? undefined : inner)),
  );
}
const partsOf = (text: string): unknown => bare(parseQuery(text).parts);
const printed = (text: string): string => printQuery(parseQuery(text));

const NO_SPAN = { start: 0, end: 0 };
const word = fc
  .stringMatching(/^[a-zäßЖ鼠][a-z0-9.\-'/鼠]{0,8}$/u)
  .filter((text) => !/[*]$/.test(text));
const phraseText = fc.stringMatching(/^[a-z]{1,6}( [a-z0-9*:()<>.-]{1,6}){0,2}$/);

function valuesOf(field: FieldName): fc.Arbitrary<Value> {
  const prefix = fc.boolean();
  const text = fc.oneof(
    fc.record({ text: word, form: fc.constant('bare' as const) }),
    fc.record({ text: phraseText, form: fc.constant('phrase' as const) }),
    fc.record({
      text: fc.stringMatching(/^[a-z]{1,6} [a-z]{1,6}$/),
      form: fc.constant('words' as const),
    }),
  );
  const texts = fc
    .tuple(text, prefix)
    .map(([one, starred]): Value => ({ of: 'text', ...one, prefix: starred, span: NO_SPAN }))
    .filter((one) => !isCompared(field) || (one.of === 'text' && !one.text.includes('..')));
  if (!isCompared(field)) return texts;
  const grouped = fc.constantFrom('1,204', '12,000', '100', '204', '5');
  const bound =
    field === 'n'
      ? fc.oneof(grouped, fc.stringMatching(/^[0-9-]{0,10}$/))
      : fc.stringMatching(/^[0-9-]{0,10}$/);
  const ranges = fc.tuple(bound, bound).map(([from, to]): Value => ({
    of: 'range',
    from,
    to,
    span: NO_SPAN,
  }));
  if (field !== 'n') return fc.oneof(texts, ranges);
  const numbers = fc.tuple(grouped, prefix).map(([number, starred]): Value => ({
    of: 'text',
    text: number,
    form: 'bare',
    prefix: starred,
    span: NO_SPAN,
  }));
  return fc.oneof(texts, ranges, numbers);
}

const fieldPart: fc.Arbitrary<Part> = fc.constantFrom(...FIELD_NAMES).chain((field) =>
  fc.oneof(
    fc.record({
      of: fc.constant('field' as const),
      field: fc.constant(field),
      unit: field === 'n' ? fc.option(fc.constantFrom(...UnitKind.options)) : fc.constant(null),
      operator: fc.constant(':' as const),
      values: fc.array(valuesOf(field), { maxLength: 3 }),
      span: fc.constant(NO_SPAN),
    }),
    fc.record({
      of: fc.constant('field' as const),
      field: fc.constantFrom('n' as const, 'year' as const, 'added' as const),
      unit: fc.constant(null),
      operator: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const),
      values: fc
        .stringMatching(/^[0-9][0-9,-]{0,6}$/)
        .map((text): Value[] => [{ of: 'text', text, form: 'bare', prefix: false, span: NO_SPAN }]),
      span: fc.constant(NO_SPAN),
    }),
  ),
);

const { tree } = fc.letrec<{ tree: Part[]; part: Part; unit: Part; positive: Part }>((tie) => ({
  tree: fc.array(tie('part'), { maxLength: 4, depthIdentifier: 'query' }),
  part: fc.oneof(
    { depthSize: 'small', maxDepth: 4, depthIdentifier: 'query' },
    tie('unit'),
    fc
      .array(tie('unit'), { minLength: 2, maxLength: 3 })
      .map((parts) => ({ of: 'either', parts, span: NO_SPAN }) as Part),
  ),
  unit: fc.oneof(
    { depthSize: 'small', maxDepth: 4, depthIdentifier: 'query' },
    tie('positive'),
    tie('positive').map((part) => ({ of: 'not', part, span: NO_SPAN }) as Part),
  ),
  positive: fc.oneof(
    { depthSize: 'small', maxDepth: 4, depthIdentifier: 'query' },
    fc.tuple(word, fc.boolean()).map(([text, prefix]): Part => ({
      of: 'word',
      text,
      prefix,
      span: NO_SPAN,
    })),
    fc.tuple(phraseText, fc.boolean()).map(([text, prefix]): Part => ({
      of: 'phrase',
      text,
      prefix,
      span: NO_SPAN,
    })),
    fieldPart,
    fc
      .array(tie('part'), { minLength: 1, maxLength: 3, depthIdentifier: 'query' })
      .map((parts): Part => ({ of: 'group', parts, span: NO_SPAN })),
  ),
}));

const signs = fc.constantFrom(
  ...`( ) " “ - * : , .. OR AND NOT >= < 🐭 n species: title: n.births year speces: מאוס 小鼠 a 1200`.split(
    ' ',
  ),
  ...'10.1000/a(b)c doi: NEAR( ^ \0 \ud83d'.split(' '),
  ' ',
  ' OR ',
  '\n',
);

describe('parseQuery', () => {
  it('reads what a query is written as as the same query', () => {
    fc.assert(
      fc.property(tree, (parts) => {
        expect(partsOf(printQuery({ parts }))).toEqual(bare(parts));
      }),
      { numRuns: 500 },
    );
  });

  it('writes what was read of any text as the same query', () => {
    const texts = fc.oneof(
      fc.array(signs, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const once = parseQuery(text);
        expect(partsOf(printQuery(once))).toEqual(bare(once.parts));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps where each part was typed', () => {
    const text = 'mouse -"stem cell" (n.births >= 10 OR species:rat,"house mouse")';
    const [mouse, not, group] = parseQuery(text).parts;
    const written = (part: Part | undefined): string =>
      text.slice(part!.span.start, part!.span.end);
    expect([written(mouse), written(not), written(group)]).toEqual([
      'mouse',
      '-"stem cell"',
      '(n.births >= 10 OR species:rat,"house mouse")',
    ]);
    const [either] = group?.of === 'group' ? group.parts : [];
    const [n, species] = either?.of === 'either' ? either.parts : [];
    expect([written(n), written(species)]).toEqual(['n.births >= 10', 'species:rat,"house mouse"']);
    const values = species?.of === 'field' ? species.values : [];
    expect(values.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'rat',
      '"house mouse"',
    ]);
  });

  it.each([
    ['mouse sperm', 'mouse sperm'],
    ['a OR b c', 'a OR b c'],
    ['mouse AND sperm', 'mouse sperm'],
    ['mouse NOT rat', 'mouse -rat'],
    ['species: mouse', 'species:mouse'],
    ['direction:increase', 'change:increase'],
    ['N >= 50', 'n>=50'],
    ['n:>=50', 'n>=50'],
    ['n≥50', 'n>=50'],
    ['year=2010', 'year:2010'],
    ['n.embryos_gametes:1..', 'n.embryos:1..'],
    ['n:1,204', 'n:1,204'],
    ['n:1,204,512', 'n:1,204,512'],
    ['n:10,20', 'n:10,20'],
    ['n:5,1,204', 'n:(5 OR 1 OR 204)'],
    ['n:(100 OR 200)', 'n:(100 OR 200)'],
    ['n:(1,204 OR 7)', 'n:(1,204 OR 7)'],
    ['n:1,000..2,500', 'n:1,000..2,500'],
    ['year:1999,200', 'year:1999,200'],
    ['title:(stem cell)', 'title:(stem cell)'],
    ['species:(mouse OR rat)', 'species:mouse,rat'],
    ['in:(My list)', 'in:(My list)'],
    ['safety:caveat,', 'safety:caveat'],
    ['title: author:smith', 'title:"" author:smith'],
    ['10.1016/S0140-6736(05)67886-7', '10.1016/S0140-6736(05)67886-7'],
    ['(mouse', '(mouse)'],
    ['mouse)', 'mouse'],
    ['OR mouse OR', 'mouse'],
    ['"stem cell', '"stem cell"'],
    ['mouse - sperm', 'mouse sperm'],
    ['IL-6', 'IL-6'],
    ['p<0.05', 'p<0.05'],
    ['12:30', '12:30'],
    ['https://example.org/a', 'https://example.org/a'],
    ['NEAR(a b)', 'NEAR (a b)'],
    ['^ : () "" -', ''],
    ['a\0b', 'a b'],
    ['小鼠 精子', '小鼠 精子'],
  ])('reads %j as %j', (typed, written) => {
    expect(printed(typed)).toBe(written);
  });

  it('names what it does not know, with what is near it', () => {
    expect(parseQuery('speces:rat n.birth>=2 foo:bar 🐭').problems).toMatchObject([
      { of: 'unknown_field', written: 'speces', suggestion: 'species:rat' },
      { of: 'unknown_unit', written: 'n.birth', suggestion: 'n.births>=2' },
      { of: 'unknown_field', written: 'foo', suggestion: null },
      { of: 'not_searchable', written: '🐭' },
    ]);
    expect(parseQuery('12:30 https://a.org title: x "a:b"').problems).toEqual([]);
  });

  it('reads a huge text no further than a query goes, and says so', () => {
    const query = parseQuery('(-"a OR '.repeat(12_500));
    expect(query.text).toHaveLength(2000);
    expect(query.problems.map(({ of }) => of)).toContain('too_long');
    const deep = parseQuery(`${'('.repeat(900)}a${')'.repeat(900)}`);
    expect(deep.problems.map(({ of }) => of)).toContain('too_deep');
    expect(printQuery(deep)).toContain('a');
    const many = parseQuery('a '.repeat(900));
    expect(many.problems.map(({ of }) => of)).toEqual(['too_many']);
    expect(many.parts).toHaveLength(64);
  });
});
