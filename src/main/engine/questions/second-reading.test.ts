import { expect, test } from 'vitest';
import type { ClaimDraft } from '../../../shared/domain/claim.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const caveat = (category: 'caveat' | 'reassuring'): ClaimDraft['value'] => ({
  kind: 'safety',
  category,
  hedged: true,
});
const pups = (count: number): ClaimDraft['value'] => ({
  kind: 'sample_size',
  count,
  unit: 'pups',
  unitKind: 'births',
  role: 'outcome',
  qualifier: 'exact',
});

/** A question with two articles: the first reading has claims of both, and one that is stated nowhere. */
async function openRead() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const claim = async (
    article: Awaited<ReturnType<TestEngine['addArticle']>>,
    value: ClaimDraft['value'],
  ) =>
    (
      await call('claims.create', {
        articleId: article.id,
        revisionId: article.revisionId,
        spans: [{ start: 0, end: 12 }],
        draft: { value, statement: 'Zebra words of the reader.', speaker: null },
      })
    ).id;
  const voles = await addArticle('Fourteen vole pups\n\nThey lived.');
  const newts = await addArticle('Twelve newts here\n\nThey left.');
  const first = [await claim(voles, pups(14)), await claim(voles, caveat('caveat'))];
  await call('absences.record', { articleId: newts.id, kind: 'safety' });
  const draft = {
    name: 'Blinded',
    type: 'yes_no',
    unit: null,
    options: [],
    instruction: '',
  } as const;
  const { id: attributeId } = await call('attributes.create', { draft: { ...draft, options: [] } });
  await call('absences.record', { articleId: newts.id, kind: 'attribute', attributeId });
  const { id } = await call('questions.create', { text: 'Do they live?' });
  await call('questions.add', { id, articleIds: [voles.id, newts.id] });
  await call('questions.writeNotes', { id, notes: 'Zebra words of the notes.' });
  return { ...library, claim, voles, newts, first, id, attributeId };
}

test('nothing of the first reading is told while the second goes on, and all of it stands again afterwards', async () => {
  const { call, id, voles, newts, first } = await openRead();
  const before = await call('claims.list', { articleId: voles.id });
  const absences = await call('absences.list', { articleId: newts.id });
  expect(await call('questions.agreement', { id })).toBeNull();
  await call('questions.beginReading', { id });

  expect(await call('claims.list', { articleId: voles.id })).toEqual([]);
  expect(await call('claims.rejected', { articleId: voles.id })).toEqual([]);
  expect(await call('absences.list', { articleId: newts.id })).toEqual([]);
  const { table, ...page } = await call('questions.get', { id });
  expect(page).toMatchObject({ notes: '', cited: [], isReadAgain: true });
  const { columns } = await call('evidence.get', { id: table!.id });
  expect(columns.flatMap(({ claims }) => claims)).toEqual([]);
  const found = await call('search.query', { text: 'zebra', limit: 10 });
  expect(found.claims.hits).toEqual([]);
  expect((await call('trash.list', { after: null, limit: 10 })).items).toEqual([]);
  expect((await call('library.overview', {})).trash).toBe(0);
  await call('trash.purge', { things: { of: 'all' } });
  await expect(call('questions.beginReading', { id })).rejects.toThrow('End that reading first');
  await expect(call('questions.writeNotes', { id, notes: '' })).rejects.toThrow('second time');

  await call('questions.endReading', { id });
  expect(await call('claims.list', { articleId: voles.id })).toEqual(before);
  expect(await call('absences.list', { articleId: newts.id })).toEqual(absences);
  expect((await call('questions.get', { id })).notes).toBe('Zebra words of the notes.');
  expect(before.map((claim) => claim.id).toSorted()).toEqual(first.toSorted());
});

test('a question is not deleted while its first claims are hidden, as nothing else would bring them back', async () => {
  const { call, id, voles } = await openRead();
  await call('questions.beginReading', { id });
  await expect(call('questions.trash', { ids: [id] })).rejects.toThrow(
    '“Do they live?” is being read a second time. End that reading first',
  );
  await call('questions.endReading', { id });
  await call('questions.trash', { ids: [id] });
  await call('trash.purge', { things: { of: 'all' } });
  expect(await call('claims.list', { articleId: voles.id })).toHaveLength(2);
});

test('an attribute is not deleted while the first reading says something of it that is hidden', async () => {
  const { call, id, newts, attributeId } = await openRead();
  await call('questions.beginReading', { id });
  await expect(call('attributes.trash', { ids: [attributeId] })).rejects.toThrow(
    'What the first reading of “Do they live?” says of “Blinded” is hidden while its articles are read a second time. End that reading first',
  );
  await call('questions.endReading', { id });
  expect(await call('absences.list', { articleId: newts.id })).toHaveLength(2);
  await call('attributes.trash', { ids: [attributeId] });
});

test('both readings are kept, held against each other, and settled one by one', async () => {
  const { call, id, claim, voles } = await openRead();
  await call('questions.beginReading', { id });
  await claim(voles, pups(14));
  await claim(voles, caveat('reassuring'));
  await call('questions.endReading', { id });
  const look = async () => (await call('questions.agreement', { id }))!;
  const { attributes, differences } = await look();
  expect(attributes.map(({ key, agreed, things, kappa }) => [key, agreed, things, kappa])).toEqual([
    ['sample_size', 2, 2, null],
    ['category', 1, 2, 1 / 3],
    ['hedged', 2, 2, 1],
  ]);
  expect(differences).toMatchObject([
    { articleId: voles.id, key: 'category', first: 'caveat', second: 'reassuring', settled: null },
  ]);
  const cell = { articleId: voles.id, attribute: 'category' };
  await call('questions.settleReading', { id, ...cell, verdict: 'second' });
  expect((await look()).differences[0]?.settled?.verdict).toBe('second');
  await call('history.undo', {});
  expect((await look()).differences[0]?.settled).toBeNull();

  await call('history.undo', {});
  expect(await look()).toMatchObject({ endedAt: null, attributes: [] });
  await call('history.redo', {});
  expect((await look()).attributes).toEqual(attributes);
});

test('an article that is deleted for good takes its readings along', async () => {
  const { call, id, voles, engine } = await openRead();
  await call('questions.beginReading', { id });
  await call('articles.trash', { articles: { of: 'these', ids: [voles.id] } });
  await call('trash.purge', { things: { of: 'all' } });
  await call('questions.endReading', { id });
  expect(await call('questions.agreement', { id })).toMatchObject({ articles: 1, differences: [] });
  while ((await call('history.undo', {})).label !== null);
  expect(await engine.dispatch('library.check', {}, new AbortController().signal)).toMatchObject({
    ok: true,
  });
});
