import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportFormat, ExportTarget } from '../../../shared/contract/calls/export.ts';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { letRun } from '../test-many.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';

const EVERYTHING: ExportTarget = {
  of: 'articles',
  articles: {
    of: 'all',
    list: { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' },
    except: [],
  },
};

/** Makes a path known to the engine, as the shell does for one that the reader chose. */
function grant({ engine }: TestEngine, path: string, isToSave = true): FileToken {
  const token = randomUUID() as string as FileToken;
  engine.grantFile(token, { path, name: basename(path), isToSave });
  return token;
}

/** A library of three articles, two of which hold a claim. */
async function openTerns() {
  const library = openTestEngine();
  const articles = [];
  const claims = [];
  for (const pier of ['West', 'East', 'North']) {
    const { id, revisionId } = await library.addArticle(`${pier} pier\n\nFour terns, {50%}.`);
    articles.push(id);
    if (pier === 'North') continue;
    const claim = await library.call('claims.create', {
      articleId: id,
      revisionId,
      spans: [{ start: 11, end: 21 }],
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: true },
        statement: `${pier} wind`,
        speaker: null,
      },
    });
    claims.push(claim.id);
  }
  return { ...library, articles, claims };
}

async function save(
  library: TestEngine,
  path: string,
  format: ExportFormat,
  target: ExportTarget = EVERYTHING,
) {
  const { jobId } = await library.call('export.save', {
    target,
    format,
    token: grant(library, path),
  });
  return library.engine.waitForJob(jobId);
}

