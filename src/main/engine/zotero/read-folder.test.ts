import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFile } from '../db/database.ts';
import { temporaryFolder } from '../test-engine.ts';
import { noticesOf, sayNotice } from '../../../shared/domain/publication-notice.ts';
import { readZoteroFolder } from './read-folder.ts';
import { TestZotero } from './test-zotero.ts';

/** A folder with one paper that has everything. */
function fill(zotero: TestZotero): { paper: number; file: number } {
  const paper = zotero.item('journalArticle', {
    fields: {
      title: 'Eels in <i>slow</i> water, p < 0.05',
      date: '2018-05-00 May 2018',
      publicationTitle: 'Shores',
      accessDate: '2024-02-01 10:11:12',
      extra: 'PMID: 77\nCitation Key: eels2018\nRead twice',
    },
    creators: [
      ['author', 'van der Berg', 'Ada'],
      ['editor', 'Society of Shores'],
    ],
    tags: ['to read'],
  });
  zotero.tag(paper, 'Humans', 1);
  zotero.note(paper, '<div data-schema-version="9"><p>One <b>site</b> &amp; n &lt; 9</p></div>', {
    tags: ['to read'],
  });
  const file = zotero.attachment(paper, {
    path: 'storage:eels.pdf',
    content: '%PDF-1.4',
    fields: { title: 'Full Text' },
  });
  zotero.annotation(file, {
    text: 'forty eels',
    comment: 'how many <b>really</b>',
    color: '#FF6666',
    position: '{"pageIndex":2,"rects":[[1,2,3,4]],"nextPageRects":[[5,6,7,8]]}',
  });
  const top = zotero.collection('Eels', []);
  zotero.collection('Slow / quick', [paper], top);
  zotero.db
    .prepare('INSERT INTO syncedSettings VALUES (?, 1, ?)')
    .run('tagColors', '[{"name":"to read","color":"#FF6666"}]');
  return { paper, file };
}

function makeZotero(firstId?: number): TestZotero {
  return new TestZotero(temporaryFolder(), firstId);
}

/** Every file below a folder with its bytes. */
function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, readFileSync(path).toString('base64')]),
  );
}

