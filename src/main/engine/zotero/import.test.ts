import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReviewEntry } from '../../../shared/domain/import-review.ts';
import type { ZoteroLook } from '../../../shared/domain/zotero.ts';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { openLibraryDatabase } from '../db/open.ts';
import { makePdf } from '../pdf/test-pdf.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';
import { TestZotero } from './test-zotero.ts';

async function look({ engine, call }: TestEngine, { folder }: TestZotero): Promise<ZoteroLook> {
  const token = randomUUID() as FileToken;
  engine.grantFile(token, { path: folder, name: 'Zotero' });
  return (await call('zotero.look', { token }))!;
}

/** Looks and reads into a review; `write` writes that. */
async function read(desk: TestEngine, zotero: TestZotero) {
  const { engine, call } = desk;
  const looked = await look(desk, zotero);
  const { jobId: id } = await call('zotero.import', { id: looked.id });
  await engine.waitForJob(id);
  const entries = await call('import.entries', { id, filter: 'all', first: 0, limit: 100 });
  const entry = (title: string): ReviewEntry => entries.find((each) => each.title === title)!;
  const write = async () => {
    const { jobId } = await call('import.write', { id });
    const { message, imports } = await engine.waitForJob(jobId);
    const warnings = imports.flatMap((each) =>
      each.outcome === 'rejected' ? [each.message] : each.warnings,
    );
    return { message, warnings };
  };
  return { id, entries, entry, write };
}

/** Brings all of it, as it is proposed. */
const bring = async (desk: TestEngine, zotero: TestZotero) => (await read(desk, zotero)).write();

