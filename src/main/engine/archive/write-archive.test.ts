import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestEngine } from '../test-engine.ts';
import { contentHash } from './archive-format.ts';
import { ARCHIVE_KINDS } from './archive-rows.ts';
import { filesOf, manifestOf, openFullLibrary, rowsIn, saveArchive } from '../test-archives.ts';

test('an archive has rows of each kind, and a manifest that lists its files', async () => {
  const library = await openFullLibrary();
  const { path, job } = await saveArchive(library);
  expect(job).toMatchObject({ state: 'finished' });
  const files = filesOf(path);
  const manifest = manifestOf(files);
  expect(Object.keys(files)).toEqual([
    'mimetype',
    ...manifest.files.map((file) => file.path),
    'manifest.json',
  ]);
  expect(manifest).toMatchObject({
    format: 'collate-archive',
    version: 1,
    of: 'library',
    missing: [],
  });
  expect(manifest.contentHash).toBe(contentHash(manifest.files));
  expect(job.message).toContain(manifest.contentHash);
  for (const kind of ARCHIVE_KINDS) {
    const rows = rowsIn(files, kind);
    expect([kind, rows.length]).toEqual([kind, manifest.counts[kind]]);
    expect([kind, rows.length > 0]).toEqual([kind, true]);
  }
  expect(rowsIn(files, 'articles')).toHaveLength(3);
  // The library changed in nothing that an archive has.
  const again = manifestOf(filesOf((await saveArchive(library)).path));
  expect(again.contentHash).toBe(manifest.contentHash);
});

test('a part has its articles with all that belongs to them, and nothing else', async () => {
  const library = await openFullLibrary();
  const { path } = await saveArchive(library, {
    of: 'articles',
    articles: { of: 'these', ids: [library.articleId] },
  });
  const files = filesOf(path);
  expect(manifestOf(files)).toMatchObject({ of: 'part' });
  expect(rowsIn(files, 'articles').map(({ id }) => id)).toEqual([library.articleId]);
  // With the collection that its own lies in.
  expect(rowsIn(files, 'collections').map(({ name }) => name)).toEqual(['Coast', 'Dikes']);
  expect(rowsIn(files, 'article-links')).toEqual([]);
  expect(rowsIn(files, 'claim-links')).toHaveLength(1);
  expect(rowsIn(files, 'tables')).toEqual([]);
  const ofTable = await saveArchive(library, { of: 'table', id: library.table });
  const held = filesOf(ofTable.path);
  expect(rowsIn(held, 'tables')).toMatchObject([{ articles: [library.pdf, library.articleId] }]);
  expect(rowsIn(held, 'articles')).toHaveLength(2);
  // The question of the table, without the search, which is of the library.
  expect(rowsIn(files, 'questions')).toEqual([]);
  expect(rowsIn(held, 'questions')).toMatchObject([
    { text: 'Who lives on the coast?', notes: 'Lizards do.', table: library.table, search: null },
  ]);
});

test('a file that the library lost is named and left out', async () => {
  const library = await openFullLibrary();
  const [file] = await library.call('attachments.list', { articleId: library.pdf });
  const { sha256 } = file!;
  rmSync(join(library.directory, 'attachments', sha256.slice(0, 2), sha256));
  const { path, job } = await saveArchive(library);
  expect(job.message).toContain('One file of an article is missing or damaged');
  const files = filesOf(path);
  expect(manifestOf(files).missing).toEqual([sha256]);
  expect(Object.keys(files)).not.toContain(`attachments/${sha256}`);
});

test('an empty library has an archive, too', async () => {
  const { path, job } = await saveArchive(openTestEngine());
  expect(job.state).toBe('finished');
  expect(manifestOf(filesOf(path)).counts['articles']).toBe(0);
});
