import { expect, test } from 'vitest';
import { COMMON_KINDS } from '../../../shared/domain/claim.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const TEXT = `Mice and the new lamp

A total of 48 mice were kept under the new lamp, and 48 mice lived to the end. Sleep was longer under the lamp than without it (p = 0.01).

More research is needed before anyone can say that the lamp is safe.`;

async function suggest({ call, engine }: TestEngine, id: ArticleId) {
  const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: [id] } });
  const job = await engine.waitForJob(jobId);
  expect(job.state).toBe('finished');
  return call('claims.list', { articleId: id });
}

test('suggestions are claims to decide, with their rule, quote and confidence', async () => {
  const library = openTestEngine();
  const { id, text } = await library.addArticle(TEXT);
  const claims = await suggest(library, id);
  expect(new Set(claims.map((claim) => claim.value.kind))).toEqual(
    new Set(['sample_size', 'species', 'finding', 'safety']),
  );
  for (const claim of claims) {
    expect(claim).toMatchObject({ status: 'suggested', origin: { by: 'rule' } });
    expect(claim.confidence).toBeGreaterThan(0);
    for (const { start, end, exact } of claim.quotes) expect(text.slice(start, end)).toBe(exact);
  }
});

test('codes go by the order in which a reader meets the claims', async () => {
  const library = openTestEngine();
  const { id } = await library.addArticle(TEXT);
  const claims = await suggest(library, id);
  const byPlace = claims.toSorted((a, b) => a.quotes[0]!.start - b.quotes[0]!.start);
  const numbers = byPlace.map(({ code }) => Number(code.replace(/^\D+/, '')));
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  expect(byPlace[0]!.value.kind).toBe('species');
});

test('the list shows what is suggested apart from what is accepted', async () => {
  const library = openTestEngine();
  const { call } = library;
  const { id } = await library.addArticle(TEXT);
  const claims = await suggest(library, id);
  const [before] = await call('articles.rows', { ids: [id] });
  expect(before).toMatchObject({
    species: { accepted: [], suggested: ['Mouse'] },
    sampleSizes: { accepted: [], suggested: ['48 mice'] },
  });
  const count = claims.find(({ value }) => value.kind === 'sample_size')!;
  await call('claims.decide', { ids: [count.id], decision: 'accepted' });
  const [after] = await call('articles.rows', { ids: [id] });
  expect(after?.sampleSizes).toEqual({ accepted: ['48 mice'], suggested: [] });
});

test('what is said twice is one claim with two quotes', async () => {
  const library = openTestEngine();
  const { id } = await library.addArticle(TEXT);
  const claims = await suggest(library, id);
  const counts = claims.filter((claim) => claim.value.kind === 'sample_size');
  expect(counts).toHaveLength(1);
  expect(counts[0]!.quotes).toHaveLength(2);
});

test('a second run offers nothing that was accepted, changed, rejected or thrown away', async () => {
  const library = openTestEngine();
  const { call } = library;
  const { id } = await library.addArticle(TEXT);
  const first = await suggest(library, id);
  const of = (kind: string) => first.find((claim) => claim.value.kind === kind)!;
  const count = of('sample_size');
  await call('claims.update', {
    id: count.id,
    draft: {
      value: {
        kind: 'sample_size',
        count: 47,
        unit: 'pairs of mice',
        unitKind: 'other',
        role: 'group',
        qualifier: 'about',
      },
      statement: '',
      speaker: null,
    },
    accept: true,
  });
  await call('claims.decide', { ids: [of('species').id], decision: 'accepted' });
  await call('claims.decide', { ids: [of('finding').id], decision: 'rejected' });
  await call('claims.trash', { ids: [of('safety').id] });
  const before = await call('claims.list', { articleId: id });
  expect(await suggest(library, id)).toEqual(before);
});

test('what is stated nowhere is recorded as absent, to be confirmed, with the sentences read', async () => {
  const library = openTestEngine();
  const { call } = library;
  const { id } = await library.addArticle(
    'The garden of the museum\n\nThe gate opens in the morning. It closes when the lamps are lit.',
  );
  expect(await suggest(library, id)).toEqual([]);
  const absences = await call('absences.list', { articleId: id });
  expect(absences.map((absence) => absence.kind)).toEqual(COMMON_KINDS);
  expect(absences[0]).toMatchObject({
    confirmed: false,
    sentencesRead: 3,
    foundBy: { by: 'rule' },
  });
  await call('absences.record', { articleId: id, kind: 'safety' });
  const confirmed = await call('absences.list', { articleId: id });
  expect(confirmed.find((absence) => absence.kind === 'safety')).toMatchObject({ confirmed: true });
});

test('one undo takes back a whole run', async () => {
  const library = openTestEngine();
  const { id } = await library.addArticle(TEXT);
  await suggest(library, id);
  expect(await library.call('history.undo', {})).toMatchObject({ label: 'Suggest claims' });
  expect(await library.call('claims.list', { articleId: id })).toEqual([]);
});
