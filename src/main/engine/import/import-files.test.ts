import { randomUUID } from 'node:crypto';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileToken } from '../../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../../shared/domain/job.ts';
import { openTestEngine, temporaryFolder } from '../test-engine.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

/** Imports one file and answers with the article that it became. */
async function importOne(name: string, content: string | Uint8Array) {
  const { importFiles, call } = openTestEngine();
  const [outcome] = await importFiles({ [name]: content });
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  return { outcome, article: await call('articles.get', { id: outcome.articleId }) };
}

/** Imports what stands at these paths, whatever it is. */
async function importPaths(...paths: string[]): Promise<ImportOutcome[]> {
  const { engine, call } = openTestEngine();
  const tokens = paths.map((path) => {
    const token = FileToken.parse(randomUUID());
    engine.grantFile(token, { path, name: path.slice(path.lastIndexOf('/') + 1) });
    return token;
  });
  const { jobId } = await call('import.files', { tokens });
  return (await engine.waitForJob(jobId)).imports;
}

test('the work is called by the file, or by how many there are', async () => {
  const { importFiles, call } = openTestEngine();
  await importFiles({ 'toads.txt': 'Toads\n\nThirty toads crossed.' });
  await importFiles({ 'newts.txt': 'Newts\n\nNine newts.', 'frogs.txt': 'Frogs\n\nTwo frogs.' });
  const titles = (await call('jobs.list', {})).map(({ title }) => title);
  expect(titles).toEqual(['Importing 2 files', 'Importing toads.txt']);
});

describe('a file', () => {
  test('of plain text becomes an article that remembers its name', async () => {
    const { article, outcome } = await importOne(
      'toads in may.txt',
      'Toads in May\r\n\r\nThirty toads crossed.\r\n',
    );
    expect(article).toMatchObject({
      text: 'Toads in May\n\nThirty toads crossed.',
      originName: 'toads in may.txt',
      status: 'inbox',
      tags: [],
      inTrash: false,
    });
    expect(article.revisions).toMatchObject([{ number: 1, length: article.text.length }]);
    expect(outcome).toMatchObject({ warnings: [], title: article.csl.title });
  });

  test('of Markdown gives its front matter as details and its text without marks', async () => {
    const { article } = await importOne(
      'frogs.md',
      '---\ntitle: Frogs at dusk\nauthor: Ida Brook\ndate: 2021-05-04\ndoi: 10.5555/frogs.7\n---\n\n# Frogs\n\nThey **sang**.\n',
    );
    expect(article.csl).toMatchObject({
      type: 'article-journal',
      title: 'Frogs at dusk',
      author: [{ family: 'Brook', given: 'Ida' }],
      issued: { 'date-parts': [[2021, 5, 4]] },
      DOI: '10.5555/frogs.7',
    });
    expect(article.citekey).toBe('brook2021frogs');
    expect(article.text).toBe('Frogs\n\nThey sang.');
  });

  test('of a web page gives its words, and nothing in it runs or stays', async () => {
    const { article } = await importOne(
      'page.html',
      `<!doctype html><html><head><title>Adders</title><style>p{color:red}</style>
       <script>globalThis.ran = true; document.title = 'x'</script></head>
       <body onload="globalThis.ran = true"><nav>Menu</nav><article><h1>Adders</h1>
       <p>Seven adders basked on the bank for most of a warm morning in April.</p>
       <p>None of them bit <img src="x" onerror="globalThis.ran = true">anyone.</p></article></body></html>`,
    );
    expect(article.text).toContain('Seven adders basked');
    expect(article.text).not.toMatch(/<|globalThis|color:red/);
    expect(article.csl.title).toBe('Adders');
    expect('ran' in globalThis).toBe(false);
  });

  test.each([
    ['Latin-1', latin1('Kröten über der Straße\n\nSieben Kröten gingen über die Straße.')],
    ['UTF-16', utf16('Kröten über der Straße\n\nSieben Kröten gingen über die Straße.')],
    [
      'UTF-8 of another normal form',
      'Kro\u0308ten u\u0308ber der Straße\n\nSieben Kro\u0308ten gingen u\u0308ber die Straße.',
    ],
  ])('in %s is read right', async (_, content) => {
    const { article } = await importOne('kroeten.txt', content);
    expect(article.text).toBe('Kröten über der Straße\n\nSieben Kröten gingen über die Straße.');
  });

  test('read with loss says so', async () => {
    const damaged = Buffer.concat([
      Buffer.from('Möwen über Fünen, größer als früher. '),
      Buffer.from([0xe9]),
      Buffer.from(' Ende.'),
    ]);
    const { outcome } = await importOne('moewen.txt', damaged);
    expect(outcome.warnings).toEqual([expect.stringContaining('moewen.txt')]);
  });
});

