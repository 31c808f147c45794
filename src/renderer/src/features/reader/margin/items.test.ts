import { shortenWords } from '../../../../../shared/domain/short-words.ts';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../../shared/domain/annotation.ts';
import { OPEN_FINDING } from '../../../../../shared/domain/test-finding.ts';
import { Claim } from '../../../../../shared/domain/claim.ts';
import type { QuoteState } from '../../../../../shared/domain/quote.ts';
import { findNeighbour, findNextToDecide, orderItems } from './items.ts';
import {
  nameAbsence,
  describeNote,
  describeOutOfView,
  describeReading,
  summarise,
} from './note-words.ts';
import { collectMarks, fitMarks } from '../text/marks.ts';

let lastId = 0;
const uuid = (): string => {
  lastId += 1;
  return `01890000-0000-7000-8000-${String(lastId).padStart(12, '0')}`;
};
const REVISION = uuid();

const quote = (start: number, state: QuoteState = 'verified') => ({
  id: uuid(),
  revisionId: REVISION,
  start,
  end: start + 5,
  exact: 'voles',
  prefix: '',
  suffix: '',
  state,
  found: state === 'broken' ? null : { start, end: start + 5 },
  score: state === 'moved' ? 1 : null,
  pages: null,
});

const claim = (
  code: string,
  quotes: ReturnType<typeof quote>[],
  more: Partial<Record<'status' | 'value' | 'statement' | 'speaker', unknown>> = {},
): Claim =>
  Claim.parse({
    id: uuid(),
    articleId: uuid(),
    code,
    value: {
      kind: 'sample_size',
      count: 40,
      unit: 'voles',
      unitKind: 'animals',
      role: 'enrolled',
      qualifier: 'exact',
    },
    statement: '',
    speaker: null,
    speakerName: null,
    status: 'accepted',
    origin: { by: 'reader', readerName: 'Reader' },
    confidence: null,
    fieldConfidence: {},
    quotes,
    areas: [],
    createdAt: 0,
    updatedAt: 0,
    ...more,
  });

const annotation = (code: string, start: number): Annotation =>
  ({
    id: uuid(),
    articleId: uuid(),
    code,
    color: 'orange',
    style: 'highlight',
    comment: '',
    tags: [],
    quote: quote(start),
    readerName: 'Reader',
    author: null,
    createdAt: 0,
    updatedAt: 0,
  }) as unknown as Annotation;

const caveat = { kind: 'safety', category: 'caveat', hedged: true };

describe('orderItems', () => {
  it('puts what has no place first, then goes by the first quote; rejected claims are left out', () => {
    const items = orderItems(
      [
        claim('n1', [quote(90), quote(20)]),
        claim('n2', []),
        claim('n10', [quote(5, 'broken')]),
        claim('n3', [quote(7)], { status: 'rejected' }),
      ],
      [annotation('a', 50)],
    );
    expect(items.map(({ code, place }) => [code, place])).toEqual([
      ['n2', null],
      ['n10', null],
      ['n1', 20],
      ['a', 50],
    ]);
  });

  it('walks to the neighbour and stays at the ends', () => {
    const items = orderItems([claim('n1', [quote(1)]), claim('n2', [quote(9)])], []);
    const [first, second] = items;
    expect(findNeighbour(items, null, 1)).toBe(first);
    expect(findNeighbour(items, null, -1)).toBe(second);
    expect(findNeighbour(items, first!.key, 1)).toBe(second);
    expect(findNeighbour(items, second!.key, 1)).toBe(second);
    expect(findNeighbour([], null, 1)).toBeNull();
  });

  it('goes round to the next suggestion, never to the one just decided', () => {
    const items = orderItems(
      [
        claim('n1', [quote(1)], { status: 'suggested' }),
        claim('n2', [quote(9)]),
        claim('n3', [quote(19)], { status: 'suggested' }),
      ],
      [],
    );
    const [first, , third] = items;
    expect(findNextToDecide(items, first!.key)).toBe(third);
    expect(findNextToDecide(items, third!.key)).toBe(first);
    expect(findNextToDecide([third!], third!.key)).toBeNull();
    const decided = items.flatMap((item) => (item.type === 'claim' ? [item.claim.id] : []));
    expect(findNextToDecide(items, first!.key, new Set(decided))).toBeNull();
  });
});

describe('marks of the text', () => {
  it('has one for each quote that is found, in order', () => {
    const marks = collectMarks(
      [claim('n1', [quote(30), quote(10, 'moved'), quote(5, 'broken')])],
      [annotation('a', 20)],
    );
    expect(marks.map(({ code, start, tone }) => [code, start, tone])).toEqual([
      ['n1', 10, 'k-n'],
      ['a', 20, 'k-orange'],
      ['n1', 30, 'k-n'],
    ]);
  });

  it('ends inside a paragraph, and is left out where it covers white space only', () => {
    const paragraphs = [
      { start: 0, end: 8, kind: 'text' as const },
      { start: 10, end: 20, kind: 'text' as const },
    ];
    const at = (start: number, end: number) => ({
      ...collectMarks([], [annotation('a', 0)])[0]!,
      start,
      end,
    });
    expect(fitMarks([at(2, 9), at(8, 10), at(5, 15)], paragraphs).map(({ end }) => end)).toEqual([
      8, 15,
    ]);
  });
});

