import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestEngine, RESOURCES, temporaryFolder } from '../test-engine.ts';

const NAME = 'species-lexicon.bin';
/** The message that names the file, why it could not be read, and what to do. */
const because = (code: string): string =>
  `The list of species names that comes with Collate, ${NAME}, cannot be read (${code}). Install Collate again; your library is not affected.`;

test('a lexicon that is missing or damaged is named, and read once it is there', async () => {
  const resources = temporaryFolder();
  copyFileSync(join(RESOURCES, 'taxonomy.bin'), join(resources, 'taxonomy.bin'));
  const { call, engine, addArticle } = openTestEngine(temporaryFolder(), resources);
  const { id } = await addArticle('Voles in a shed\n\nWe weighed 12 bank voles in a shed.');
  const suggest = async () =>
    engine.waitForJob(
      (await call('suggestions.read', { articles: { of: 'these', ids: [id] } })).jobId,
    );

  await expect(call('species.search', { text: 'vole' })).rejects.toMatchObject({
    code: 'unsupported_file',
    message: because('ENOENT'),
  });
  expect(await suggest()).toMatchObject({ state: 'failed', message: because('ENOENT') });

  const lexicon = readFileSync(join(RESOURCES, NAME));
  writeFileSync(join(resources, NAME), lexicon.subarray(0, lexicon.length / 2));
  await expect(call('species.search', { text: 'vole' })).rejects.toMatchObject({
    message: because('Z_BUF_ERROR'),
  });
  expect(await suggest()).toMatchObject({ state: 'failed', message: because('Z_BUF_ERROR') });

  copyFileSync(join(RESOURCES, NAME), join(resources, NAME));
  expect(await call('species.search', { text: 'bank vole' })).not.toEqual([]);
  expect(await suggest()).toMatchObject({ state: 'finished' });
  expect(await call('claims.list', { articleId: id })).not.toEqual([]);
});
