import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ZoteroLook } from '../../../shared/domain/zotero.ts';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { openLibraryDatabase } from '../db/open.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';
import { TestZotero } from './test-zotero.ts';

type Alike = 'merge' | 'keep_both' | 'leave_out';

async function look({ engine, call }: TestEngine, { folder }: TestZotero): Promise<ZoteroLook> {
  const token = randomUUID() as FileToken;
  engine.grantFile(token, { path: folder, name: 'Zotero' });
  return (await call('zotero.look', { token }))!;
}

/** Looks, imports, and answers with the closing line and what the report warns of. */
async function bring(desk: TestEngine, zotero: TestZotero, alike: Alike = 'merge') {
  const { id } = await look(desk, zotero);
  const { jobId } = await desk.call('zotero.import', { id, alike });
  const { message, imports } = await desk.engine.waitForJob(jobId);
  return {
    message,
    warnings: imports.flatMap((each) => (each.outcome === 'imported' ? each.warnings : [])),
  };
}

async function listed({ call }: TestEngine) {
  const { rows } = await call('articles.page', {
    list: { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' },
    from: { at: 'place', place: 0 },
    limit: 100,
  });
  return rows;
}

/** What the library has for an article besides its details. */
function belongings({ directory }: TestEngine, id: string) {
  const db = openLibraryDatabase(directory);
  const all = (sql: string): unknown[] => db.prepare(sql).pluck().all(id);
  const found = {
    notes: all('SELECT text FROM note WHERE article_id = ? ORDER BY seq'),
    files: all('SELECT name FROM attachment WHERE article_id = ? ORDER BY seq'),
    waiting: all('SELECT quote FROM waiting_annotation WHERE article_id = ? ORDER BY seq'),
    names: all('SELECT key FROM article_key WHERE article_id = ? ORDER BY key'),
  };
  db.close();
  return found;
}

function fill(zotero: TestZotero) {
  const eels = zotero.item('journalArticle', {
    fields: {
      title: 'Eels in slow water',
      date: '2018-05-00 May 2018',
      DOI: '10.5555/eels',
      extra: 'Citation Key: eels2018\ntex.ids: eelsOld',
    },
    creators: [['author', 'Berg', 'Ada']],
    tags: ['to read'],
  });
  const newts = zotero.item('book', { fields: { title: 'Newts', citationKey: 'newts' } });
  zotero.note(eels, '<p>Only one site.</p>', { tags: ['doubt'] });
  const file = zotero.attachment(eels, { path: 'storage:eels.pdf', content: '%PDF eels' });
  zotero.attachment(eels, { path: 'storage:gone.pdf' });
  zotero.annotation(file, { text: 'forty eels', comment: 'how <b>many</b>?', tags: ['n'] });
  const animals = zotero.collection('Animals', []);
  zotero.collection('Fish', [eels], animals);
  zotero.relate(eels, newts);
  zotero.relate(newts, eels);
  zotero.db
    .prepare('INSERT INTO syncedSettings VALUES (?, 1, ?)')
    .run('tagColors', '[{"name":"to read","color":"#FF6666"}]');
  return { eels, newts, file };
}

describe('a library of Zotero', () => {
  test('is shown before anything is written, and comes in whole', async () => {
    const desk = openTestEngine();
    const zotero = new TestZotero(temporaryFolder());
    fill(zotero);
    const seen = await look(desk, zotero);
    expect(seen).toMatchObject({
      where: zotero.folder,
      counts: {
        newItems: 2,
        knownItems: 0,
        alikeItems: 0,
        notes: 1,
        files: 1,
        missingFiles: 1,
        annotations: 1,
        collections: 2,
        tags: 2,
      },
      collections: [
        { path: ['Animals'], items: 0 },
        { path: ['Animals', 'Fish'], items: 1 },
      ],
      takenKeys: [],
    });
    expect(seen.losses.join(' ')).toContain('1 file of Zotero is not on this computer');
    expect(await listed(desk)).toEqual([]);

    expect(await bring(desk, zotero)).toEqual({
      message: '2 imported.',
      warnings: ['Its file “gone.pdf” is not on this computer.'],
    });
    const [eels, newts] = await listed(desk);
    expect([eels!.citekey, newts!.citekey]).toEqual(['eels2018', 'newts']);
    const article = await desk.call('articles.get', { id: eels!.id });
    expect(article).toMatchObject({
      csl: { DOI: '10.5555/eels', author: [{ family: 'Berg', given: 'Ada' }] },
      tags: ['doubt', 'to read'],
      text: '',
      links: [{ relation: 'related', other: { id: newts!.id } }],
    });
    expect(belongings(desk, eels!.id)).toEqual({
      notes: ['Only one site.'],
      files: ['eels.pdf'],
      waiting: ['forty eels'],
      names: ['eelsOld'],
    });
    const { collections } = await desk.call('library.overview', {});
    expect(collections.map(({ name }) => name).toSorted()).toEqual(['Animals', 'Fish']);
    zotero.close();
  });

  test('is taken back by one undo, and comes again', async () => {
    const desk = openTestEngine();
    const zotero = new TestZotero(temporaryFolder());
    fill(zotero);
    await bring(desk, zotero);
    await desk.call('history.undo', {});
    expect(await listed(desk)).toEqual([]);
    expect((await look(desk, zotero)).counts).toMatchObject({ newItems: 2, knownItems: 0 });
    await desk.call('history.redo', {});
    expect((await look(desk, zotero)).counts).toMatchObject({ newItems: 0, knownItems: 2 });
    zotero.close();
  });

  test('comes a second time after changes on both sides: only what is new', async () => {
    const desk = openTestEngine();
    const zotero = new TestZotero(temporaryFolder());
    const { eels, file } = fill(zotero);
    await bring(desk, zotero);
    const [here, newts] = await listed(desk);
    const { csl } = await desk.call('articles.get', { id: here!.id });
    await desk.call('articles.update', {
      id: here!.id,
      csl: { ...csl, title: 'Eels, as I call them' },
      citekey: 'mine',
    });
    await desk.call('articles.trash', { articles: { of: 'these', ids: [newts!.id] } });

    zotero.field(eels, 'title', 'Eels, renamed in Zotero');
    zotero.tag(eels, 'added in Zotero');
    zotero.note(eels, '<p>A second note.</p>');
    zotero.annotation(file, { text: 'thirty eels' });
    zotero.item('book', { fields: { title: 'Toads', extra: 'Citation Key: mine' } });
    expect((await look(desk, zotero)).counts).toMatchObject({
      newItems: 1,
      knownItems: 2,
      notes: 1,
      annotations: 1,
      files: 0,
    });
    expect(await bring(desk, zotero)).toEqual({
      message: '1 imported, 2 here before.',
      warnings: [
        'It was here before; 2 notes, files and annotations came in addition.',
        'Its citekey “mine” is that of “Eels, as I call them”; it is “minea” here.',
      ],
    });

    const rows = await listed(desk);
    expect(rows.map(({ title, citekey }) => [title, citekey])).toEqual([
      ['Eels, as I call them', 'mine'],
      ['Toads', 'minea'],
    ]);
    expect((await desk.call('articles.get', { id: here!.id })).tags).not.toContain(
      'added in Zotero',
    );
    expect(belongings(desk, here!.id)).toMatchObject({
      notes: ['Only one site.', 'A second note.'],
      files: ['eels.pdf'],
      waiting: ['forty eels', 'thirty eels'],
    });
    zotero.close();
  });

  test.each<[Alike, string, string[]]>([
    ['merge', '1 imported, 1 merged.', ['Eels IN slow water', 'Newts']],
    ['keep_both', '2 imported.', ['Eels IN slow water', 'Eels in slow water', 'Newts']],
    ['leave_out', '1 imported, 1 left out.', ['Eels IN slow water', 'Newts']],
  ])('that looks like an article here: %s', async (alike, message, titles) => {
    const desk = openTestEngine();
    const zotero = new TestZotero(temporaryFolder());
    fill(zotero);
    const text = 'Eels IN slow water\n\nWe counted forty eels.\n\nDoi: 10.5555/EELS';
    const { id } = await desk.addArticle(text);
    const { csl } = await desk.call('articles.get', { id });
    await desk.call('articles.update', {
      id,
      csl: { ...csl, DOI: '10.5555/EELS' },
      citekey: 'old',
    });
    const seen = await look(desk, zotero);
    expect(seen.counts).toMatchObject({ newItems: 1, alikeItems: 1 });
    expect(seen.alike).toEqual([
      {
        title: 'Eels in slow water',
        by: 'doi',
        here: { id, title: 'Eels IN slow water', citekey: 'old' },
      },
    ]);
    expect((await bring(desk, zotero, alike)).message).toBe(message);
    expect((await listed(desk)).map(({ title }) => title).toSorted()).toEqual(titles.toSorted());
    if (alike !== 'merge') return;
    expect(await desk.call('articles.get', { id })).toMatchObject({
      citekey: 'old',
      csl: { title: 'Eels IN slow water', author: [{ family: 'Berg' }] },
      tags: ['doubt', 'to read'],
    });
    expect(belongings(desk, id).names).toEqual(['eels2018', 'eelsOld']);
    const [annotation] = await desk.call('annotations.list', { articleId: id });
    expect(annotation).toMatchObject({
      color: 'yellow',
      comment: 'how many?',
      tags: ['n'],
      quote: { exact: 'forty eels', state: 'verified' },
    });
    zotero.close();
  });

  test('keeps two alike items of Zotero apart, and groups in a collection of their own', async () => {
    const desk = openTestEngine();
    const zotero = new TestZotero(temporaryFolder());
    zotero.item('book', { key: 'SAMEKEY1', fields: { title: 'Twins', DOI: '10.5555/twins' } });
    zotero.item('book', { fields: { title: 'Twins', DOI: '10.5555/TWINS', extra: 'x' } });
    zotero.item('book', { key: 'SAMEKEY1', library: 2, fields: { title: 'Of the group' } });
    zotero.note(null, '<p>An idea of mine</p>');
    expect((await bring(desk, zotero)).message).toBe('4 imported.');
    expect((await listed(desk)).map(({ title }) => title)).toEqual([
      'An idea of mine',
      'Of the group',
      'Twins',
      'Twins',
    ]);
    const { collections } = await desk.call('library.overview', {});
    expect(collections).toMatchObject([{ name: 'Lab' }]);
    zotero.close();
  });

  test('that is gone from hand, or whose folder is none, is said', async () => {
    const desk = openTestEngine();
    await expect(
      desk.call('zotero.import', { id: randomUUID(), alike: 'merge' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    const token = randomUUID() as FileToken;
    desk.engine.grantFile(token, { path: temporaryFolder(), name: 'Nothing' });
    await expect(desk.call('zotero.look', { token })).rejects.toThrow(/There is no zotero.sqlite/);
  });
});
