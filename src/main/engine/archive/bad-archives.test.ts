import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';
import { MANIFEST_PATH } from './archive-format.ts';
import type { ArchiveKind } from './archive-rows.ts';
import { checkArchive } from './check-archive.ts';
import { inOrderOfParents } from './order-collections.ts';
import {
  filesOf,
  importArchive,
  manifestOf,
  packArchive,
  putRows,
  rowsIn,
  saveArchive,
  sealArchive,
  type ArchiveFiles,
} from '../test-archives.ts';

/** A small library: an article with a claim and a note, filed in a collection. */
async function openSmall(): Promise<TestEngine> {
  const library = openTestEngine();
  const { id, revisionId } = await library.addArticle('Terns of the pier\n\nFour terns nested.');
  await library.call('claims.create', {
    articleId: id,
    revisionId,
    spans: [{ start: 19, end: 29 }],
    draft: {
      value: { kind: 'safety', category: 'caveat', hedged: true },
      statement: 'Few',
      speaker: null,
    },
  });
  await library.call('notes.create', { articleId: id, text: 'Read twice.' });
  const { id: pier } = await library.call('collections.create', { name: 'Pier', parentId: null });
  await library.call('articles.file', {
    articles: { of: 'these', ids: [id] },
    collections: { add: [pier], remove: [] },
  });
  return library;
}

const NOWHERE = '0190f5b0-0000-7000-8000-00000000dead';

function changeRow(files: ArchiveFiles, kind: ArchiveKind, change: object): void {
  putRows(
    files,
    kind,
    rowsIn(files, kind).map((row) => ({ ...row, ...change })),
  );
}

/** What somebody did to an archive, whether its manifest knows of it, and what the reader is told. */
const DEEDS: readonly (readonly [string, (files: ArchiveFiles) => void, RegExp])[] = [
  [
    'a row was changed',
    (files) => {
      files['data/notes.jsonl'] = strToU8(
        strFromU8(files['data/notes.jsonl']!).replace('twice', 'never'),
      );
    },
    /data\/notes\.jsonl has the SHA-256 [0-9a-f]{64}, and not [0-9a-f]{64} as its manifest says/,
  ],
  [
    'a row became no row',
    (files) => {
      const text = strFromU8(files['data/notes.jsonl']!);
      files['data/notes.jsonl'] = strToU8(text.replace('{"id"', '["id"'));
    },
    /data\/notes\.jsonl has the SHA-256/,
  ],
  [
    'a file is longer',
    (files) => {
      files['data/notes.jsonl'] = strToU8(`${strFromU8(files['data/notes.jsonl']!)}\n`);
    },
    /data\/notes\.jsonl has \d+ bytes and not \d+/,
  ],
  [
    'a file is gone',
    (files) => {
      delete files['data/claims.jsonl'];
    },
    /lacks data\/claims\.jsonl/,
  ],
  [
    'a file came',
    (files) => {
      files['data/more.jsonl'] = strToU8('');
    },
    /holds “data\/more\.jsonl”, which its manifest does not list/,
  ],
  [
    'a file came, and the manifest says so',
    (files) => {
      files['run.sh'] = strToU8('x');
      sealArchive(files);
    },
    /lists “run\.sh”, which no archive has/,
  ],
  [
    'a path leads out of it',
    (files) => {
      files['../../evil.sh'] = strToU8('x');
    },
    /holds a path that leads out of it \(“\.\.\/\.\.\/evil\.sh”\)/,
  ],
  [
    'a file unpacks to very much',
    (files) => {
      files['data/notes.jsonl'] = new Uint8Array(64 * 1024 * 1024);
    },
    /would unpack to 64 MB out of almost nothing/,
  ],
  [
    'the content hash is another',
    (files) => {
      const manifest = { ...manifestOf(files), contentHash: 'a'.repeat(64) };
      files[MANIFEST_PATH] = strToU8(JSON.stringify(manifest));
    },
    /its content hash is [0-9a-f]{64}, and not a{64}/,
  ],
  [
    'it is of a newer version',
    (files) => {
      files[MANIFEST_PATH] = strToU8(
        JSON.stringify({ format: 'collate-archive', version: 2, what: 'new' }),
      );
    },
    /made by a newer Collate \(version 2 of the format; this one reads 1\)\. Update Collate/,
  ],
  [
    'the manifest is none',
    (files) => {
      files[MANIFEST_PATH] = strToU8('{"format":"coll');
    },
    /its manifest\.json is damaged/,
  ],
  [
    'a claim is of an article that is not there',
    (files) => {
      changeRow(files, 'claims', { article: NOWHERE });
      sealArchive(files);
    },
    new RegExp(`line 1 of data/claims\\.jsonl refers to articles ${NOWHERE}`),
  ],
  [
    'a quote is of a text of another article',
    (files) => {
      const [article] = rowsIn(files, 'articles');
      const other = { ...article, id: NOWHERE, citekey: 'other' };
      putRows(files, 'articles', [article, other]);
      changeRow(files, 'revisions', { article: NOWHERE });
      sealArchive(files);
    },
    /line 1 of data\/claims\.jsonl refers to revisions/,
  ],
  [
    'a text is another than its hash says',
    (files) => {
      changeRow(files, 'revisions', { text: 'Forged words.' });
      sealArchive(files);
    },
    /line 1 of data\/revisions\.jsonl has a text whose SHA-256 is/,
  ],
  [
    'a row is there twice',
    (files) => {
      putRows(files, 'notes', [...rowsIn(files, 'notes'), ...rowsIn(files, 'notes')]);
      sealArchive(files);
    },
    /line 2 of data\/notes\.jsonl has .+ a second time/,
  ],
  [
    'a row lacks a field',
    (files) => {
      changeRow(files, 'articles', { citekey: undefined });
      sealArchive(files);
    },
    /line 1 of data\/articles\.jsonl is no row of articles \(citekey\)/,
  ],
  [
    'a row has a field more',
    (files) => {
      changeRow(files, 'notes', { danger: 'x' });
      sealArchive(files);
    },
    /is no row of notes: Unrecognized key: "danger"/,
  ],
  [
    'a collection lies in itself',
    (files) => {
      const [row] = rowsIn(files, 'collections');
      changeRow(files, 'collections', { parent: row!['id'] });
      sealArchive(files);
    },
    /data\/collections\.jsonl refers to collections/,
  ],
  [
    'a file is needed that is not there',
    (files) => {
      const [article] = rowsIn(files, 'articles');
      const row = { sha256: 'b'.repeat(64), name: 'a.pdf', title: '', contentType: '', size: 3 };
      const rest = { url: null, isUnread: false, addedAt: 1 };
      putRows(files, 'attachments', [{ id: NOWHERE, article: article!['id'], ...row, ...rest }]);
      sealArchive(files);
    },
    /needs the file b{64}, which it does not hold/,
  ],
  [
    'a line is no text',
    (files) => {
      files['data/notes.jsonl'] = Uint8Array.of(0x7b, 0xff, 0xfe, 0x0a);
      sealArchive(files);
    },
    /line 1 of data\/notes\.jsonl is no text in UTF-8/,
  ],
  [
    'a line is not JSON',
    (files) => {
      files['data/notes.jsonl'] = strToU8('{]\n');
      sealArchive(files);
    },
    /line 1 of data\/notes\.jsonl is not JSON/,
  ],
];

