import { expect, test } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import {
  filesOf,
  importArchive,
  manifestOf,
  openFullLibrary,
  packArchive,
  putRows,
  rowsIn,
  saveArchive,
  sealArchive,
} from '../test-archives.ts';

const hashOf = async (library: TestEngine): Promise<string> =>
  manifestOf(filesOf((await saveArchive(library)).path)).contentHash;

test('an archive imports into an empty library with the same content hash; undo takes it back, redo brings it again', async () => {
  const library = await openFullLibrary();
  const { path } = await saveArchive(library);
  const { contentHash } = manifestOf(filesOf(path));
  const other = openTestEngine();
  const empty = await hashOf(other);
  const job = await importArchive(other, path);
  expect(job).toMatchObject({ state: 'finished', message: '3 articles came in.' });
  expect(job.imports.map(({ outcome }) => outcome)).toEqual(['imported', 'imported', 'imported']);
  await other.engine.whenIndexed();
  expect(await hashOf(other)).toBe(contentHash);
  const claims = await library.call('claims.list', { articleId: library.articleId });
  expect(await other.call('claims.list', { articleId: library.articleId })).toEqual(claims);
  const found = await other.call('search.query', { text: 'lizards', limit: 5 });
  expect(found.articles.hits.map(({ articleId }) => articleId)).toEqual([library.pdf]);
  expect(await other.call('library.check', {})).toMatchObject({
    database: 'ok',
    files: { files: 3, faults: 0 },
  });

  expect(await importArchive(other, path)).toMatchObject({
    message: 'Everything in it is here already: nothing was changed.',
    imports: [],
  });
  await other.finish(other.call('history.undo', {}));
  expect(await hashOf(other)).toBe(empty);
  await other.finish(other.call('history.redo', {}));
  expect(await hashOf(other)).toBe(contentHash);
  await other.finish(other.call('history.undo', {}));
  // What was undone away came in and may come in again.
  expect(await importArchive(other, path)).toMatchObject({ message: '3 articles came in.' });
  expect(await hashOf(other)).toBe(contentHash);
});

test('what is here stays as it is, and gets what it lacks', async () => {
  const library = await openFullLibrary();
  const { articleId, call } = library;
  const { path } = await saveArchive(library);
  const later = filesOf(path);
  // A claim more, another statement, and another title: as a colleague goes on with their copy.
  const claims = rowsIn(later, 'claims');
  const extra = { ...claims[0], id: '0190f5b0-0000-7000-8000-000000000001', quotes: [] };
  putRows(later, 'claims', [...claims.map((row) => ({ ...row, statement: 'theirs' })), extra]);
  putRows(
    later,
    'articles',
    rowsIn(later, 'articles').map((row) => ({ ...row, citekey: 'theirs', status: 'read' })),
  );
  sealArchive(later);
  const before = await call('claims.list', { articleId });
  const article = await call('articles.get', { id: articleId });
  const job = await importArchive(library, packArchive(later));
  expect(job.message).toBe(
    'One article that was here got what it lacked. 2 articles were here already and stay as they are.',
  );
  const after = await call('claims.list', { articleId });
  expect(after).toHaveLength(before.length + 1);
  expect(after.filter(({ id }) => id !== extra.id)).toEqual(before);
  // Its mark in the article is free.
  expect(new Set(after.map(({ code }) => code)).size).toBe(after.length);
  expect(await call('articles.get', { id: articleId })).toMatchObject({
    citekey: article.citekey,
    status: article.status,
  });
});

test('an article whose citekey somebody else has comes in with another', async () => {
  const library = await openFullLibrary();
  const { path } = await saveArchive(library);
  const other = openTestEngine();
  const { id } = await other.addArticle('Other voles\n\nThey are others.');
  const { citekey } = await library.call('articles.get', { id: library.articleId });
  await other.call('articles.update', { id, csl: { type: 'book', title: 'Other' }, citekey });
  await importArchive(other, path);
  expect(await other.call('articles.get', { id })).toMatchObject({ citekey });
  const come = await other.call('articles.get', { id: library.articleId });
  expect(come.citekey).not.toBe(citekey);
});
