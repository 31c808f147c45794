import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { FileToken } from '../../../shared/domain/ids.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';

/** Imports a path and answers with the import that waits. */
async function read({ engine, call }: TestEngine, path: string) {
  const token = FileToken.parse(randomUUID());
  engine.grantFile(token, { path, name: path.slice(path.lastIndexOf('/') + 1) });
  const { jobId: id } = await call('import.files', { tokens: [token] });
  const job = await engine.waitForJob(id);
  const review = (await call('import.reviews', {})).find((each) => each.id === id);
  return { id, job, review };
}

describe('a folder', () => {
  test('stands for the files in it and below, but hidden ones', async () => {
    const library = openTestEngine();
    const folder = join(temporaryFolder(), 'birds');
    mkdirSync(join(folder, 'more', '.cache'), { recursive: true });
    const put = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
    };
    put(
      'herons.bib',
      '@article{herons, title = {Herons}, year = {2019}, file = {:herons.pdf:PDF}}',
    );
    put('herons.pdf', '%PDF-1.4');
    put('other.pdf', '%PDF-1.4');
    put('more/stilts.txt', 'Stilts\n\nStilts stood in the salt pans.');
    put('more/.cache/hidden.txt', 'Hidden.');
    put('.DS_Store', 'Hidden.');
    const { id, review } = await read(library, folder);
    expect(review).toMatchObject({
      counts: { new: 2, failed: 1 },
      sources: [
        { name: 'birds/herons.bib' },
        { name: 'birds/herons.pdf' },
        { name: 'birds/more/stilts.txt' },
        { name: 'birds/other.pdf' },
      ],
    });
    const failures = await library.call('import.failures', { id, first: 0, limit: 9 });
    expect(failures.map(({ place }) => place)).toEqual(['birds/other.pdf']);
  });

  test('of texts alone goes in at once', async () => {
    const library = openTestEngine();
    const folder = join(temporaryFolder(), 'notes');
    mkdirSync(folder);
    for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.txt`), `Text of ${name}.`);
    const { job, review } = await read(library, folder);
    expect(review).toBeUndefined();
    expect(job).toMatchObject({ message: '2 imported.', total: 2 });
  });
});

describe('annotations of another program', () => {
  const PAGE = `---
title: Herons of the tidal flats
url: https://herons.example/flats
---

Herons stood on the flats. They fished at dawn.
`;
  const annotation = (id: string, url: string, exact: string, body: string) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `https://annotations.example/${id}`,
    type: 'Annotation',
    body: [{ type: 'TextualBody', value: body }],
    target: {
      source: url,
      selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
    },
  });
  const FILE = JSON.stringify([
    annotation('1', 'http://www.herons.example/flats/', 'They fished at dawn', 'At which tide?'),
    annotation('2', 'https://herons.example/flats', 'words that are not there', 'Lost'),
    annotation('3', 'https://elsewhere.example/', 'Words', 'Of another page'),
  ]);

  test('stand beside their words, wait, or are reported; none comes twice', async () => {
    const library = openTestEngine();
    const { call, engine } = library;
    const { id: articleId } = await library.addArticle(PAGE);
    const file = join(temporaryFolder(), 'annotations.json');
    writeFileSync(file, FILE);
    const bringIn = async () => {
      const { id, review } = await read(library, file);
      const { jobId } = await call('import.write', { id });
      return { review, job: await engine.waitForJob(jobId) };
    };
    const { review, job } = await bringIn();
    expect(review?.counts).toMatchObject({ annotations: 2, failed: 1 });
    expect(job.message).toBe('0 imported, 2 annotations, 1 not imported.');
    expect(job.imports).toMatchObject([
      { outcome: 'rejected', message: expect.stringContaining('https://elsewhere.example/') },
    ]);
    expect(await call('annotations.list', { articleId })).toMatchObject([
      { comment: 'At which tide?', quote: { exact: 'They fished at dawn', state: 'verified' } },
    ]);
    expect(await call('annotations.waiting', { articleId })).toMatchObject([
      { quote: 'words that are not there', comment: 'Lost' },
    ]);
    await bringIn();
    expect(await call('annotations.list', { articleId })).toHaveLength(1);
    await call('history.undo', {});
    expect(await call('annotations.list', { articleId })).toEqual([]);
    expect(await call('annotations.waiting', { articleId })).toEqual([]);
  });

  test('are reported where their article goes away while the import waits', async () => {
    const library = openTestEngine();
    const { call, engine } = library;
    const { id: articleId } = await library.addArticle(PAGE);
    const file = join(temporaryFolder(), 'annotations.json');
    writeFileSync(file, FILE);
    const { id } = await read(library, file);
    await call('articles.trash', { articles: { of: 'these', ids: [articleId] } });
    const { jobId } = await call('import.write', { id });
    const job = await engine.waitForJob(jobId);
    expect(job).toMatchObject({ state: 'finished', message: '0 imported, 2 not imported.' });
    expect(job.imports.at(-1)).toMatchObject({
      outcome: 'rejected',
      message: expect.stringMatching(/^2 annotations are about articles/) as string,
    });
  });
});