describe('words of notes', () => {
  it('says what a claim states', () => {
    expect(describeNote(claim('n1', [quote(1)]))).toEqual({
      heading: 'Sample size',
      value: '40 voles',
      detail: 'enrolled, exact',
    });
    expect(
      describeNote(
        claim('s1', [quote(1)], {
          status: 'suggested',
          value: caveat,
          statement: 'Too early to say',
          speaker: 'authors',
        }),
      ),
    ).toEqual({
      heading: 'Safety, suggested',
      value: 'Caveat: Too early to say',
      detail: 'hedged, the authors',
    });
  });

  it('does not say again what the statement of a finding says', () => {
    const finding = {
      ...OPEN_FINDING,
      change: 'increase',
      value: 'better',
      effectValue: '22',
      effectUnit: 'minutes longer',
      comparator: 'no lamp',
    } as const;
    const suggest = (statement: string) =>
      describeNote(claim('f1', [quote(1)], { status: 'suggested', value: finding, statement }));
    expect(suggest('22 minutes longer; p < 0.001')).toEqual({
      heading: 'Finding, suggested',
      value: 'Increase: 22 minutes longer; p < 0.001',
      detail: 'better, compared with no lamp',
    });
    const accepted = describeNote(
      claim('f1', [quote(1)], {
        value: { ...finding, outcome: 'mRNA', p: '= 0.02' },
        statement: 'Sleep was longer (p = 0.02)',
      }),
    );
    expect(accepted).toEqual({
      heading: 'Finding, increase in mRNA, better',
      value: 'Sleep was longer (p = 0.02)',
      detail: '22 minutes longer, compared with no lamp',
    });
    for (const statement of ['Sleep was longer', 'Longer for 122 of 1.22 thousand']) {
      expect(suggest(statement).detail).toBe('better, 22 minutes longer, compared with no lamp');
    }
  });

  it('counts for the head of the margin', () => {
    const claims = [claim('n1', []), claim('n2', [], { status: 'suggested' })];
    expect(summarise(claims, [annotation('a', 1)])).toEqual({
      claims: '1 claim',
      toDecide: '1 to decide',
      annotations: '1 annotation',
    });
    expect(summarise([], [])).toEqual({
      claims: 'No claims yet',
      toDecide: null,
      annotations: null,
    });
  });

  it('says what lies out of view, and how many caveats', () => {
    const items = orderItems(
      [claim('n1', [quote(1)]), claim('s1', [quote(2)], { value: caveat })],
      [annotation('a', 3)],
    );
    expect(describeOutOfView(items, 'below')).toBe(
      '2 claims and 1 annotation further down, one is a caveat',
    );
    expect(describeOutOfView(items.slice(0, 1), 'above')).toBe('1 claim above');
    expect(describeOutOfView(items.slice(1, 2), 'above')).toBe('1 claim above, a caveat');
    const caveats = ['s1', 's2', 's3'].map((code) => claim(code, [quote(1)], { value: caveat }));
    const words = (count: number) =>
      describeOutOfView(orderItems(caveats.slice(0, count), []), 'below');
    expect(words(2)).toBe('2 claims further down, both caveats');
    expect(words(3)).toBe('3 claims further down, all caveats');
  });

  it('says who found that nothing is stated', () => {
    const base = {
      articleId: claim('n1', []).articleId,
      kind: 'sample_size' as const,
      attributeId: null,
      attributeName: null,
      sentencesRead: 41,
      recordedAt: 0,
    };
    expect(
      nameAbsence({
        ...base,
        confirmed: true,
        foundBy: { by: 'reader', readerName: 'Reader' },
      }),
    ).toBe('Sample size: none stated (41 sentences read by Reader)');
    expect(
      nameAbsence({ ...base, confirmed: false, foundBy: { by: 'rule', ruleVersion: 3 } }),
    ).toBe('Sample size: the rules found none (41 sentences read)');
  });

  it('shortens words to one line', () => {
    expect(shortenWords('two\nlines', 20)).toBe('two lines');
    expect(shortenWords('a long line of words', 8)).toBe('a long…');
    expect(shortenWords('a long line of words', 9)).toBe('a long…');
    expect(shortenWords('a long, line of words', 10)).toBe('a long…');
    expect(shortenWords('pneumonoultramicroscopic', 8)).toBe('pneumon…');
  });
});

describe('what is said of the last reading by the rules', () => {
  const reading = { language: 'en', sentencesRead: 41, isCurrent: true };

  it('is nothing while it holds', () => {
    expect(describeReading(null)).toBeNull();
    expect(describeReading(reading)).toBeNull();
  });

  it('names the language, and tells when something has changed', () => {
    expect(describeReading({ ...reading, language: 'de' })).toBe(
      'The text seems to be in German. Suggestions are for English.',
    );
    expect(describeReading({ ...reading, isCurrent: false })).toMatch(/have changed/);
  });
});
