import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMON_KINDS, type CommonKind } from '../../../shared/domain/claim.ts';
import { ClaimSketch } from '../../../shared/domain/claim-sketch.ts';
import { openTestEngine } from '../test-engine.ts';
import { openTestReader } from './test-reader.ts';

const reader = openTestReader();

/** What some words of a text say; of the whole text unless words are given. */
function sketch(kind: CommonKind, text: string, words = text): ClaimSketch {
  const start = text.indexOf(words);
  return reader.describe(text, { start, end: start + words.length }, kind);
}

const valueOf = (kind: CommonKind, text: string, words = text) => sketch(kind, text, words).value;

describe('a sample size', () => {
  test.each([
    ['12 men', 12, 'men', 'participants', 'exact'],
    ['over 40 hens', 40, 'hens', 'animals', 'at_least'],
    ['41 hand-reared voles', 41, 'voles', 'animals', 'exact'],
    ['about thirty nurses', 30, 'nurses', 'participants', 'about'],
    ['more than 1,200 patients were asked', 1200, 'patients', 'participants', 'at_least'],
    ['up to nine oocytes', 9, 'oocytes', 'embryos_gametes', 'at_most'],
    ['three hundred and twelve goats', 312, 'goats', 'animals', 'exact'],
    ['1\u202f204 owls', 1204, 'owls', 'animals', 'exact'],
    ['nine of the 30 women', 9, 'women', 'participants', 'exact'],
    ['14 births', 14, 'births', 'births', 'exact'],
    ['n = 45', 45, null, null, 'exact'],
    ['the 2014 cohort', null, null, null, null],
    ['30% of the fields', null, null, null, null],
    ['the whole flock', null, null, null, null],
  ])('%j', (words, count, unit, unitKind, qualifier) => {
    expect(valueOf('sample_size', words)).toMatchObject({ count, unit, unitKind, qualifier });
  });

  test('is read in its sentence: what stands before it and what was done', () => {
    const text = 'We enrolled over 40 hens in the barn. They lived with 3 cocks.';
    expect(valueOf('sample_size', text, '40 hens')).toMatchObject({
      count: 40,
      role: 'enrolled',
      qualifier: 'at_least',
    });
    expect(valueOf('sample_size', text, 'over 40')).toMatchObject({ count: 40, unit: null });
    expect(valueOf('sample_size', text, 'They lived')).toMatchObject({ count: null });
  });
});

describe('a species', () => {
  test.each([
    ['infertile male mice', 10090, 'Mus musculus', 'mice', 'male'],
    ['bank\nvoles', 447135, 'Myodes glareolus', 'bank voles', null],
    ['E. coli', 562, 'Escherichia coli', null, null],
    ['the thing in the pond', null, null, 'the thing in the pond', null],
  ])('%j', (words, taxonId, scientificName, vernacularName, sex) => {
    const named = { taxonId, scientificName, vernacularName, sex, role: null };
    expect(valueOf('species', words)).toMatchObject(named);
  });

  test.each([
    ['We injected infertile male mice with stem cells.', 'male mice', 'studied'],
    ['The technique may one day help men.', 'men', 'prospective'],
    ['Cells grew in bovine serum.', 'bovine', 'source_material'],
  ])('has the part that its sentence tells: %j', (text, words, role) => {
    expect(valueOf('species', text, words)).toMatchObject({ role });
  });
});

describe('a finding', () => {
  test.each([
    ['did not differ', 'no_difference', 'neutral', null, null],
    ['a 30% lower risk', 'decrease', 'better', '30', '% lower'],
    ['Mortality was higher than in the control group', 'increase', 'worse', null, null],
    ['pain fell by a third, but nausea rose', 'mixed', null, 'a third', null],
    ['HR 0.8 (95% CI 0.6 to 1.2)', 'no_difference', 'neutral', '0.8', 'hazard ratio'],
    ['Hatching rose by 12.5%', 'increase', 'better', '12.5', '%'],
    ['the lamp is green', null, null, null, null],
  ] as const)('%j', (words, change, value, effectValue, effectUnit) => {
    expect(valueOf('finding', words)).toMatchObject({ change, value, effectValue, effectUnit });
  });
});