/** Waits until the texts of files that came are taken in. */
async function settle({ call, engine }: TestEngine): Promise<void> {
  for (const { id } of await call('jobs.list', {})) await engine.waitForJob(id);
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

  test('is taken back by one undo, and comes again as it came, citekeys and all', async () => {
    const desk = openTestEngine();
    const zotero = new TestZotero(temporaryFolder());
    fill(zotero);
    await bring(desk, zotero);
    await desk.call('history.undo', {});
    expect(await listed(desk)).toEqual([]);
    expect((await look(desk, zotero)).counts).toMatchObject({ newItems: 2, knownItems: 0 });
    await desk.call('history.redo', {});
    expect((await look(desk, zotero)).counts).toMatchObject({ newItems: 0, knownItems: 2 });
    await desk.call('history.undo', {});
    const { message, warnings } = await bring(desk, zotero);
    expect([message, warnings]).toEqual([
      '2 imported.',
      ['Its file “gone.pdf” is not on this computer.'],
    ]);
    const rows = await listed(desk);
    expect(rows.map(({ citekey }) => citekey)).toEqual(['eels2018', 'newts']);
    expect(belongings(desk, rows[0]!.id)).toMatchObject({
      notes: ['Only one site.'],
      names: ['eelsOld'],
    });
    zotero.close();
  });

  test('comes a second time after changes on both sides: only what is new, nothing of the reader’s is lost', async () => {
    const desk = openTestEngine();
    const { call } = desk;
    const zotero = new TestZotero(temporaryFolder());
    const { eels, file } = fill(zotero);
    await bring(desk, zotero);
    expect((await read(desk, zotero)).entries.map(({ group }) => group)).toEqual(['same', 'same']);
    const [here, newts] = await listed(desk);
    const { csl } = await call('articles.get', { id: here!.id });
    await call('articles.update', {
      id: here!.id,
      csl: { ...csl, title: 'Eels, as I call them', DOI: undefined },
      citekey: 'mine',
    });
    await call('articles.file', {
      articles: { of: 'these', ids: [here!.id] },
      tags: { add: ['own'], remove: ['to read'] },
    });
    await call('articles.trash', { articles: { of: 'these', ids: [newts!.id] } });

    zotero.field(eels, 'abstractNote', 'Few eels.');
    zotero.tag(eels, 'added in Zotero');
    zotero.collection('Rivers', [eels]);
    zotero.note(eels, '<p>A second note.</p>');
    zotero.annotation(file, { text: 'thirty eels' });
    zotero.item('book', { fields: { title: 'Toads', extra: 'Citation Key: mine' } });
    const { id, entry, write } = await read(desk, zotero);
    expect(entry('Newts')).toMatchObject({ group: 'same', decision: 'leave_out' });
    expect(entry('Eels in slow water')).toMatchObject({
      group: 'duplicate',
      decision: 'merge',
      match: { reason: { by: 'origin' }, target: { of: 'article', id: here!.id } },
      differs: ['Tags', 'Collections', 'Notes'],
      adds: ['Abstract', 'Annotations'],
    });
    expect(entry('Toads')).toMatchObject({
      citekey: 'minea',
      keyTaken: { key: 'mine', by: '“Eels, as I call them”' },
    });
    const comparison = await call('import.comparison', {
      id,
      entry: entry('Eels in slow water').entry,
    });
    expect(comparison?.fields.find(({ field }) => field === 'tags')?.incoming).toBe(
      'added in Zotero',
    );
    expect((await write()).message).toBe('1 imported, 1 merged.');

    const rows = await listed(desk);
    expect(rows.map(({ title, citekey }) => [title, citekey])).toEqual([
      ['Eels, as I call them', 'mine'],
      ['Toads', 'minea'],
    ]);
    const after = await call('articles.get', { id: here!.id });
    expect(after.csl).toMatchObject({ title: 'Eels, as I call them', abstract: 'Few eels.' });
    expect(after.csl.DOI).toBeUndefined();
    expect(after.tags).toEqual(['added in Zotero', 'doubt', 'own']);
    expect(after.collections).toHaveLength(2);
    expect(belongings(desk, here!.id)).toMatchObject({
      notes: ['Only one site.', 'A second note.'],
      files: ['eels.pdf'],
      waiting: ['forty eels', 'thirty eels'],
    });
    zotero.close();
  });

  test('that came before Collate kept what it said brings what is new from then on', async () => {
    const desk = openTestEngine();
    const zotero = new TestZotero(temporaryFolder());
    const { eels } = fill(zotero);
    await bring(desk, zotero);
    const db = openLibraryDatabase(desk.directory);
    db.exec('UPDATE external_key SET seen = NULL');
    db.close();
    zotero.tag(eels, 'nobody can tell when');
    zotero.note(eels, '<p>A second note.</p>');
    const second = await read(desk, zotero);
    expect(second.entry('Eels in slow water')).toMatchObject({ differs: ['Notes'], adds: [] });
    expect((await second.write()).message).toBe('0 imported, 1 merged.');
    zotero.tag(eels, 'new');
    const third = await read(desk, zotero);
    expect(third.entry('Eels in slow water')).toMatchObject({ differs: ['Tags'], adds: [] });
    zotero.close();
  });

  /** An article that is here, and looks like the eels of Zotero. */
  async function withAlike() {
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
    const { id: review, entry, write } = await read(desk, zotero);
    return { desk, ...desk, zotero, here: id, review, eels: entry('Eels in slow water'), write };
  }

  test.each([
    ['add', '2 imported.', ['Eels IN slow water', 'Eels in slow water', 'Newts']],
    ['leave_out', '1 imported.', ['Eels IN slow water', 'Newts']],
  ] as const)('that looks like an article here: %s', async (decision, message, titles) => {
    const { desk, call, directory, zotero, review, eels, write } = await withAlike();
    await call('import.decide', {
      id: review,
      entries: { of: 'these', entries: [eels.entry] },
      decision,
    });
    expect((await write()).message).toBe(message);
    const found = (await listed(desk)).map(({ title }) => title);
    expect(found.toSorted()).toEqual([...titles].toSorted());
    // Files of what was left out are not copied.
    const kept = readdirSync(join(directory, 'attachments'), {
      recursive: true,
      withFileTypes: true,
    });
    expect(kept.filter((each) => each.isFile())).toHaveLength(decision === 'add' ? 1 : 0);
    zotero.close();
  });

  test('that looks like an article here is merged field by field', async () => {
    const { desk, call, zotero, here, eels, write } = await withAlike();
    expect(eels).toMatchObject({
      decision: 'merge',
      match: { reason: { by: 'doi' }, target: { id: here, citekey: 'old' } },
    });
    expect((await write()).message).toBe('1 imported, 1 merged.');
    expect((await listed(desk)).map(({ title }) => title)).toEqual(['Eels IN slow water', 'Newts']);
    expect(await call('articles.get', { id: here })).toMatchObject({
      citekey: 'old',
      csl: { title: 'Eels IN slow water', author: [{ family: 'Berg' }] },
      tags: ['doubt', 'to read'],
    });
    expect(belongings(desk, here).names).toEqual(['eels2018', 'eelsOld']);
    const [annotation] = await call('annotations.list', { articleId: here });
    expect(annotation).toMatchObject({
      color: 'yellow',
      comment: 'how many?',
      tags: ['n'],
      quote: { exact: 'forty eels', state: 'verified' },
    });
    zotero.close();
  });

  test('has marks of pictures as areas with a picture, once their PDF is read', async () => {
    const desk = openTestEngine();
    const zotero = new TestZotero(temporaryFolder());
    const eels = zotero.item('journalArticle', { fields: { title: 'Eels' } });
    const content = makePdf([{ lines: ['Slow water and eels', 'Forty eels were seen.'] }]);
    const file = zotero.attachment(eels, { path: 'storage:eels.pdf', content });
    const position = JSON.stringify({ pageIndex: 0, rects: [[72, 600, 272, 740]] });
    zotero.annotation(file, {
      type: 3,
      comment: 'The bars',
      tags: ['n'],
      color: '#5FB236',
      position,
    });
    await bring(desk, zotero);
    await settle(desk);
    const [article] = await listed(desk);
    const areas = await desk.call('areas.list', { articleId: article!.id });
    expect(areas).toMatchObject([
      {
        color: 'green',
        comment: 'The bars',
        tags: ['n'],
        area: { page: 1, rect: { x0: 72, y0: 52, x1: 272, y1: 192 } },
      },
    ]);
    expect(belongings(desk, article!.id).waiting).toEqual([]);
    expect(await desk.call('library.check', {})).toMatchObject({ files: { faults: 0 } });
    // It is known by its key, so it does not come again.
    await bring(desk, zotero);
    await settle(desk);
    expect(await desk.call('areas.list', { articleId: article!.id })).toHaveLength(1);
    zotero.close();
  });

  test('has marks of a PDF where their page and rectangle are, among the same words', async () => {
    const desk = openTestEngine();
    const zotero = new TestZotero(temporaryFolder());
    const eels = zotero.item('journalArticle', { fields: { title: 'Eels' } });
    const first = [
      'Slow water and eels',
      ...Array.from({ length: 9 }, () => 'Forty eels were seen.'),
    ];
    const second = [
      'By night',
      ...Array.from({ length: 9 }, () => 'At night forty eels were seen.'),
    ];
    const content = makePdf([{ lines: first }, { lines: second }]);
    const file = zotero.attachment(eels, { path: 'storage:eels.pdf', content });
    // The fifth line of the second page, then the third of the first: their order is no help.
    const at = (pageIndex: number, line: number, x: number): string =>
      JSON.stringify({ pageIndex, rects: [[x, 717 - 14 * line, x + 28, 729 - 14 * line]] });
    zotero.annotation(file, { text: 'eels', position: at(1, 4, 180), sortIndex: '00000' });
    zotero.annotation(file, { text: 'eels', position: at(0, 2, 115), sortIndex: '00001' });
    await bring(desk, zotero);
    await settle(desk);
    const [article] = await listed(desk);
    const { text } = await desk.call('articles.get', { id: article!.id });
    const found = await desk.call('annotations.list', { articleId: article!.id });
    const count = (start: number): number => text.slice(0, start).split('eels').length - 1;
    expect(found.map(({ quote }) => count(quote.start))).toEqual([2, 13]);
    zotero.close();
  });

  test('with two items of one work shows them, and has groups in a collection of their own', async () => {
    const desk = openTestEngine();
    const zotero = new TestZotero(temporaryFolder());
    zotero.item('book', { key: 'SAMEKEY1', fields: { title: 'Twins', DOI: '10.5555/twins' } });
    zotero.item('book', { fields: { title: 'Twins', DOI: '10.5555/TWINS', extra: 'x' } });
    zotero.item('book', { key: 'SAMEKEY1', library: 2, fields: { title: 'Of the group' } });
    zotero.note(null, '<p>An idea of mine</p>');
    expect((await bring(desk, zotero)).message).toBe('3 imported.');
    expect((await listed(desk)).map(({ title }) => title)).toEqual([
      'An idea of mine',
      'Of the group',
      'Twins',
    ]);
    expect((await look(desk, zotero)).counts).toMatchObject({ newItems: 0, knownItems: 4 });
    const { collections } = await desk.call('library.overview', {});
    expect(collections).toMatchObject([{ name: 'Lab' }]);
    zotero.close();
  });

  test('that is gone from hand, or whose folder is none, is said', async () => {
    const desk = openTestEngine();
    await expect(desk.call('zotero.import', { id: randomUUID() })).rejects.toMatchObject({
      code: 'not_found',
    });
    const token = randomUUID() as FileToken;
    desk.engine.grantFile(token, { path: temporaryFolder(), name: 'Nothing' });
    await expect(desk.call('zotero.look', { token })).rejects.toThrow(/There is no zotero.sqlite/);
  });
});
