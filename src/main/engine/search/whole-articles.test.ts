import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';

/** More claims than are indexed within a change. */
const CLAIMS = 130;

const these = (id: ArticleId) => ({ of: 'these' as const, ids: [id] });

/** Waits until nothing runs any more. */
async function settle({ call, engine }: TestEngine): Promise<void> {
  for (const { id } of await call('jobs.list', {})) await engine.waitForJob(id);
}

/** A library with an article that holds many claims, every tenth of them rejected, and an annotation. */
async function openDike() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const { id, revisionId } = await addArticle('The dike\n\nOn the dike stood an old mill.');
  const rejected = [];
  for (let made = 0; made < CLAIMS; made += 1) {
    const claim = await call('claims.create', {
      articleId: id,
      revisionId,
      spans: [{ start: 17, end: 25 }],
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: true },
        statement: `sluice ${String(made)}`,
        speaker: null,
      },
    });
    if (made % 10 === 0) rejected.push(claim.id);
  }
  await call('claims.decide', { ids: rejected, decision: 'rejected' });
  await call('annotations.create', {
    articleId: id,
    revisionId,
    span: { start: 20, end: 24 },
    color: 'red',
    comment: 'sluice gate',
    tags: [],
  });
  await addArticle('The other dike\n\nAnother sluice.');
  return { library, id };
}

/** How many claims, annotations and articles a search finds. */
const finderIn =
  ({ call }: TestEngine) =>
  async (text: string): Promise<number[]> => {
    const { claims, annotations, articles } = await call('search.query', { text, limit: 5 });
    return [claims.total, annotations.total, articles.total];
  };

/** How many claims and annotations have a row in the index. */
function countIndexed(directory: string): number[] {
  const db = connect(join(directory, DATABASE_NAME), { readonly: true });
  const counts = ['claim', 'annotation', 'unindexed_article'].map((table) =>
    Number(
      db
        .prepare(
          table === 'unindexed_article'
            ? 'SELECT count(*) FROM unindexed_article'
            : `SELECT count(*) FROM ${table}_fts_docsize`,
        )
        .pluck()
        .get(),
    ),
  );
  db.close();
  return counts;
}

const LIVE = CLAIMS - CLAIMS / 10;

test('an article with many claims is gone from a search at once, and its claims from the index soon', async () => {
  const { library, id } = await openDike();
  const { call, finish, directory } = library;
  const find = finderIn(library);
  expect(await find('sluice')).toEqual([LIVE, 1, 1]);
  await finish(call('articles.trash', { articles: these(id) }));
  const shown = await call('search.query', { text: 'sluice', limit: 50 });
  expect([shown.claims.hits, shown.annotations.hits]).toEqual([[], []]);
  await settle(library);
  expect(countIndexed(directory)).toEqual([0, 0, 0]);
  expect(await find('sluice')).toEqual([0, 0, 1]);

  await call('history.undo', {});
  await settle(library);
  expect(countIndexed(directory)).toEqual([LIVE, 1, 0]);
  expect(await find('sluice')).toEqual([LIVE, 1, 1]);

  await call('history.redo', {});
  await settle(library);
  expect(await find('sluice')).toEqual([0, 0, 1]);
  await finish(call('trash.restore', { things: { of: 'these', refs: [{ type: 'article', id }] } }));
  await settle(library);
  expect(await find('sluice')).toEqual([LIVE, 1, 1]);
  expect(await call('library.verify', {})).toEqual({ damage: null });
});

test('coming and going in quick turn ends as the library is', async () => {
  const { library, id } = await openDike();
  const { call, directory } = library;
  await call('articles.trash', { articles: these(id) });
  await call('history.undo', {});
  await call('history.redo', {});
  await settle(library);
  expect(countIndexed(directory)).toEqual([0, 0, 0]);
  await call('history.undo', {});
  await call('history.redo', {});
  await call('history.undo', {});
  await settle(library);
  expect(countIndexed(directory)).toEqual([LIVE, 1, 0]);
});

test('what a killed session has left to do the next one does', async () => {
  const { library, id } = await openDike();
  const { call, directory } = library;
  await call('articles.trash', { articles: these(id) });
  // As the disk was at this moment.
  const killed = join(temporaryFolder(), 'library');
  cpSync(directory, killed, { recursive: true });
  expect(countIndexed(killed)).toEqual([LIVE, 1, 1]);
  const next = openTestEngine(killed);
  await settle(next);
  expect(countIndexed(killed)).toEqual([0, 0, 0]);
  await next.call('history.undo', {});
  await settle(next);
  expect(await finderIn(next)('sluice')).toEqual([LIVE, 1, 1]);
});

test('deleted for good before it left the index, an article leaves nothing there', async () => {
  const { library, id } = await openDike();
  const { call, finish, directory } = library;
  await call('articles.trash', { articles: these(id) });
  await finish(call('trash.purge', { things: { of: 'all' } }));
  await settle(library);
  expect(countIndexed(directory)).toEqual([0, 0, 0]);
  expect(await finderIn(library)('sluice')).toEqual([0, 0, 1]);
});