describe('a statement about safety', () => {
  test.each([
    ['It might be too early to say', 'caveat', true],
    ['The sample was small.', 'caveat', false],
    ['No serious adverse events occurred', 'reassuring', false],
    ['She developed a severe skin rash after starting ibuprofen.', 'adverse_event', false],
    ['The FDA approved the drug in spring.', 'regulatory', false],
    ['So far the drug has only been tested in mice.', 'translation', false],
    ['the lamp is green', null, false],
  ])('%j', (words, category, hedged) => {
    expect(valueOf('safety', words)).toMatchObject({ category, hedged });
  });

  test('has a speaker only where the sentence names one', () => {
    const said = 'The barns were small, said Paul Obe, a vet who was not involved in the work.';
    expect(sketch('safety', `${said} The hens were few.`, 'The barns were small').speaker).toBe(
      'outside_expert',
    );
    expect(sketch('safety', `${said} The hens were few.`, 'The hens were few').speaker).toBeNull();
  });
});

test('is the same wherever in a long text the sentence stands', () => {
  const filler = 'The sea was calm and the barn was dry. '.repeat(400);
  const sentence = 'We enrolled over 40 hens, and pain fell by 30%.';
  for (const kind of COMMON_KINDS) {
    const alone = sketch(kind, `${filler.slice(0, 2500)}\n\n${sentence}`, sentence);
    expect(sketch(kind, `${filler}\n\n${sentence}\n\n${filler}`, sentence)).toEqual(alone);
  }
});

const squeeze = (text: string): string =>
  text.toWellFormed().replaceAll('\0', '').replace(/\s+/g, ' ');

test('whatever the words: a sketch that fits the contract, each field from the words themselves', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'12 men|over|40 hens|male mice|did not differ|no|risk|30% lower|safe|may|rash|aspirin'.split(
        '|',
      ),
      ...'E. coli|n = 9|(|.|, than the controls|“|said Roe|HR 0.8 (95% CI 0.6 to 1.2)'.split('|'),
      ...'\n\n|forty-two|p < 0.05|sample was small|FDA approved|half a million|\ud835'.split('|'),
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const texts = fc.array(piece, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), fc.constantFrom(...COMMON_KINDS), (text, a, b, kind) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const words = squeeze(text.slice(start, end));
      const { value } = ClaimSketch.parse(reader.describe(text, { start, end }, kind));
      const written: (string | null)[] = [];
      if (value.kind === 'sample_size') {
        written.push(value.unit);
        if (value.count !== null) expect(words).toMatch(/\d|nine|forty|two|half|million/i);
        else expect(value).toMatchObject({ unit: null, qualifier: null, role: null });
      } else if (value.kind === 'species') {
        written.push(value.vernacularName);
      } else if (value.kind === 'finding') {
        written.push(value.effectValue?.split(' to ')[0] ?? null, value.comparator);
        // Marks within a word mark the word.
        const whole = words + (/^\w*/.exec(text.slice(end))?.[0] ?? '');
        if (value.change !== null) expect(whole).toMatch(/differ|no|risk|er|safe|HR|p|may/i);
      } else if (value.kind === 'safety' && value.category !== null) {
        expect(words).toMatch(/\p{L}/u);
      }
      for (const part of written) if (part !== null) expect(words).toContain(squeeze(part).trim());
    }),
    { numRuns: 400 },
  );
});

test('the engine describes words of a revision, and says when the revision is gone', async () => {
  const { call, addArticle } = openTestEngine();
  const {
    id: articleId,
    revisionId,
    text,
  } = await addArticle('Hens\n\nWe enrolled over 40 hens in the barn.');
  const start = text.indexOf('40 hens');
  const asked = { revisionId, span: { start, end: start + 7 }, kind: 'sample_size' } as const;
  expect(await call('suggestions.describe', asked)).toMatchObject({
    value: { count: 40, unit: 'hens', qualifier: 'at_least' },
    speaker: null,
  });
  // A claim that is then made of the words is proved by them.
  const value = {
    kind: 'sample_size',
    count: 40,
    unit: 'hens',
    unitKind: 'animals',
    role: 'enrolled',
    qualifier: 'at_least',
  } as const;
  const draft = { value, statement: '', speaker: null };
  await call('claims.create', { articleId, revisionId, spans: [asked.span], draft });
  const [claim] = await call('claims.list', { articleId });
  expect(claim?.quotes[0]?.state).toBe('verified');
  const gone = { ...asked, revisionId: crypto.randomUUID() as typeof revisionId };
  await expect(call('suggestions.describe', gone)).rejects.toMatchObject({ code: 'not_found' });
});