describe('a data folder of Zotero', () => {
  it.each([1, 40])('is read by names, whatever their numbers (from %i)', (firstId) => {
    const zotero = makeZotero(firstId);
    fill(zotero);
    zotero.close();
    const { items, tagColors, collections, warnings } = readZoteroFolder(zotero.folder);
    expect(warnings).toEqual([]);
    expect(tagColors).toEqual([{ name: 'to read', color: '#FF6666' }]);
    expect(collections.map(({ path }) => path)).toEqual([['Eels'], ['Eels', 'Slow / quick']]);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      key: 'KEY00001',
      library: { id: '', name: null },
      csl: {
        type: 'article-journal',
        title: 'Eels in <i>slow</i> water, p < 0.05',
        'container-title': 'Shores',
        issued: { 'date-parts': [[2018, 5]] },
        accessed: { 'date-parts': [[2024, 2, 1]] },
        author: [{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Ada' }],
        editor: [{ literal: 'Society of Shores' }],
        PMID: '77',
        note: 'Read twice',
      },
      citekey: 'eels2018',
      citekeySource: 'extra',
      tags: [
        { name: 'to read', isAutomatic: false },
        { name: 'Humans', isAutomatic: true },
      ],
      addedAt: Date.UTC(2024, 4, 6, 7, 8, 9),
      notes: [{ key: 'KEY00002', text: 'One site & n < 9', tags: ['to read'] }],
      attachments: [
        {
          key: 'KEY00003',
          title: 'Full Text',
          linkMode: 'imported_file',
          file: { state: 'here', path: join(zotero.folder, 'storage', 'KEY00003', 'eels.pdf') },
        },
      ],
      annotations: [
        {
          attachmentKey: 'KEY00003',
          type: 'highlight',
          color: '#ff6666',
          text: 'forty eels',
          comment: 'how many <b>really</b>',
          page: 3,
          pageLabel: '7',
          rects: [[1, 2, 3, 4]],
        },
      ],
    });
  });

  it('leaves out the trash with what is in it, and feeds', () => {
    const zotero = makeZotero();
    const { file } = fill(zotero);
    const gone = zotero.item('book', { fields: { title: 'Gone' } });
    zotero.note(gone, '<p>gone</p>');
    zotero.annotation(zotero.attachment(gone, { path: 'storage:gone.pdf' }));
    zotero.item('journalArticle', { library: 3 });
    zotero.trash(gone);
    zotero.trash(file);
    const shelf = zotero.collection('Old', [1]);
    zotero.collection('In old', [1], shelf);
    zotero.db.prepare('INSERT INTO deletedCollections VALUES (?)').run(shelf);
    zotero.close();
    const { items, collections, warnings } = readZoteroFolder(zotero.folder);
    expect(items.map(({ key }) => key)).toEqual(['KEY00001']);
    expect(items[0]).toMatchObject({ attachments: [], annotations: [], notes: [{}] });
    expect(items[0]!.collections.map(({ name }) => name)).toEqual(['Slow / quick']);
    expect(collections).toHaveLength(2);
    expect(warnings).toEqual([]);
  });

  it('keeps groups by their names, and relations inside a library', () => {
    const zotero = makeZotero();
    const own = zotero.item('book', { key: 'SAMEKEY2' });
    const other = zotero.item('book');
    zotero.item('book', { key: 'SAMEKEY2', library: 2 });
    zotero.relate(own, other);
    zotero.db
      .prepare('INSERT INTO itemRelations VALUES (?, 1, ?), (?, 1, ?), (?, 2, ?)')
      .run(
        other,
        'http://zotero.org/groups/77/items/SAMEKEY2',
        other,
        'http://zotero.org/users/5/items/LOSTLOST',
        other,
        'http://zotero.org/users/5/items/SAMEKEY2',
      );
    zotero.close();
    expect(
      readZoteroFolder(zotero.folder).items.map(({ key, library, related }) => [
        key,
        library,
        related,
      ]),
    ).toEqual([
      ['SAMEKEY2', { id: '', name: null }, ['KEY00002']],
      ['KEY00002', { id: '', name: null }, []],
      ['SAMEKEY2', { id: '77', name: 'Lab' }, []],
    ]);
  });

  it('knows what Zotero knows to be retracted, unless somebody hid that', () => {
    const zotero = makeZotero();
    const [retracted, hidden, cited] = [
      zotero.item('book'),
      zotero.item('book'),
      zotero.item('book'),
    ];
    zotero.db
      .prepare('INSERT INTO retractedItems VALUES (?, NULL, 0), (?, NULL, 1), (?, NULL, 2)')
      .run(retracted, hidden, cited);
    zotero.close();
    const { items } = readZoteroFolder(zotero.folder);
    expect(items.map(({ csl }) => noticesOf(csl).map(sayNotice))).toEqual([
      ['Retracted, says Zotero'],
      [],
      ['Retracted, says Zotero'],
    ]);
  });

  it('has notes and files without a reference stand by themselves', () => {
    const zotero = makeZotero();
    zotero.note(null, '<p>An idea</p><p>and more</p>');
    zotero.attachment(null, { path: 'storage:loose.pdf', content: 'x' });
    zotero.note(99, '<p>of nothing</p>');
    zotero.close();
    const { items, warnings } = readZoteroFolder(zotero.folder);
    expect(
      items.map(({ csl, notes, attachments }) => [csl, notes.length, attachments.length]),
    ).toEqual([
      [{ title: 'An idea' }, 1, 0],
      [{ title: 'loose.pdf' }, 0, 1],
    ]);
    expect(warnings).toEqual(['1 note without the item that it belongs to, left out.']);
  });

  it('finds files by link mode, also with other accents, and none outside', () => {
    const zotero = makeZotero();
    const { folder } = zotero;
    const base = temporaryFolder();
    const outside = join(temporaryFolder(), 'outside.pdf');
    for (const path of [outside, join(base, 'below.pdf')]) writeFileSync(path, 'x');
    const paper = zotero.item('book');
    const file = (path: string | null, linkMode: number, content?: string): void => {
      zotero.attachment(paper, { path, linkMode, ...(content !== undefined && { content }) });
    };
    file('storage:a.pdf', 0, 'x');
    file('storage:caf\u00e9.pdf', 1);
    mkdirSync(join(folder, 'storage', 'KEY00003'));
    writeFileSync(join(folder, 'storage', 'KEY00003', 'cafe\u0301.pdf'), 'x');
    file('storage:../../../outside.pdf', 1);
    file('storage:linked.pdf', 0);
    mkdirSync(join(folder, 'storage', 'KEY00005'));
    symlinkSync(outside, join(folder, 'storage', 'KEY00005', 'linked.pdf'));
    file(outside, 2);
    file('C:\\papers\\gone.pdf', 2);
    file('attachments:below.pdf', 2);
    file('attachments:..\\outside.pdf', 2);
    file(null, 3);
    zotero.close();
    const states = (known: string | null): string[] =>
      readZoteroFolder(folder, { base: known }).items[0]!.attachments.map(
        ({ file: { state } }) => state,
      );
    expect(states(base)).toEqual(
      'here here refused refused here missing here refused none'.split(' '),
    );
    expect(states(null)[6]).toBe('missing');
    expect(readZoteroFolder(folder).warnings).toHaveLength(3);
  });

  it('reads what whole rows of a damaged one say, and names the rest', () => {
    const zotero = makeZotero();
    const { paper, file } = fill(zotero);
    zotero.annotation(file, { type: 9 });
    zotero.annotation(file, { position: '{"pageIndex":' });
    zotero.db.exec(`
      INSERT INTO itemData VALUES (${String(paper)}, 999, 1), (${String(paper)}, 4, 9999), (888, 1, 1);
      INSERT INTO items VALUES (900, 777, '', 1, 'NOTYPE00');
      INSERT INTO collections VALUES (50, 'A', 51, 1, 'LOOPLOOA'), (51, 'B', 50, 1, 'LOOPLOOB');
      INSERT INTO collectionItems VALUES (50, ${String(paper)}), (60, ${String(paper)});
      DROP TABLE itemRelations;
    `);
    zotero.close();
    const { items, warnings } = readZoteroFolder(zotero.folder);
    expect(items).toHaveLength(1);
    expect(items[0]!.annotations).toHaveLength(1);
    expect(items[0]!.collections.map(({ path }) => path.join('/'))).toContain('A');
    expect(warnings).toEqual([
      'This database of Zotero has no table with related items, so they do not come across.',
      '1 item without a kind or a key, left out.',
      'The collection “A” stands in itself, or in one that is gone, and comes to the top.',
      'The collection “B” stands in itself, or in one that is gone, and comes to the top.',
      '2 annotations of a kind that Collate does not know, or without a place, left out.',
    ]);
  });
});

