import { expect, test } from 'vitest';
import type { ClaimId } from '../../../shared/domain/ids.ts';
import { openTestEngine } from '../test-engine.ts';

const TEXT = 'Otters at the weir\n\nWe followed 15 otters. More research is needed.';

/** An article of the inbox that the rules have read. */
async function openInbox() {
  const library = openTestEngine();
  const { call, engine, addArticle } = library;
  const article = await addArticle(TEXT);
  const { jobId } = await call('suggestions.read', {
    articles: { of: 'these', ids: [article.id] },
  });
  await engine.waitForJob(jobId);
  const claims = await call('claims.list', { articleId: article.id });
  const status = async () => (await call('articles.get', { id: article.id })).status;
  expect(claims.length).toBeGreaterThan(0);
  expect(await status()).toBe('inbox');
  return { ...library, article, claims, status };
}

type Opened = Awaited<ReturnType<typeof openInbox>>;

const first = ({ claims }: Opened): ClaimId => claims[0]!.id;

const WAYS: Readonly<Record<string, (opened: Opened) => Promise<unknown>>> = {
  'a highlight': ({ call, article }) =>
    call('annotations.create', {
      articleId: article.id,
      revisionId: article.revisionId,
      span: { start: 0, end: 6 },
      color: 'red',
      comment: '',
      tags: [],
    }),
  'a claim of its own': ({ call, article }) =>
    call('claims.create', {
      articleId: article.id,
      revisionId: article.revisionId,
      spans: [],
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: false },
        statement: '',
        speaker: null,
      },
    }),
  'an accepted suggestion': (opened) =>
    opened.call('claims.decide', { ids: [first(opened)], decision: 'accepted' }),
  'a suggestion accepted as edited': (opened) => {
    const { value, statement, speaker } = opened.claims[0]!;
    const draft = { value, statement, speaker };
    return opened.call('claims.update', { id: first(opened), draft, accept: true });
  },
};

test.each(Object.entries(WAYS))(
  'an article of the inbox is being read with %s, until that is undone',
  async (_way, mark) => {
    const opened = await openInbox();
    await mark(opened);
    expect(await opened.status()).toBe('reading');
    await opened.call('history.undo', {});
    expect(await opened.status()).toBe('inbox');
  },
);

test('an article that was read stays so', async () => {
  const opened = await openInbox();
  const { call, article, status } = opened;
  await call('articles.setStatus', {
    articles: { of: 'these', ids: [article.id] },
    status: 'read',
  });
  for (const mark of Object.values(WAYS)) await mark(opened);
  expect(await status()).toBe('read');
});

test('suggestions and their rejection leave it in the inbox', async () => {
  const opened = await openInbox();
  await opened.call('claims.decide', { ids: [first(opened)], decision: 'rejected' });
  expect(await opened.status()).toBe('inbox');
});
