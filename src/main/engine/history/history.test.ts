import { describe, expect, test } from 'vitest';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';
import { FIRST_TRASH } from '../test-ids.ts';

const TEXT = 'Gerbils in the attic\n\nTwelve gerbils were weighed twice. None of them fell ill.';

const COUNT = {
  kind: 'sample_size',
  count: 12,
  unit: 'gerbils',
  unitKind: 'animals',
  role: 'enrolled',
  qualifier: 'exact',
} as const;

async function markEverything({ call, addArticle }: TestEngine) {
  const article = await addArticle(TEXT);
  const start = article.text.indexOf('Twelve gerbils');
  const span = { start, end: start + 'Twelve gerbils'.length };
  const { id: annotationId } = await call('annotations.create', {
    articleId: article.id,
    revisionId: article.revisionId,
    span,
    color: 'yellow',
    comment: 'weighed',
    tags: ['check'],
  });
  const { id: claimId } = await call('claims.create', {
    articleId: article.id,
    revisionId: article.revisionId,
    spans: [span],
    draft: { value: COUNT, statement: 'Twelve gerbils took part', speaker: 'authors' },
  });
  return { article, annotationId, claimId };
}

/** Everything of an article that the reader sees, to compare before and after. */
async function snapshot(
  { call }: TestEngine,
  id: Awaited<ReturnType<TestEngine['addArticle']>>['id'],
) {
  const { updatedAt: _, ...article } = await call('articles.get', { id });
  return {
    article,
    annotations: await call('annotations.list', { articleId: id }),
    claims: await call('claims.list', { articleId: id }),
    absences: await call('absences.list', { articleId: id }),
    found: (await call('search.query', { text: 'gerbils', limit: 10 })).claims.hits.map(
      (hit) => hit.label,
    ),
  };
}

describe('undo and redo', () => {
  test('take back and do again each step, quotes and search index included', async () => {
    const library = openTestEngine();
    const { call } = library;
    const { article, annotationId, claimId } = await markEverything(library);
    const states = [await snapshot(library, article.id)];
    const steps: (() => Promise<unknown>)[] = [
      () =>
        call('annotations.update', { id: annotationId, color: 'red', tags: ['check', 'again'] }),
      () =>
        call('claims.update', {
          id: claimId,
          draft: { value: { ...COUNT, count: 11 }, statement: '', speaker: null },
          accept: false,
        }),
      () => call('absences.record', { articleId: article.id, kind: 'safety' }),
      () => call('claims.trash', { ids: [claimId] }),
      () =>
        call('articles.file', {
          articles: { of: 'these', ids: [article.id] },
          tags: { add: ['attic'], remove: [] },
        }),
      () => call('articles.revise', { id: article.id, text: `A new first line.\n\n${TEXT}` }),
    ];
    for (const step of steps) {
      await step();
      states.push(await snapshot(library, article.id));
    }
    for (let at = states.length - 2; at >= 0; at -= 1) {
      await call('history.undo', {});
      const now = await snapshot(library, article.id);
      expect({ ...now, article: { ...now.article, revisions: null } }).toEqual({
        ...states[at],
        article: { ...states[at]!.article, revisions: null },
      });
    }
    for (let at = 1; at < states.length; at += 1) {
      await call('history.redo', {});
      const now = await snapshot(library, article.id);
      expect(now).toEqual({
        ...states[at],
        article: { ...states[at]!.article, revisions: now.article.revisions },
      });
    }
  });

  test('name the claims that they brought back or changed, when those are of one article', async () => {
    const library = openTestEngine();
    const { call } = library;
    const { article, claimId } = await markEverything(library);
    const draft = { value: { ...COUNT, count: 3 }, statement: '', speaker: null };
    await call('claims.update', { id: claimId, draft, accept: false });
    expect(await call('history.undo', {})).toEqual({
      label: 'Change claim',
      jobId: null,
      claimIds: [claimId],
    });
    await call('claims.trash', { ids: [claimId] });
    expect((await call('history.undo', {})).claimIds).toEqual([claimId]);
    expect((await call('history.redo', {})).claimIds).toEqual([]);
    await call('history.undo', {});

    const other = await library.addArticle('Gerbils in the cellar\n\nThree gerbils slept.');
    const { id } = await call('claims.create', {
      articleId: other.id,
      revisionId: other.revisionId,
      spans: [],
      draft,
    });
    expect((await call('history.undo', {})).claimIds).toEqual([]);
    expect((await call('history.redo', {})).claimIds).toEqual([id]);
    await call('claims.trash', { ids: [id, claimId] });
    expect((await call('history.undo', {})).claimIds).toEqual([]);
    await call('articles.revise', { id: article.id, text: `A new first line.\n\n${TEXT}` });
    expect((await call('history.undo', {})).claimIds).toEqual([]);
  });

  test('work after a restart', async () => {
    const directory = temporaryFolder();
    const before = openTestEngine(directory);
    const { article } = await markEverything(before);
    await before.close();
    const after = openTestEngine(directory);
    expect(await after.call('history.state', {})).toEqual({
      undo: 'New claim: sample size',
      redo: null,
    });
    await after.call('history.undo', {});
    expect(await after.call('claims.list', { articleId: article.id })).toEqual([]);
    await after.call('history.redo', {});
    expect(await after.call('claims.list', { articleId: article.id })).toHaveLength(1);
  });

  test('an undone import leaves the article in the trash, and redo brings it back', async () => {
    const { call, addArticle } = openTestEngine();
    const { id } = await addArticle(TEXT);
    await call('history.undo', {});
    expect((await call('library.overview', {})).articles).toBe(0);
    expect((await call('trash.list', FIRST_TRASH)).items.map((item) => item.ref.id)).toEqual([id]);
    await call('history.redo', {});
    expect((await call('articles.get', { id })).inTrash).toBe(false);
    expect((await call('search.query', { text: 'attic', limit: 5 })).articles.total).toBe(1);
  });

  test('a new change after an undo ends what could be redone', async () => {
    const { call, addArticle } = openTestEngine();
    const { id } = await addArticle(TEXT);
    await call('articles.setStatus', { articles: { of: 'these', ids: [id] }, status: 'read' });
    await call('history.undo', {});
    await call('articles.file', {
      articles: { of: 'these', ids: [id] },
      tags: { add: ['attic'], remove: [] },
    });
    expect((await call('history.state', {})).redo).toBeNull();
    expect(await call('history.redo', {})).toMatchObject({ label: null });
  });

  test('what changes nothing leaves no step behind', async () => {
    const { call, addArticle } = openTestEngine();
    const { id } = await addArticle(TEXT);
    const before = await call('history.state', {});
    await call('articles.setStatus', { articles: { of: 'these', ids: [id] }, status: 'inbox' });
    expect(await call('history.state', {})).toEqual(before);
  });

  test('what changes nothing does not end what could be redone', async () => {
    const { call, addArticle } = openTestEngine();
    const { id } = await addArticle(TEXT);
    await call('articles.setStatus', { articles: { of: 'these', ids: [id] }, status: 'read' });
    await call('history.undo', {});
    await call('articles.setStatus', { articles: { of: 'these', ids: [id] }, status: 'inbox' });
    expect(await call('history.redo', {})).toMatchObject({ label: 'Mark article as read' });
    expect((await call('articles.get', { id })).status).toBe('read');
  });

  test('the first mark and the status that comes with it are one step', async () => {
    const { call, addArticle } = openTestEngine();
    const { id, revisionId } = await addArticle(TEXT);
    const mark = { articleId: id, revisionId, span: { start: 0, end: 7 } };
    await call('annotations.create', { ...mark, color: 'yellow', comment: '', tags: [] });
    expect((await call('articles.get', { id })).status).toBe('reading');
    expect(await call('history.undo', {})).toMatchObject({ label: 'Highlight' });
    expect((await call('articles.get', { id })).status).toBe('inbox');
    expect(await call('annotations.list', { articleId: id })).toEqual([]);
  });

  test('a mark leaves the status of an article that was read as it is', async () => {
    const library = openTestEngine();
    const { call, addArticle } = library;
    const { id, revisionId } = await addArticle(TEXT);
    await call('articles.setStatus', { articles: { of: 'these', ids: [id] }, status: 'read' });
    await call('claims.create', {
      articleId: id,
      revisionId,
      spans: [{ start: 0, end: 7 }],
      draft: { value: COUNT, statement: '', speaker: null },
    });
    expect((await call('articles.get', { id })).status).toBe('read');
  });
});

