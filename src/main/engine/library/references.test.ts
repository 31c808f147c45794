import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CslItem } from '../../../shared/domain/csl.ts';
import type { FileToken, JobId } from '../../../shared/domain/ids.ts';
import { openLibraryDatabase } from '../db/open.ts';
import { makeId } from '../db/uuid.ts';
import { readNote } from '../test-notes.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';

const NEWTS: CslItem = {
  type: 'article-journal',
  title: 'Newts of the upper pond',
  author: [{ family: 'Lindqvist', given: 'Maja' }],
  issued: { 'date-parts': [[2011]] },
};
const TEXT =
  'Newts of the upper pond\n\nWe counted 48 newts (Triturus cristatus). None had left by noon.';

const add = async ({ call }: TestEngine, csl: CslItem = NEWTS, citekey: string | null = null) =>
  (await call('articles.addReference', { csl, citekey })).id;

/** Writes as an import of another program's files does, beside the open library. */
function write(directory: string, sql: string, ...values: (string | number | null)[]): void {
  const db = openLibraryDatabase(directory);
  db.prepare(sql).run(...values);
  db.close();
}

test('a reference alone is listed, counted, found and exported, and says that it has no text', async () => {
  const library = openTestEngine();
  const { call } = library;
  await library.addArticle('Toads\n\nForty toads crossed the road.');
  const id = await add(library);
  expect(await call('articles.get', { id })).toMatchObject({
    citekey: 'lindqvist2011newts',
    revisions: [],
    text: '',
  });
  expect(await call('library.overview', {})).toMatchObject({ articles: 2, noTextArticles: 1 });
  const list = { scope: { of: 'no_text' }, sort: 'title', descending: false, filter: '' } as const;
  expect(await call('articles.count', { articles: { of: 'all', list, except: [] } })).toBe(1);
  const { rows } = await call('articles.page', {
    list,
    from: { at: 'place', place: 0 },
    limit: 10,
  });
  expect(rows).toMatchObject([{ id, hasText: false }]);
  for (const text of ['upper pond', 'Lindqvist']) {
    const { articles } = await call('search.query', { text, limit: 5 });
    expect(articles.hits).toMatchObject([{ articleId: id, at: null, line: { text: '' } }]);
  }
  const table = await call('evidence.create', { title: 'Newts', articleIds: [id] });
  expect((await call('evidence.get', { id: table.id })).columns).toMatchObject([
    { hasText: false, sentenceCount: 0, readAs: null },
  ]);
  const note = await readNote(library, { of: 'article', id });
  expect(note.text).toContain('its text is not in the library');
  expect(note.text).not.toContain('not looked at yet');
  expect(await call('library.verify', {})).toEqual({ damage: null });
});

test('the rules pass over a reference and say so; nothing can be said to be missing from it', async () => {
  const library = openTestEngine();
  const { call, engine } = library;
  const id = await add(library);
  const closing = async (job: Promise<{ jobId: JobId }>) =>
    (await engine.waitForJob((await job).jobId)).message;
  expect(await closing(call('suggestions.read', { articles: { of: 'these', ids: [id] } }))).toBe(
    'No claims suggested: the article has no text.',
  );
  const all = { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' } as const;
  expect(await closing(call('suggestions.run', all))).toContain('Nothing to do');
  const toad = await library.addArticle('Toads\n\nWe enrolled 40 toads (Bufo bufo) on a road.');
  expect(
    await closing(call('suggestions.read', { articles: { of: 'these', ids: [id, toad.id] } })),
  ).toMatch(/in 1 article\. 1 article without a text\.$/);
  await expect(call('absences.record', { articleId: id, kind: 'species' })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('has no text yet') as string,
  });
  expect(await call('absences.list', { articleId: id })).toEqual([]);
});

