import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';
import { connect, type Database } from './database.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/list.ts';
import { DATABASE_NAME } from './open.ts';
import { readSchema } from './read-schema.ts';
import { FIRST_TRASH } from '../test-ids.ts';

const FOLDER = join(import.meta.dirname, 'old-libraries');

const packed = readdirSync(FOLDER)
  .map((file) => ({ file, version: Number(/^schema-(\d+)\.sqlite\.br$/.exec(file)?.[1]) }))
  .filter(({ version }) => !Number.isNaN(version))
  .toSorted((a, b) => a.version - b.version);

/** Libraries that were brought up to date, for the tests to copy. */
const upToDate = mkdtempSync(join(tmpdir(), 'collate-test-'));
afterAll(() => {
  rmSync(upToDate, { recursive: true });
});

/** Unpacks an old library into a folder, one of its own by default. */
function unpack(file: string, directory = temporaryFolder()): string {
  const library = brotliDecompressSync(readFileSync(join(FOLDER, file)));
  writeFileSync(join(directory, DATABASE_NAME), library);
  return directory;
}

/** Opens a copy of an old library that was opened before. */
async function openCopy(file: string): Promise<TestEngine> {
  const opened = join(upToDate, file);
  if (!existsSync(opened)) {
    mkdirSync(opened);
    await openTestEngine(unpack(file, opened)).close();
  }
  const copy = join(temporaryFolder(), 'library');
  cpSync(opened, copy, { recursive: true });
  return openTestEngine(copy);
}

function openDatabase(file: string): Database {
  const db = connect(file);
  onTestFinished(() => {
    db.close();
  });
  return db;
}

/** The article with this title. */
async function find({ call }: TestEngine, title: string): Promise<ArticleId> {
  const all = { scope: { of: 'all' }, sort: 'title', descending: false, filter: title } as const;
  const ids = await call('articles.ids', { list: all, first: 0, limit: 10_000 });
  expect(ids).toHaveLength(1);
  return ids[0]!;
}

const FINCHES = 'Warm nests and the hatching of zebra finches';
const REPORT = 'Warm nests give finches a head start';
const SHEEP = 'Selenium in the feed of ewes before mating';

test('there is a library of every schema that was on main before this one', () => {
  expect(packed.map(({ version }) => version)).toEqual(
    expect.arrayContaining(MIGRATIONS.slice(1).map((_, index) => index + 1)),
  );
});