describe('the database of a Zotero', () => {
  it('is read from a copy: nothing in the folder changes, also beside a running Zotero', () => {
    const zotero = makeZotero();
    zotero.db.pragma('journal_mode = WAL');
    fill(zotero);
    zotero.db.pragma('locking_mode = EXCLUSIVE');
    zotero.db.exec('BEGIN EXCLUSIVE');
    zotero.db.exec("UPDATE itemDataValues SET value = 'half' WHERE valueID = 1");
    const before = contentsOf(zotero.folder);
    expect(Object.keys(before).join()).toContain('-wal');
    expect(readZoteroFolder(zotero.folder).items[0]!.csl.title).toContain('Eels');
    expect(contentsOf(zotero.folder)).toEqual(before);
    zotero.close();
  });

  /** A folder as it is left when Zotero ends in the middle of a change, and its database after the change. */
  function breakOff(): { killed: string; whole: Buffer } {
    const zotero = makeZotero();
    const { paper } = fill(zotero);
    const { db, folder } = zotero;
    // With so small a cache half of the change is in the file, and the old pages in the journal.
    db.pragma('cache_size = 1');
    db.exec('BEGIN IMMEDIATE');
    zotero.field(paper, 'title', 'Changed');
    for (let at = 0; at < 100; at++) {
      zotero.field(paper, 'abstractNote', `${'x'.repeat(900)} ${String(at)}`);
    }
    const killed = temporaryFolder();
    cpSync(folder, killed, { recursive: true });
    db.exec('COMMIT');
    zotero.close();
    return { killed, whole: readFileSync(join(folder, 'zotero.sqlite')) };
  }

  it('is rolled back in the copy where Zotero was ended in the middle of a change', () => {
    const { killed } = breakOff();
    expect(readdirSync(killed)).toContain('zotero.sqlite-journal');
    const before = contentsOf(killed);
    const [item] = readZoteroFolder(killed).items;
    expect(item!.csl.title).toContain('Eels');
    expect(item!.csl.abstract).toBeUndefined();
    expect(contentsOf(killed)).toEqual(before);
  });

  it.each([
    ['is still there', true, 'Eels'],
    ['is gone, so that the change is complete', false, 'Changed'],
  ])('is read where it changed with another file, whose journal %s', (_, isThere, title) => {
    const { killed, whole } = breakOff();
    const journal = join(killed, 'zotero.sqlite-journal');
    const both = join(killed, 'zotero.sqlite-mj01234567');
    const tail = Buffer.concat([
      Buffer.from([0, 4, 0, 1]),
      Buffer.from(both),
      Buffer.from([0, 0, 0, both.length, 0, 0, 0, 0]),
      Buffer.from('d9d505f920a163d7', 'hex'),
    ]);
    writeFileSync(journal, Buffer.concat([readFileSync(journal), tail]));
    if (isThere) writeFileSync(both, '');
    else writeFileSync(join(killed, 'zotero.sqlite'), whole);
    const before = contentsOf(killed);
    expect(readZoteroFolder(killed).items[0]!.csl.title).toContain(title);
    expect(contentsOf(killed)).toEqual(before);
  });

  it.each<[string, (file: string) => void, string, RegExp]>([
    [
      'of a newer Zotero',
      (file) => {
        const db = openFile(file, 0);
        db.exec("UPDATE version SET version = 130 WHERE schema = 'userdata'");
        db.close();
      },
      'unsupported_file',
      /version 130.*Update Collate/,
    ],
    [
      'without a table of items',
      (file) => {
        const db = openFile(file, 0);
        db.exec(
          'DROP TABLE itemData; CREATE VIEW itemData AS SELECT 1 AS itemID, 1 AS fieldID, 1 AS valueID',
        );
        db.close();
      },
      'unsupported_file',
      /“itemData” is not as Zotero makes it/,
    ],
    [
      'that is empty',
      (file) => {
        writeFileSync(file, '');
      },
      'unsupported_file',
      /no database of Zotero/,
    ],
    [
      'that is a text',
      (file) => {
        writeFileSync(file, 'Dear reader, '.repeat(400));
      },
      'unsupported_file',
      /no database/,
    ],
    [
      'that was cut off',
      (file) => {
        writeFileSync(file, readFileSync(file).subarray(0, 20_000));
      },
      'db_corrupt',
      /damaged/,
    ],
    [
      'with a damaged page',
      (file) => {
        const bytes = readFileSync(file);
        for (let page = 4096; page + 4096 <= bytes.length; page += 4096)
          bytes.fill(0x5a, page, page + 40);
        writeFileSync(file, bytes);
      },
      'db_corrupt',
      /damaged/,
    ],
  ])('%s is refused', (_, change, code, message) => {
    const zotero = makeZotero();
    fill(zotero);
    zotero.close();
    change(join(zotero.folder, 'zotero.sqlite'));
    expect(() => readZoteroFolder(zotero.folder)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) as string }) as Error,
    );
  });

  it('has to be there', () => {
    expect(() => readZoteroFolder(temporaryFolder())).toThrow(/There is no zotero.sqlite/);
  });
});