describe('a file that is no article', () => {
  test.each([
    ['nothing.txt', '', /^nothing\.txt is empty/],
    ['blank.md', ' \n\n', /^blank\.md is empty/],
    ['scan.pdf', '%PDF-1.7 …', /^scan\.pdf is broken/],
    ['photo.txt', latin1('\x89PNG\r\n\x1a\n\0\0'), /^photo\.txt is a picture/],
    [
      'noise.txt',
      Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)),
      /noise\.txt/,
    ],
    ['sheet.xlsx', latin1('PK\x03\x04....xl/workbook.xml'), /^sheet\.xlsx is an Office document/],
    [
      'export.bib',
      '<!DOCTYPE html><title>Sign in</title><p>Sign in to export.</p>',
      /^export\.bib is a web page in spite of its name/,
    ],
    ['table.csv', 'a,b', /^table\.csv is a table, but no table of references: .*Title/],
    ['notes.xyz', 'a,b', /^notes\.xyz is of a kind that Collate does not read/],
    [
      'app.html',
      '<div id="root"></div><script>start()</script>',
      /^app\.html holds no readable text/,
    ],
  ])('%s gets a line of its own', async (name, content, message) => {
    const { importFiles, call } = openTestEngine();
    expect(await importFiles({ [name]: content })).toEqual([
      { outcome: 'rejected', name, message: expect.stringMatching(message) as string },
    ]);
    expect((await call('library.overview', {})).articles).toBe(0);
    expect(await call('history.state', {})).toEqual({ undo: null, redo: null });
  });

  test('that is huge is refused by its size, unread; one that is gone or a folder says so', async () => {
    const folder = temporaryFolder();
    const huge = join(folder, 'huge.txt');
    writeFileSync(huge, '');
    truncateSync(huge, 51 * 1024 * 1024);
    mkdirSync(join(folder, 'notes.txt'));
    const outcomes = await importPaths(huge, join(folder, 'gone.txt'), join(folder, 'notes.txt'));
    expect(outcomes).toEqual([
      {
        outcome: 'rejected',
        name: 'huge.txt',
        message: expect.stringMatching(/^huge\.txt .*51 MB.*50 MB/) as string,
      },
      {
        outcome: 'rejected',
        name: 'gone.txt',
        message: expect.stringMatching(/^gone\.txt is no longer there/) as string,
      },
      {
        outcome: 'rejected',
        name: 'notes.txt',
        message: expect.stringMatching(/^notes\.txt is a folder/) as string,
      },
    ]);
    expect(JSON.stringify(outcomes)).not.toContain(folder);
  });

  test('a token that was never granted is refused', async () => {
    const { call } = openTestEngine();
    await expect(
      call('import.files', { tokens: [FileToken.parse(randomUUID())] }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await call('jobs.list', {})).toEqual([]);
  });
});

describe('pasted text', () => {
  test('becomes an article', async () => {
    const { call, addArticle } = openTestEngine();
    const { id } = await addArticle('Slow worms\n\nTwo slow worms lay under a board.');
    expect(await call('articles.get', { id })).toMatchObject({
      text: 'Slow worms\n\nTwo slow worms lay under a board.',
    });
  });

  test.each(['', ' \n ', '\u0000\u0001\u0002\u0003\u0004'])('%j is refused', async (text) => {
    const { call, engine } = openTestEngine();
    const { jobId } = await call('import.text', { text, name: 'Clipboard' });
    const { imports } = await engine.waitForJob(jobId);
    expect(imports).toMatchObject([{ outcome: 'rejected', name: 'Clipboard' }]);
  });
});
