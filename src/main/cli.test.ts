import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { FileToken } from '../shared/domain/ids.ts';
import { main } from './cli/main.ts';
import { connect } from './engine/db/database.ts';
import { DATABASE_NAME } from './engine/db/open.ts';
import { openTestEngine, temporaryFolder } from './engine/test-engine.ts';

const CLI = join(import.meta.dirname, 'cli.ts');

interface Ran {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a reader does, in a process of its own, which takes a second to start. */
function collateAlone(...words: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...words], (error, out, err) => {
      resolve({ code: error?.code ?? 0, out, err });
    });
  });
}

async function runHere(words: string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line) => {
      out += `${String(line)}\n`;
    }),
    vi.spyOn(console, 'error').mockImplementation((line) => {
      err += `${String(line)}\n`;
    }),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    }),
  ];
  try {
    return { code: await main(words), out, err };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Ends when no command prints any more. */
let turn: Promise<unknown> = Promise.resolve();

/** Runs the command line in this process, after those that were asked for before, which print, too. */
function collate(...words: string[]): Promise<Ran> {
  const ran = turn.then(() => runHere(words));
  turn = ran.catch(() => undefined);
  return ran;
}
/** A folder with two sources that can be read and one that cannot. */
function makeSources(): { folder: string; good: string[]; bad: string } {
  const folder = temporaryFolder();
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  return {
    folder,
    good: [
      write(
        'owls.md',
        '---\ntitle: Owls of the mill\nauthor: Ada Finch\ndate: 2018\n---\n\nFour owls nested in the mill.\n',
      ),
      write('jays.txt', 'Jays of the wood\n\nA jay hid two thousand acorns.\n'),
    ],
    bad: write('scan.pdf', '%PDF-1.7'),
  };
}

/** A library of one article, made by the engine itself. */
async function makeLibrary() {
  const library = openTestEngine();
  await library.importFiles({
    'owls.md':
      '---\ntitle: Owls of the mill\nauthor: Ada Finch\ndate: 2018\n---\n\nFour owls nested in the mill.\n',
  });
  const ids = await library.call('articles.ids', {
    list: {
      scope: { of: 'all' },
      sort: 'added',
      descending: false,
      filter: '',
    },
    first: 0,
    limit: 10_000,
  });
  const id = ids[0]!;
  const { revisions } = await library.call('articles.get', { id });
  await library.call('claims.create', {
    articleId: id,
    revisionId: revisions[0]!.id,
    spans: [{ start: 0, end: 9 }],
    draft: {
      value: {
        kind: 'sample_size',
        count: 4,
        unit: 'owls',
        unitKind: 'animals',
        role: 'unspecified',
        qualifier: 'exact',
      },
      statement: '',
      speaker: null,
    },
  });
  await library.call('absences.record', { articleId: id, kind: 'safety' });
  await library.close();
  return { ...library, id };
}

describe('usage', () => {
  test('help is printed when asked for', async () => {
    const [long, short] = await Promise.all([collateAlone('--help'), collate('list', '-h')]);
    expect(long).toMatchObject({ code: 0, err: '' });
    expect(long.out).toContain('Usage: npm run collate');
    for (const command of ['import', 'list', 'search', 'show', 'export', 'check', 'extract']) {
      expect(long.out).toContain(`\n  ${command} `);
    }
    expect(short).toEqual(long);
  });

  test.each([
    ['no command', [], /^$/],
    ['an unknown command', ['fly'], /no command “fly”/],
    ['a name that every object has', ['constructor', '--library', '.'], /no command “constructor”/],
    ['an unknown option', ['list', '--wings'], /--wings/],
    ['no library', ['list'], /--library DIR/],
    ['nothing to import', ['import', '--library', 'x'], /Name the files/],
    ['nothing to search for', ['search', ' ', '--library', 'x'], /what to search for/],
    ['nothing to show', ['show', '--library', 'x'], /citekey/],
    ['a library without a name', ['list', '--library', ''], /--library DIR/],
    ['a file without a name', ['import', '', '--library', 'x'], /Name the files/],
    ['two ways at once', ['import', 'x', '--keep', '--skip'], /Choose one of/],
    ['no number of hits', ['search', 'a', '--library', 'x', '--limit', 'many'], /from 1 to 200/],
    ['an empty number', ['search', 'a', '--library', 'x', '--limit', ''], /from 1 to 200/],
    ['an infinite number', ['search', 'a', '--library', 'x', '--limit', '1e999'], /from 1 to 200/],
    ['one file to extract', ['extract', '--in', 'a', '--out', ''], /Name both files/],
    [
      'no file to extract',
      ['extract', '--in', 'gone', '--out', 'a'],
      /^[^\n]*read gone: [^\n]*\n$/,
    ],
    ['an unknown format', ['export', 'a', '--library', 'x', '--format', 'poem'], /“poem”/],
  ])('%s is wrong usage', async (_, words, message) => {
    const { code, err } = await collate(...words);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test('a library that is not there fails, and is not made', async () => {
    const directory = join(temporaryFolder(), 'nowhere');
    const [plain, json] = await Promise.all([
      collate('list', '--library', directory),
      collate('check', '--library', directory, '--json'),
    ]);
    expect(plain).toMatchObject({ code: 3, out: '' });
    expect(plain.err).toContain('There is no library in');
    expect(json.code).toBe(3);
    expect(JSON.parse(json.out)).toMatchObject({ error: { code: 'not_found' } });
    expect(existsSync(directory)).toBe(false);
  });

  test('a library that is no database fails', async () => {
    const directory = temporaryFolder();
    writeFileSync(join(directory, DATABASE_NAME), 'Dear diary');
    const { code, err } = await collateAlone('list', '--library', directory);
    expect(code).toBe(3);
    expect(err).toContain('is not a database');
    expect(err).not.toContain('at ');
  });
});

describe('import', () => {
  test('makes the library, says what became of each file, and is 1 when one was rejected', async () => {
    const { folder, good, bad } = makeSources();
    const directory = join(folder, 'library');
    const first = await collateAlone('import', ...good, '--library', directory);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(
      /^imported +owls\.md: Owls of the mill\nimported +jays\.txt: .+\n2 imported\.\n$/,
    );
    const again = await collate(
      'import',
      good[0]!,
      bad,
      join(folder, 'gone.txt'),
      '--library',
      directory,
      '--json',
    );
    expect(again.code).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject([
      { outcome: 'rejected', name: 'scan.pdf' },
      { outcome: 'rejected', name: 'gone.txt' },
      { outcome: 'duplicate', name: 'owls.md', reason: { by: 'text' }, decision: 'leave_out' },
    ]);
    const list = await collate('list', '--library', directory, '--json');
    expect(JSON.parse(list.out)).toHaveLength(2);
  });

  test('merges what doubles an article when asked to, and says why', async () => {
    const folder = temporaryFolder();
    const directory = join(folder, 'library');
    const file = join(folder, 'owls.bib');
    const owl = (rest: string): string =>
      `@article{owls, title = {Owls of the mill}, year = {2020}, doi = {10.5555/owls}${rest}}\n`;
    writeFileSync(file, owl(''));
    await collate('import', file, '--library', directory);
    writeFileSync(file, owl(', abstract = {Two owls.}, file = {gone.pdf}'));
    expect((await collate('import', file, '--library', directory, '--merge')).out).toBe(
      [
        'merged     owls.bib:1: Owls of the mill',
        '           Its file did not come with it. “gone.pdf” is no longer there. Choose it again.',
        'duplicate  owls.bib:1: Same DOI (10.5555/owls, same title, same year) as owls; merged into it',
        '0 imported, 1 merged.\n',
      ].join('\n'),
    );
  });

  test('ends when a long text can be searched', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'log.txt');
    writeFileSync(path, `Log of the heath\n\n${'A stonechat sang. '.repeat(40_000)}Nightjar.`);
    const directory = join(folder, 'library');
    await collateAlone('import', path, '--library', directory);
    const db = connect(join(directory, DATABASE_NAME), { readonly: true });
    onTestFinished(() => {
      db.close();
    });
    expect(db.prepare('SELECT count(*) FROM unindexed_text').pluck().get()).toBe(0);
    const found = db.prepare("SELECT rowid FROM article_fts WHERE article_fts MATCH 'nightjar'");
    expect(found.all()).toHaveLength(1);
  });
});

describe('reading a library', () => {
  test('list and show give the articles, as lines and as JSON', async () => {
    const { directory, id } = await makeLibrary();
    const [list, listJson, show, showJson, none] = await Promise.all([
      collate('list', '--library', directory),
      collate('list', '--library', directory, '--json'),
      collate('show', '@FINCH2018owls', '--library', directory),
      collate('show', id, '--library', directory, '--json'),
      collate('show', 'nobody1900', '--library', directory),
    ]);
    expect(list).toMatchObject({ code: 0, err: '' });
    expect(list.out).toMatch(/^finch2018owls\t2018\t.*\tOwls of the mill\n$/);
    expect(JSON.parse(listJson.out)).toMatchObject([{ id, citekey: 'finch2018owls', accepted: 1 }]);
    expect(show.code).toBe(0);
    expect(show.out).toMatch(/n1 {2}4 owls .*accepted\n {4}“Four owls” verified\n/);
    expect(show.out).toMatch(/^No safety stated; 1 sentence read$/m);
    expect(show.out).toContain('Four owls nested in the mill.');
    expect(JSON.parse(showJson.out)).toMatchObject({
      article: { id },
      claims: [{ code: 'n1' }],
      annotations: [],
      absences: [{ kind: 'safety' }],
    });
    expect(none).toMatchObject({ code: 3, err: expect.stringContaining('“nobody1900”') as string });
  });

  test('search finds claims and articles', async () => {
    const { directory } = await makeLibrary();
    const [lines, json, nothing, wrong] = await Promise.all([
      collate('search', 'four', 'owls', '--library', directory),
      collate('search', 'owls', '--library', directory, '--json', '--limit', '1'),
      collate('search', 'zebra', '--library', directory),
      collate('search', 'owls', '--library', directory, '--limit', 'many'),
    ]);
    expect(lines.code).toBe(0);
    expect(lines.out).toMatch(/^n1\t/);
    expect(lines.out).toMatch(/1 claims?, 0 annotations, 0 notes, 1 articles?\n$/);
    expect(JSON.parse(json.out)).toMatchObject({ claims: { total: 1 }, articles: { total: 1 } });
    expect(nothing).toMatchObject({
      code: 0,
      out: '0 claims, 0 annotations, 0 notes, 0 articles\n',
    });
    expect(wrong.code).toBe(2);
  });

  test('export prints a note or writes it', async () => {
    const { directory } = await makeLibrary();
    const folder = temporaryFolder();
    const file = join(folder, 'owls.bib');
    const word = join(folder, 'owls.docx');
    const owls = ['export', 'finch2018owls', '--library', directory];
    const [note, bibtex, wrong, table, styled, unknown] = await Promise.all([
      collate('export', 'finch2018owls', '--library', directory),
      collate(
        'export',
        'finch2018owls',
        '--library',
        directory,
        '--format',
        'bibtex',
        '--out',
        file,
      ),
      collate('export', 'finch2018owls', 'nobody1900', '--library', directory),
      collate('export', 'finch2018owls', '--library', directory, '--format', 'csl_json', '--json'),
      collate(...owls, '--format', 'docx', '--style', 'Vancouver', '--out', word),
      collate(...owls, '--style', 'house', '--template', 'zotero'),
    ]);
    expect(note.code).toBe(0);
    expect(note.out).toContain('@finch2018owls');
    expect(note.out).toContain('Four owls');
    expect(styled.err).toContain('Saved: owls.docx');
    expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('no citation style “house”: use apa, vancouver, harvard');
    expect(bibtex).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(file, 'utf8')).toContain('{finch2018owls,');
    expect(wrong).toMatchObject({ code: 3, out: '' });
    expect(JSON.parse((JSON.parse(table.out) as { text: string }).text)).toMatchObject([
      { title: 'Owls of the mill' },
    ]);
  });

  test('export writes every format, of the whole library as well', async () => {
    const { directory } = await makeLibrary();
    const folder = temporaryFolder();
    const library = ['--library', directory];
    const [workbook, unknownPlace, printed, claims] = await Promise.all([
      collate('export', '--all', ...library, '--format', 'xlsx', '--out', join(folder, 'a.xlsx')),
      collate('export', '--all', ...library, '--out', join(folder, 'nowhere', 'a.md')),
      collate('export', '--all', ...library, '--format', 'refi_qda'),
      collate('export', '--all', ...library, '--format', 'claims_csv'),
    ]);
    expect(workbook).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(folder, 'a.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(unknownPlace).toMatchObject({ code: 3, out: '' });
    expect(unknownPlace.err).toContain('could not be written there');
    expect(printed.code).toBe(2);
    expect(printed.err).toContain('--out FILE');
    expect(claims.out).toMatch(/^\ufeffcitekey,title,/);
    expect(claims.out).toContain('finch2018owls');
  });

  test('an archive goes out, and into a library of its own; a cut one is 1', async () => {
    const { directory } = await makeLibrary();
    const folder = temporaryFolder();
    const [file, cut] = [join(folder, 'owls.collate'), join(folder, 'cut.collate')];
    const out = ['--library', directory, '--format', 'collate', '--out', file];
    const saved = await collate('export', '--all', ...out);
    expect(saved).toMatchObject({ code: 0, out: '' });
    expect(saved.err).toMatch(/its content hash is [0-9a-f]{64}/);
    const bytes = readFileSync(file);
    writeFileSync(cut, bytes.subarray(0, bytes.length - 100));
    const into = ['--library', join(folder, 'library')];
    const taken = await collate('import', file, ...into);
    expect(taken.code).toBe(0);
    expect(taken.out).toContain('imported   owls.collate: Owls of the mill\nOne article came in.');
    const refused = await collate('import', cut, ...into);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('“cut.collate” is damaged');
  });

  test('check is 0 for a sound library and 1 when a quote is not found', async () => {
    const { directory, id } = await makeLibrary();
    const sound = await collate('check', '--library', directory);
    expect(sound).toMatchObject({
      code: 0,
      out: 'Database: ok\nQuotes: 1 verified, 0 moved, 0 broken\n',
    });
    const library = openTestEngine(directory);
    await library.call('articles.revise', { id, text: 'The mill is gone.' });
    const token = FileToken.parse(randomUUID());
    library.engine.grantFile(token, { path: import.meta.filename, name: 'mill.pdf' });
    await library.call('attachments.add', { articleId: id, tokens: [token] });
    await library.close();
    rmSync(join(directory, 'attachments'), { recursive: true });
    const broken = await collate('check', '--library', directory, '--json');
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out)).toEqual({
      database: 'ok',
      quotes: { verified: 0, moved: 0, broken: 1 },
      files: {
        files: 1,
        faults: 1,
        first: [expect.objectContaining({ name: 'mill.pdf', fault: 'missing' })],
      },
    });
  });

  test('a library of a newer Collate is refused and left alone', async () => {
    const { directory } = await makeLibrary();
    const db = connect(join(directory, DATABASE_NAME));
    db.pragma('user_version = 9999');
    db.close();
    const { code, out } = await collate('list', '--library', directory, '--json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'db_too_new' } });
  });
});