describe('citekeys of Better BibTeX', () => {
  it.each<[string, string, string]>([
    [
      'a table',
      'better-bibtex.sqlite',
      `
      CREATE TABLE citationkey (itemID, itemKey, libraryID, citationKey, pinned);
      INSERT INTO citationkey VALUES (1, 'KEY00001', 1, 'plugin1', 0), (2, 'KEY00002', 2, 'elsewhere', 0);`,
    ],
    [
      'a document store',
      'better-bibtex.sqlite',
      `
      CREATE TABLE "better-bibtex" (name TEXT PRIMARY KEY NOT NULL, data TEXT NOT NULL);
      INSERT INTO "better-bibtex" VALUES ('better-bibtex.citekey',
        '{"data":[{"itemID":1,"libraryID":1,"itemKey":"KEY00001","citekey":"plugin1"},null,7]}');`,
    ],
  ])('are read from %s, for items that state none', (_, name, sql) => {
    const zotero = makeZotero();
    zotero.item('book');
    zotero.item('book', { fields: { citationKey: 'own2' } });
    zotero.item('book');
    zotero.close();
    const db = openFile(join(zotero.folder, name), 0);
    db.exec(sql);
    db.close();
    expect(
      readZoteroFolder(zotero.folder).items.map(({ citekey, citekeySource }) => [
        citekey,
        citekeySource,
      ]),
    ).toEqual([
      ['plugin1', 'better-bibtex'],
      ['own2', 'field'],
      [null, null],
    ]);
  });

  it('are missed in a warning where their file is damaged', () => {
    const zotero = makeZotero();
    zotero.item('book');
    zotero.close();
    copyFileSync(import.meta.filename, join(zotero.folder, 'better-bibtex.sqlite'));
    expect(readZoteroFolder(zotero.folder).warnings).toEqual([
      'better-bibtex.sqlite cannot be read, so citekeys of Better BibTeX may be missing.',
    ]);
  });
});