describe.each(packed)('the library of schema $version', ({ file, version }) => {
  test('has the schema that the migrations of today make of that version', () => {
    const old = openDatabase(join(unpack(file), DATABASE_NAME));
    expect(schemaVersion(old)).toBe(version);
    const made = openDatabase(':memory:');
    migrate(made, () => undefined, MIGRATIONS.slice(0, version));
    expect(readSchema(old)).toBe(readSchema(made));
  });

  test('opens sound, and is found sound', async () => {
    const { call } = openTestEngine(unpack(file));
    expect(await call('library.verify', {})).toEqual({ damage: null });
    expect(await call('library.check', {})).toMatchObject({
      database: 'ok',
      quotes: { broken: 1 },
    });
    expect(await call('library.verify', {})).toEqual({ damage: null });
  });

  test('has its articles, with details, revisions, tags, collections and links', async () => {
    const library = await openCopy(file);
    const { call } = library;
    const overview = await call('library.overview', {});
    expect(overview).toMatchObject({ articles: 3, read: 1, trash: 4 });
    expect(overview.collections.map(({ name, articles }) => [name, articles])).toEqual(
      expect.arrayContaining([['Birds', 1]]),
    );
    const finches = await call('articles.get', { id: await find(library, FINCHES) });
    expect(finches).toMatchObject({
      citekey: 'okafor2019warm',
      status: 'read',
      tags: ['nests', 'to cite'],
      csl: { DOI: '10.5555/nests.2019.48', author: [{ family: 'Okafor', given: 'Nia' }] },
      links: [{ relation: 'reports_on', direction: 'from', other: { title: REPORT } }],
    });
    expect(finches.text).toContain('A total of 48 eggs were laid by 16 pairs.');
    const report = await call('articles.get', { id: await find(library, REPORT) });
    expect(report.revisions).toHaveLength(2);
    expect(report.text).not.toContain('It is a small study');
    const [before] = report.revisions;
    const { text } = await call('articles.revisionText', { revisionId: before!.id });
    expect(text).toContain('“It is a small study,”');
  });

  test('has its claims and annotations, each with its quotes', async () => {
    const library = await openCopy(file);
    const { call } = library;
    const articleId = await find(library, FINCHES);
    const claims = await call('claims.list', { articleId });
    const quotes = claims.map(({ value, quotes: all }) => [
      value.kind,
      all.map(({ exact, state }) => `${state}: ${exact}`),
    ]);
    expect(quotes).toEqual(
      expect.arrayContaining([
        ['sample_size', ['verified: A total of 48 eggs', 'verified: 16 pairs']],
        ['species', ['verified: zebra finches (Taeniopygia guttata)']],
        [
          'finding',
          ['verified: Eggs in warmed nests hatched 1.4 days earlier than those in plain nests.'],
        ],
        ['safety', []],
      ]),
    );
    expect(claims).toHaveLength(4);
    expect(claims.find(({ value }) => value.kind === 'sample_size')).toMatchObject({
      value: { count: 48, unit: 'eggs', unitKind: 'embryos_gametes', role: 'enrolled' },
      status: 'accepted',
      origin: { by: 'reader', readerName: 'Ada Reader' },
    });
    expect(claims.find(({ value }) => value.kind === 'finding')).toMatchObject({
      statement: 'Warmed eggs hatch earlier',
      value: {
        change: 'open',
        value: 'better',
        effectValue: '1.4',
        effectUnit: 'days',
        comparator: 'plain nests',
      },
      speakerName: null,
    });
    expect(await call('annotations.list', { articleId })).toMatchObject([
      { color: 'red', comment: 'Too short, naïvely 𝛼', tags: ['method'] },
    ]);
  });

  test('knows which quotes of a corrected text moved and which are gone', async () => {
    const library = await openCopy(file);
    const { call } = library;
    const articleId = await find(library, REPORT);
    const claims = await call('claims.list', { articleId });
    const states = claims.flatMap(({ quotes }) => quotes.map(({ exact, state }) => [exact, state]));
    expect(states).toEqual(
      expect.arrayContaining([
        ['The team watched 48 eggs', 'moved'],
        ['“It is a small study,”', 'broken'],
      ]),
    );
    expect(await call('claims.links', { articleId })).toMatchObject([{ relation: 'qualifies' }]);
    expect(await call('absences.list', { articleId })).toMatchObject([{ kind: 'species' }]);
  });

  test('has what its rules suggested, as the reader decided', async () => {
    const library = await openCopy(file);
    const articleId = await find(library, SHEEP);
    const claims = await library.call('claims.list', { articleId });
    const ofRules = claims.filter(({ origin }) => origin.by === 'rule');
    const statuses = ofRules.map(({ status }) => status);
    expect(statuses.filter((status) => status === 'accepted')).toHaveLength(1);
    expect(statuses).toContain('suggested');
    expect(ofRules.flatMap(({ quotes }) => quotes).every(({ state }) => state === 'verified')).toBe(
      true,
    );
  });

  test('is searched', async () => {
    const { call } = await openCopy(file);
    const hits = await call('search.query', { text: 'warmed nests', limit: 20 });
    expect(hits.articles.hits.map(({ title }) => title.text)).toContain(FINCHES);
    expect(hits.claims.total).toBeGreaterThan(0);
    const comment = await call('search.query', { text: 'naively', limit: 20 });
    expect(comment.annotations.total).toBe(1);
    expect((await call('search.query', { text: 'selenium', limit: 20 })).articles.total).toBe(1);
  });

  test('undoes its last step, and does again what was undone', async () => {
    const library = await openCopy(file);
    const { call } = library;
    expect((await call('history.redo', {})).label).toBe('Mark article as read');
    const articleId = await find(library, SHEEP);
    expect((await call('articles.get', { id: articleId })).status).toBe('read');
    expect((await call('history.redo', {})).label).toBe('Highlight');
    expect(await call('annotations.list', { articleId })).toMatchObject([
      { comment: 'An undone comment' },
    ]);
    expect((await call('history.redo', {})).label).toBeNull();
    let steps = 0;
    while ((await call('history.undo', {})).label !== null) steps += 1;
    expect(steps).toBeGreaterThan(30);
    expect(await call('library.overview', {})).toMatchObject({ articles: 0, claims: 0 });
    for (; steps > 0; steps -= 1) await call('history.redo', {});
    const again = await call('claims.list', { articleId: await find(library, FINCHES) });
    expect(again.map(({ value }) => value)).toContainEqual(
      expect.objectContaining({ kind: 'finding', change: 'open', value: 'better' }),
    );
  });

  test('has its tables, settings and trash, and gives back what lies there', async () => {
    const { call } = await openCopy(file);
    const { tables } = await call('library.overview', {});
    expect(tables.map(({ title }) => title)).toEqual(['Warm nests']);
    const table = await call('evidence.get', { id: tables[0]!.id });
    expect(table.rows).toEqual(['finding', 'sample_size', 'year']);
    expect(table.columns.map(({ title }) => title)).toEqual([REPORT, FINCHES]);
    expect(await call('settings.get', {})).toMatchObject({
      readerName: 'Ada Reader',
      theme: 'dark',
      keys: { 'claim.accept': 'Y' },
    });
    const trash = (await call('trash.list', FIRST_TRASH)).items;
    expect(trash.map(({ ref }) => ref.type).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'annotation',
      'article',
      'claim',
      'table',
    ]);
    await call('trash.restore', { things: { of: 'these', refs: trash.map(({ ref }) => ref) } });
    expect(await call('library.overview', {})).toMatchObject({ articles: 4, trash: 0 });
    expect(await call('library.verify', {})).toEqual({ damage: null });
  });
});