describe('an export that a job writes', () => {
  test('holds what is shown, in each format', async () => {
    const library = await openTerns();
    const folder = temporaryFolder();
    const table = await library.call('evidence.create', {
      title: 'Terns',
      articleIds: library.articles.slice(0, 2),
    });
    const ofTable: ExportTarget = { of: 'table', id: table.id };
    const ofClaims: ExportTarget = { of: 'claims', ids: library.claims };
    for (const [format, target, articles] of [
      ['claims_json', ofClaims, 2],
      ['bibtex', EVERYTHING, 3],
      ['csl_json', EVERYTHING, 3],
      ['table_csv', ofTable, 2],
      ['table_markdown', ofTable, 2],
    ] as const) {
      const shown = await library.call('export.text', { target, format });
      expect(shown).toMatchObject({ articles, isWhole: true });
      const path = join(folder, shown.suggestedName);
      expect(await save(library, path, format, target)).toMatchObject({
        kind: 'export',
        state: 'finished',
        total: articles,
      });
      expect(readFileSync(path, 'utf8')).toBe(shown.text);
    }
    const bibliography = readFileSync(join(folder, 'articles.bib'), 'utf8');
    const keys = [...bibliography.matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key);
    expect(keys).toHaveLength(3);
    expect(keys).toEqual(
      ['East', 'North', 'West'].map(
        (pier) => expect.stringMatching(new RegExp(pier, 'i')) as string,
      ),
    );
    expect(readdirSync(folder)).toHaveLength(5);
  });

  test('of more than is shown is written whole, and says what came of it', async () => {
    const library = openTestEngine();
    const files = Array.from({ length: 105 }, (_, at) => [
      `${String(at)}.txt`,
      `Gulls of pier ${String(at)}\n\nWe ringed ${String(at + 20)} gulls on pier ${String(at)}.`,
    ]);
    const [first] = await library.importFiles(Object.fromEntries(files) as Record<string, string>);
    if (first?.outcome !== 'imported') throw new Error('not imported');
    const { articleId } = first;
    const { revisions } = await library.call('articles.get', { id: articleId });
    await library.call('claims.create', {
      articleId,
      revisionId: revisions[0]!.id,
      spans: [],
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: true },
        statement: 'Windy',
        speaker: null,
      },
    });
    const shown = await library.call('export.text', { target: EVERYTHING, format: 'bibtex' });
    expect(shown).toMatchObject({
      articles: 105,
      isWhole: false,
      suggestedName: 'articles.bib',
    });
    expect(shown.text.match(/^@/gm)).toHaveLength(100);
    const folder = temporaryFolder();
    const path = join(folder, 'gulls.bib');
    await save(library, path, 'bibtex');
    const written = readFileSync(path, 'utf8');
    expect(written.startsWith(shown.text)).toBe(true);
    expect(written.match(/^@/gm)).toHaveLength(105);
    const { message } = await save(library, join(folder, 'gulls.csv'), 'claims_csv');
    expect(message).toMatch(
      /^Saved: gulls\.csv in “collate-test-\w+”, of 105 articles\. In one place a quote is missing or not verified\.$/,
    );
  });

  test('that is cancelled leaves what was there, and nothing beside it', async () => {
    const library = await openTerns();
    for (const turns of [0, 3, 10]) {
      const folder = temporaryFolder();
      const path = join(folder, 'terns.bib');
      writeFileSync(path, 'older');
      const token = grant(library, path);
      const { jobId } = await library.call('export.save', {
        target: EVERYTHING,
        format: 'bibtex',
        token,
      });
      await letRun(turns);
      await library.call('jobs.cancel', { id: jobId });
      expect(await library.engine.waitForJob(jobId)).toMatchObject({
        state: 'cancelled',
        message: turns === 0 ? 'Cancelled.' : 'Cancelled: nothing was saved.',
      });
      expect(readdirSync(folder)).toEqual(['terns.bib']);
      expect(readFileSync(path, 'utf8')).toBe('older');
    }
  });

  test('keeps the rights of the file that it takes the place of, and the link to it', async () => {
    const library = await openTerns();
    const folder = temporaryFolder();
    const path = join(folder, 'terns.bib');
    writeFileSync(path, 'older');
    chmodSync(path, 0o640);
    symlinkSync(path, join(folder, 'link.bib'));
    await save(library, join(folder, 'link.bib'), 'bibtex');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(path, 'utf8')).toMatch(/^@/);
  });

  test('may be read by those who may look into its folder', async () => {
    const library = await openTerns();
    const folder = temporaryFolder();
    for (const [rights, expected] of [
      [0o755, 0o644],
      [0o700, 0o600],
    ] as const) {
      chmodSync(folder, rights);
      const path = join(folder, `${String(rights)}.bib`);
      await save(library, path, 'bibtex');
      expect(statSync(path).mode & 0o777).toBe(expected);
    }
  });

  test('says what to do where nothing can be written', async () => {
    const library = openTestEngine();
    await library.addArticle('Terns\n\nTwo terns.');
    const ask = (token: FileToken) =>
      library.call('export.save', { target: EVERYTHING, format: 'bibtex', token });
    await expect(ask(NOWHERE)).rejects.toMatchObject({ code: 'not_found' });
    // A file that was chosen to be read is never written.
    const read = join(temporaryFolder(), 'read.txt');
    writeFileSync(read, 'older');
    await expect(ask(grant(library, read, false))).rejects.toMatchObject({ code: 'not_found' });
    expect(readFileSync(read, 'utf8')).toBe('older');
    const away = join(temporaryFolder(), 'away', 'terns.bib');
    expect(await save(library, away, 'bibtex')).toMatchObject({
      state: 'failed',
      message:
        'terns.bib could not be written there: its folder is gone, or its drive does not answer. Connect it, or choose another place.',
    });
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'terns.bib'));
    const job = await save(library, join(folder, 'terns.bib'), 'bibtex');
    expect(job).toMatchObject({
      state: 'failed',
      message: expect.stringMatching(/^terns\.bib could not/) as string,
    });
    expect(readdirSync(folder)).toEqual(['terns.bib']);
  });

  test('fails with the reason when what it is of is gone', async () => {
    const library = openTestEngine();
    const folder = temporaryFolder();
    const job = await save(library, join(folder, 'a.bib'), 'bibtex', {
      of: 'article',
      id: NOWHERE,
    });
    expect(job).toMatchObject({
      state: 'failed',
      message: 'An article to export is no longer in the library.',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