describe('the trash', () => {
  test('gives back an article with all that it holds', async () => {
    const library = openTestEngine();
    const { call } = library;
    const { article } = await markEverything(library);
    const before = await snapshot(library, article.id);
    await call('articles.trash', { articles: { of: 'these', ids: [article.id] } });
    expect((await call('search.query', { text: 'gerbils', limit: 5 })).claims.total).toBe(0);
    await call('trash.restore', {
      things: { of: 'these', refs: [{ type: 'article', id: article.id }] },
    });
    expect(await snapshot(library, article.id)).toEqual(before);
  });

  test('what is deleted for good is gone from history too, and the rest can still be undone', async () => {
    const library = openTestEngine();
    const { call } = library;
    const kept = await library.addArticle('Another text\n\nIt stays in the library.');
    await call('articles.setStatus', { articles: { of: 'these', ids: [kept.id] }, status: 'read' });
    const { article } = await markEverything(library);
    await call('articles.trash', { articles: { of: 'these', ids: [article.id] } });
    await call('trash.purge', {
      things: { of: 'these', refs: [{ type: 'article', id: article.id }] },
    });
    await expect(call('articles.get', { id: article.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await call('history.undo', {})).toMatchObject({ label: 'Mark article as read' });
    expect((await call('articles.get', { id: kept.id })).status).toBe('inbox');
    expect(await call('library.check', {})).toEqual({
      database: 'ok',
      quotes: { verified: 0, moved: 0, broken: 0 },
      files: { files: 0, faults: 0, first: [] },
    });
  });
});

test('a run that suggested many hundred claims is undone and redone with all that hangs on them', async () => {
  const { call, engine, finish, addArticle } = openTestEngine();
  const trials = Array.from(
    { length: 280 },
    (_, at) =>
      `In trial ${String(at)} we enrolled ${String(at + 20)} gerbils. Weight was higher in group ${String(at)} than in the controls (p = 0.01).`,
  );
  const { id } = await addArticle(`Gerbils in many trials\n\n${trials.join('\n\n')}`);
  const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: [id] } });
  await engine.waitForJob(jobId);
  const state = async () => ({
    claims: await call('claims.list', { articleId: id }),
    found: (await call('search.query', { text: 'controls ', limit: 1 })).claims.total,
    quotes: (await call('library.overview', {})).quotes,
  });
  const suggested = await state();
  expect(suggested.claims.length).toBeGreaterThan(500);
  expect(suggested.found).toBeGreaterThan(250);
  expect(suggested.quotes.verified).toBeGreaterThan(500);
  await finish(call('history.undo', {}));
  expect(await state()).toEqual({
    claims: [],
    found: 0,
    quotes: { verified: 0, moved: 0, broken: 0 },
  });
  await finish(call('history.redo', {}));
  expect(await state()).toEqual(suggested);
  await call('library.check', {});
  expect(await state()).toEqual(suggested);
});
