import { expect, test } from 'vitest';
import type { ClaimDraft } from '../../../shared/domain/claim.ts';
import { openTestEngine } from '../test-engine.ts';

const SENTENCE = 'We enrolled 24 gerbils (Meriones unguiculatus) in a randomised trial.';

const enrolled = (count: number): ClaimDraft => ({
  value: {
    kind: 'sample_size',
    count,
    unit: 'gerbils',
    unitKind: 'animals',
    role: 'enrolled',
    qualifier: 'exact',
  },
  statement: 'They enrolled gerbils.',
  speaker: null,
});

/** A question about an English text, a German one and a reference alone. */
async function openQuestion() {
  const library = openTestEngine();
  const { call, addArticle, finish } = library;
  const gerbils = await addArticle(`Gerbils\n\n${SENTENCE}`);
  const german = await addArticle(
    'Rennmäuse\n\nWir haben vierzehn Rennmäuse untersucht, und alle haben nach der Behandlung an Gewicht zugenommen.',
  );
  const { id } = await call('questions.create', { text: 'Do gerbils grow?' });
  await call('questions.add', { id, articleIds: [gerbils.id, german.id] });
  const look = async () => (await call('questions.rulesAgreement', { id }))!;
  const read = () => finish(call('questions.readRules', { id }));
  const start = `Gerbils\n\n`.length;
  const write = (draft: ClaimDraft) =>
    call('claims.create', {
      articleId: gerbils.id,
      revisionId: gerbils.revisionId,
      spans: [{ start, end: start + SENTENCE.length }],
      draft,
    });
  return { ...library, gerbils, id, look, read, write };
}

test('what a reader recorded is held against what the rules say of the same texts, both with their words', async () => {
  const { call, gerbils, look, read, write } = await openQuestion();
  expect(await look()).toMatchObject({ articles: 0, unread: 2, attributes: [] });
  await read();
  // Nothing is suggested by that, and nobody has decided anything.
  expect(await call('claims.list', { articleId: gerbils.id })).toEqual([]);
  expect(await look()).toMatchObject({
    articles: 1,
    unread: 0,
    unreadable: 1,
    undecided: 7,
    attributes: [],
  });

  const { id: claimId } = await write(enrolled(24));
  await call('absences.record', { articleId: gerbils.id, kind: 'species' });
  const { attributes, differences, undecided } = await look();
  expect(attributes.map(({ key, agreed, things, kappa }) => [key, agreed, things, kappa])).toEqual([
    ['species', 0, 1, 0],
    ['sample_size', 1, 1, null],
  ]);
  const species = { key: 'species', first: 'none', claimId: null };
  expect(differences).toMatchObject([{ ...species, quotes: { first: '', second: 'Gerbils' } }]);
  expect(undecided).toBe(5);

  // What was edited is what the reader recorded.
  await call('claims.update', { id: claimId, draft: enrolled(42), accept: true });
  await write(enrolled(24));
  expect((await look()).differences).toMatchObject([
    { key: 'species' },
    {
      key: 'sample_size',
      first: '24 gerbils, 42 gerbils',
      second: '24 gerbils',
      quotes: { first: SENTENCE },
      claimId,
    },
  ]);
});

test('a text that changed is read anew, and nothing is told while the articles are read a second time', async () => {
  const { call, gerbils, id, look, read, finish } = await openQuestion();
  await read();
  await call('articles.revise', { id: gerbils.id, text: `Gerbils\n\n${SENTENCE} They grew.` });
  expect(await look()).toMatchObject({ articles: 0, unread: 1 });
  await read();
  expect(await look()).toMatchObject({ articles: 1, unread: 0 });
  await finish(call('questions.beginReading', { id }));
  expect(await look()).toBeNull();
  await expect(call('questions.readRules', { id })).rejects.toThrow('End that reading first');
});