test('a text that is added is its first revision, and can be taken back and given again', async () => {
  const library = openTestEngine();
  const { call } = library;
  const id = await add(library);
  await call('articles.revise', { id, text: TEXT });
  const read = async () => {
    const { text, revisions } = await call('articles.get', { id });
    const { noTextArticles } = await call('library.overview', {});
    const { articles } = await call('search.query', { text: 'cristatus', limit: 5 });
    return [text, revisions.length, noTextArticles, articles.total];
  };
  expect(await read()).toEqual([TEXT, 1, 0, 1]);
  expect((await call('history.undo', {})).label).toBe('Add the text');
  expect(await read()).toEqual(['', 0, 1, 0]);
  await call('history.redo', {});
  expect(await read()).toEqual([TEXT, 1, 0, 1]);
  const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: [id] } });
  await library.engine.waitForJob(jobId);
  expect((await call('claims.list', { articleId: id })).length).toBeGreaterThan(0);
  await call('articles.trash', { articles: { of: 'these', ids: [id] } });
  expect(await call('library.overview', {})).toMatchObject({ articles: 0, noTextArticles: 0 });
  expect(await call('library.verify', {})).toEqual({ damage: null });
});

test('annotations of another program wait for their words, and are made where these stand', async () => {
  const library = openTestEngine();
  const { call, directory } = library;
  const id = await add(library);
  const waits = [
    ['none had  left', 'so early', '00002'],
    ['48 newts', 'how many', '00001'],
    ['a salamander', 'not there', '00003'],
    ['', 'a picture', '00004'],
  ] as const;
  const ids = waits.map(([quote, comment, sortIndex]) => {
    const waiting = makeId();
    write(
      directory,
      `INSERT INTO waiting_annotation (id, article_id, quote, comment, color, tags, position, created_at)
       VALUES (?, ?, ?, ?, 'red', '["pond"]', ?, 7)`,
      waiting,
      id,
      quote,
      comment,
      JSON.stringify({ pageLabel: 'iv', sortIndex }),
    );
    return waiting;
  });
  expect(await call('annotations.waiting', { articleId: id })).toMatchObject([
    { quote: '48 newts', page: 'iv', tags: ['pond'] },
    { quote: 'none had  left' },
    { quote: 'a salamander' },
    { quote: '' },
  ]);
  const note = await readNote(library, { of: 'article', id });
  expect(note.warnings).toContain(
    '4 annotations of other programs are left out: they wait for a text with their words.',
  );
  await call('articles.revise', { id, text: TEXT });
  const expectMade = async () => {
    expect(await call('annotations.list', { articleId: id })).toMatchObject([
      { id: ids[1], comment: 'how many', quote: { exact: '48 newts', state: 'verified' } },
      { id: ids[0], comment: 'so early', tags: ['pond'], quote: { exact: 'None had left' } },
    ]);
    expect(await call('annotations.waiting', { articleId: id })).toHaveLength(2);
  };
  await expectMade();
  await call('history.undo', {});
  expect(await call('annotations.list', { articleId: id })).toEqual([]);
  expect(await call('annotations.waiting', { articleId: id })).toHaveLength(4);
  await call('history.redo', {});
  await expectMade();
  expect(await call('library.verify', {})).toEqual({ damage: null });
});

test('the text of a file becomes that of the article, whose details stay', async () => {
  const library = openTestEngine();
  const { call, engine } = library;
  const id = await add(library);
  const folder = temporaryFolder();
  const grant = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    const token = randomUUID() as string as FileToken;
    engine.grantFile(token, { path, name });
    return token;
  };
  await call('import.textOf', { articleId: id, token: grant('pond.md', `# Another\n\n${TEXT}`) });
  expect(await call('articles.get', { id })).toMatchObject({
    csl: { title: NEWTS.title },
    text: expect.stringContaining('48 newts') as string,
    revisions: [{ number: 1 }],
  });
  await expect(
    call('import.textOf', { articleId: id, token: grant('none.txt', '') }),
  ).rejects.toMatchObject({ code: 'unsupported_file' });
});