/** What looking at an archive comes to: the content hash, or what the reader is told. */
async function look(path: string): Promise<string> {
  const task = { path, name: 'terns.collate', staging: join(temporaryFolder(), 'rows.sqlite') };
  try {
    return (await checkArchive(task, () => undefined)).contentHash;
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'unsupported_file') throw thrown;
    return thrown.message;
  }
}

test('an archive in which anything is wrong is refused, with what that is', async () => {
  const { path } = await saveArchive(await openSmall());
  expect(await look(path)).toBe(manifestOf(filesOf(path)).contentHash);
  for (const [deed, change, message] of DEEDS) {
    const files = filesOf(path);
    change(files);
    const told = await look(packArchive(files));
    expect([deed, told]).toEqual([deed, expect.stringMatching(message)]);
    expect(told).toMatch(/^“terns\.collate” .+Nothing was imported\.$/s);
  }
});

test('an archive that is cut anywhere, or changed in any byte, is refused or says the same', async () => {
  const { path } = await saveArchive(await openSmall());
  const whole = readFileSync(path);
  const { contentHash } = manifestOf(filesOf(path));
  const made = join(temporaryFolder(), 'made.collate');
  const position = fc.integer({ min: 0, max: whole.length - 1 });
  await fc.assert(
    fc.asyncProperty(position, async (length) => {
      writeFileSync(made, whole.subarray(0, length));
      expect(await look(made)).toMatch(/^“terns\.collate” .+Nothing was imported\.$/s);
    }),
    { numRuns: 15 },
  );
  await fc.assert(
    fc.asyncProperty(position, fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= change;
      writeFileSync(made, bytes);
      const told = await look(made);
      if (told !== contentHash)
        expect(told).toMatch(/^“terns\.collate” .+Nothing was imported\.$/s);
    }),
    { numRuns: 60 },
  );
});

test('nothing of a bad archive comes into the library', async () => {
  const { path } = await saveArchive(await openSmall());
  const files = filesOf(path);
  changeRow(files, 'claims', { article: NOWHERE });
  sealArchive(files);
  const library = openTestEngine();
  const job = await importArchive(library, packArchive(files));
  expect(job).toMatchObject({ state: 'finished', message: '1 not imported.' });
  expect(job.imports).toMatchObject([
    {
      outcome: 'rejected',
      name: 'made.collate',
      message: expect.stringContaining(NOWHERE) as string,
    },
  ]);
  expect(await library.call('history.state', {})).toMatchObject({ undo: null });
});

test('collections stand behind those that they lie in, and those in a circle last', () => {
  const named = (id: string, parent: string | null) => ({ id, parent, name: id, createdAt: 0 });
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
  const tree = [
    named('c', 'b'),
    named('b', 'a'),
    named('a', null),
    named('x', 'y'),
    named('y', 'x'),
  ];
  expect(ids(inOrderOfParents(tree))).toEqual(['a', 'b', 'c', 'x', 'y']);
});