test('a citekey is no other article’s citekey or other name', async () => {
  const library = openTestEngine();
  const { call, directory } = library;
  const first = await add(library, NEWTS, 'pond2011');
  write(directory, 'INSERT INTO article_key (key, article_id) VALUES (?, ?)', 'Merged2010', first);
  expect((await call('articles.get', { id: first })).otherKeys).toEqual(['Merged2010']);
  expect(await call('articles.withKey', { key: 'MERGED2010' })).toBe(first);
  expect(await call('articles.withKey', { key: 'pond2011' })).toBe(first);
  expect(await call('articles.withKey', { key: 'nowhere' })).toBeNull();
  await expect(add(library, NEWTS, 'POND2011')).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('the citekey of “Newts of the upper pond”') as string,
  });
  await expect(add(library, NEWTS, 'merged2010')).rejects.toMatchObject({
    message: expect.stringContaining('another name of') as string,
  });
  await expect(add(library, NEWTS, 'two words')).rejects.toMatchObject({ code: 'invalid_input' });
  const made = await add(library, { ...NEWTS, 'citation-key': 'merged2010' });
  expect((await call('articles.get', { id: made })).citekey).toBe('merged2010a');
  await call('articles.trash', { articles: { of: 'these', ids: [first] } });
  expect(await call('articles.withKey', { key: 'pond2011' })).toBeNull();
  await call('history.undo', {});
  // It is found by its other name too.
  const { hits } = (await call('search.query', { text: 'merged2010', limit: 5 })).articles;
  expect(hits.map(({ articleId }) => articleId)).toContain(first);
  // What was its other name may become its own.
  await call('articles.update', { id: first, csl: NEWTS, citekey: 'merged2010' });
  expect(await call('articles.get', { id: first })).toMatchObject({
    citekey: 'merged2010',
    otherKeys: [],
  });
});

test('where a thing came from is known as long as it is there, whatever becomes of it', async () => {
  const library = openTestEngine();
  const { call, directory } = library;
  const id = await add(library);
  const waiting = makeId();
  write(
    directory,
    `INSERT INTO waiting_annotation (id, article_id, quote, comment, color, tags, position, created_at)
     VALUES (?, ?, '48 newts', '', 'red', '[]', '{}', 7)`,
    waiting,
    id,
  );
  for (const [key, kind, thing] of [
    ['ABCD2345', 'item', id],
    ['EFGH2345', 'annotation', waiting],
  ] as const) {
    write(
      directory,
      `INSERT INTO external_key (system, library, key, kind, thing_id) VALUES ('zotero', '', ?, ?, ?)`,
      key,
      kind,
      thing,
    );
  }
  const known = (): unknown => {
    const db = openLibraryDatabase(directory);
    const keys = db.prepare('SELECT key FROM external_key ORDER BY key').pluck().all();
    db.close();
    return keys;
  };
  await call('articles.revise', { id, text: TEXT });
  expect((await call('annotations.list', { articleId: id })).map((one) => one.id)).toEqual([
    waiting,
  ]);
  expect(known()).toEqual(['ABCD2345', 'EFGH2345']);
  await call('history.undo', {});
  expect(known()).toEqual(['ABCD2345', 'EFGH2345']);
  await call('articles.trash', { articles: { of: 'these', ids: [id] } });
  expect(known()).toEqual(['ABCD2345', 'EFGH2345']);
  await call('trash.purge', { things: { of: 'all' } });
  expect(known()).toEqual([]);
  expect(await call('library.verify', {})).toEqual({ damage: null });
});

test('an article that was retracted says so in the list, in a table and in a note, with who tells it', async () => {
  const library = openTestEngine();
  const { call, importFiles } = library;
  const record = 'PMID- 7\nTI  - Newts of the pond\nRIN - J Ponds. 2012;1:9\n';
  await importFiles({ 'newts.nbib': record });
  for (const { id } of await call('import.reviews', {})) {
    await library.engine.waitForJob((await call('import.write', { id })).jobId);
  }
  const list = { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' } as const;
  const from = { at: 'place', place: 0 } as const;
  const [row] = (await call('articles.page', { list, from, limit: 1 })).rows;
  expect(row).toMatchObject({ title: 'Newts of the pond', notice: 'retracted' });
  const { id } = await call('evidence.create', { title: 'Newts', articleIds: [row!.id] });
  expect((await call('evidence.get', { id })).columns).toMatchObject([
    { notices: [{ kind: 'retracted', place: 'J Ponds. 2012;1:9', source: 'PubMed' }] },
  ]);
  const note = await readNote(library, { of: 'article', id: row!.id });
  expect(note.text).toContain('Retracted, says PubMed');
});
