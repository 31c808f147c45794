import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { WORDS_NAME } from '../../../shared/domain/library-files.ts';
import type { OpeningStep } from '../../../shared/domain/opening-step.ts';
import { connect } from '../db/database.ts';
import { migrate, schemaVersion } from '../db/migrate.ts';
import { MIGRATIONS } from '../db/migrations/list.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine, temporaryFolder } from '../test-engine.ts';
import { createEngine } from '../engine.ts';
import { RESOURCES } from '../test-engine.ts';
import { openLibrary } from './open-library.ts';
import { commitRestore } from './restore.ts';

test('a library of the first schema keeps what it holds, with a copy of it as it was', () => {
  const directory = temporaryFolder();
  const old = connect(join(directory, DATABASE_NAME));
  migrate(old, () => undefined, MIGRATIONS.slice(0, 1));
  old.exec(`
    INSERT INTO library (one, id, created_at) VALUES (1, 'old', 0);
    INSERT INTO reader (id, name) VALUES ('me', 'Reader');`);
  old.close();

  const db = openLibrary(directory, { whenAbsent: 'make', now: Date.now });
  expect(schemaVersion(db)).toBe(MIGRATIONS.length);
  expect(db.prepare('SELECT name FROM reader').pluck().all()).toEqual(['Reader']);
  expect(db.prepare('SELECT id FROM library').pluck().all()).toEqual(['old']);
  db.close();

  const [copy, ...others] = readdirSync(join(directory, 'backups'));
  expect(others).toEqual([`${copy!}.files`, `${copy!}.json`]);
  const backup = connect(join(directory, 'backups', copy!), { readonly: true });
  expect(schemaVersion(backup)).toBe(1);
  expect(backup.prepare('SELECT name FROM reader').pluck().all()).toEqual(['Reader']);
  backup.close();
});

test('the copy before a new form counts as whole, and is known by what it holds', async () => {
  const directory = temporaryFolder();
  const file = join(import.meta.dirname, '../db/old-libraries/schema-5.sqlite.br');
  writeFileSync(join(directory, DATABASE_NAME), brotliDecompressSync(readFileSync(file)));
  const { call } = openTestEngine(directory);
  const { backups, now } = await call('backups.list', {});
  expect(backups).toMatchObject([
    { kind: 'before_migration', state: 'verified', isOfThisLibrary: true, counts: now },
  ]);
});

test.each([
  ['whose rows were never summed', 2, 1],
  ['of which a migration sums what it changes', 5, 0],
])('what is done before a library opens %s is told in order', (_words, schema, sums) => {
  const told: OpeningStep[] = [];
  const tell = (step: OpeningStep): void => {
    told.push(step);
  };
  const directory = temporaryFolder();
  const file = join(import.meta.dirname, `../db/old-libraries/schema-${String(schema)}.sqlite.br`);
  writeFileSync(join(directory, DATABASE_NAME), brotliDecompressSync(readFileSync(file)));
  openLibrary(directory, { whenAbsent: 'refuse', now: Date.now, tell }).close();
  const steps = MIGRATIONS.length - schema + sums;
  const lines = told.map((step) =>
    step.of === 'update' ? `${String(step.step)} of ${String(step.steps)}` : step.of,
  );
  expect([...new Set(lines)]).toEqual([
    'copy',
    'verify',
    ...Array.from({ length: steps }, (_, at) => `${String(at + 1)} of ${String(steps)}`),
  ]);
  const shares = told.flatMap((step) => (step.of === 'verify' ? [step.share] : []));
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test('of a library that is of today, or new, nothing is told before it opens', () => {
  const told: OpeningStep[] = [];
  const tell = (step: OpeningStep): void => {
    told.push(step);
  };
  const directory = temporaryFolder();
  openLibrary(directory, { whenAbsent: 'make', now: Date.now, tell }).close();
  openLibrary(directory, { whenAbsent: 'refuse', now: Date.now, tell }).close();
  openLibrary(temporaryFolder(), { whenAbsent: 'make', now: Date.now, tell }).close();
  expect(told).toEqual([]);
});

test('a copy with nothing written beside it is looked at once', async () => {
  const directory = temporaryFolder();
  const { call } = openTestEngine(directory);
  await call('import.text', { text: MOTHS, name: 'Moths' });
  const { name } = await call('backups.create', {});
  rmSync(join(directory, 'backups', `${name}.json`));
  const [copy] = (await call('backups.list', {})).backups;
  expect(copy).toMatchObject({ name, state: 'unverified', isOfThisLibrary: true });
  expect(existsSync(join(directory, 'backups', `${name}.json`))).toBe(true);
});

const MOTHS = 'Moths\n\nFour moths came to the lamp.';
const fileOf = (directory: string): string => join(directory, DATABASE_NAME);
const rightsOf = (path: string): number => statSync(path).mode & 0o777;

test('a damaged library is not brought to a new form, and is left as it is', () => {
  const directory = temporaryFolder();
  const old = connect(fileOf(directory));
  migrate(old, () => undefined, MIGRATIONS.slice(0, 1));
  old.exec(`
    INSERT INTO library (one, id, created_at) VALUES (1, 'old', 0);
    PRAGMA foreign_keys = OFF;
    INSERT INTO annotation_tag (annotation_id, tag) VALUES ('nobody', 'lost');`);
  old.close();
  const before = readFileSync(fileOf(directory));
  expect(() => openLibrary(directory, { whenAbsent: 'make', now: Date.now })).toThrow(
    expect.objectContaining({ code: 'db_corrupt' }),
  );
  expect(readFileSync(fileOf(directory)).equals(before)).toBe(true);
  expect(readdirSync(join(directory, 'backups'))).toEqual([]);
});

/** Where no library is, nor a folder for one: it is made as by a first start. */
const placeOfNew = (): string => join(temporaryFolder(), 'library');

test('the folder, the file and the copies are for the reader alone', async () => {
  const { directory, addArticle, call } = openTestEngine(placeOfNew());
  await addArticle(MOTHS);
  const { name } = await call('backups.create', {});
  expect(rightsOf(directory)).toBe(0o700);
  for (const file of [DATABASE_NAME, `${DATABASE_NAME}-wal`, join('backups', name)]) {
    expect(rightsOf(join(directory, file))).toBe(0o600);
  }
  expect(rightsOf(join(directory, 'backups'))).toBe(0o700);
});

describe('a library whose file is gone', () => {
  async function openWithBackup() {
    const library = openTestEngine();
    await library.addArticle(MOTHS);
    await library.call('backups.create', {});
    await library.close();
    return library.directory;
  }

  test.each([
    [
      'missing',
      (file: string) => {
        rmSync(file);
      },
    ],
    [
      'empty',
      (file: string) => {
        writeFileSync(file, '');
      },
    ],
  ])('(%s) is asked about while its backups are there, never counted as new', async (_, take) => {
    const directory = await openWithBackup();
    take(fileOf(directory));
    const open = () => createEngine({ directory, resources: RESOURCES });
    expect(open).toThrow(expect.objectContaining({ code: 'library_missing' }));
    expect(open).toThrow(/a backup of it is there/);
    expect(existsSync(fileOf(directory)) ? statSync(fileOf(directory)).size : 0).toBe(0);
  });

  test('can be begun anew, and the old one’s backups stay through many of the new one', async () => {
    const directory = await openWithBackup();
    rmSync(fileOf(directory));
    const engine = createEngine({ directory, resources: RESOURCES, whenAbsent: 'replace' });
    const call = (method: string, input: object = {}) =>
      engine.dispatch(method, input, new AbortController().signal);
    for (let at = 0; at < 14; at += 1) await call('backups.create');
    const { value } = (await call('backups.list')) as {
      value: { backups: { isOfThisLibrary: boolean; state: string }[] };
    };
    await engine.close();
    const old = value.backups.filter(({ isOfThisLibrary }) => !isOfThisLibrary);
    expect(old).toMatchObject([{ state: 'verified' }]);
  });
});

describe('a library that must be there', () => {
  const open = (directory: string) => () =>
    createEngine({ directory, resources: RESOURCES, whenAbsent: 'refuse' });

  test('is not found where its folder is gone, and nothing is made', () => {
    const folder = temporaryFolder();
    const directory = join(folder, 'drive', 'papers');
    expect(open(directory)).toThrow(expect.objectContaining({ code: 'library_not_found' }));
    expect(open(directory)).toThrow(/^There is no folder “papers”/);
    expect(open(directory)).not.toThrow(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is missing where its folder is empty, and nothing is made', () => {
    const directory = temporaryFolder();
    expect(open(directory)).toThrow(expect.objectContaining({ code: 'library_missing' }));
    expect(open(directory)).toThrow(/no backup of it is there\. .*see that it is connected/);
    expect(readdirSync(directory)).toEqual([]);
  });

  test('opens where it is', async () => {
    const library = openTestEngine();
    await library.addArticle(MOTHS);
    await library.close();
    const engine = open(library.directory)();
    expect(engine.libraryId).toBe(library.engine.libraryId);
    await engine.close();
  });
});

describe('a library that is taken away while it is open', () => {
  const taken: Readonly<Record<string, (directory: string) => void>> = {
    deleted: (directory) => {
      rmSync(fileOf(directory));
    },
    moved: (directory) => {
      renameSync(fileOf(directory), `${fileOf(directory)}.old`);
    },
    'replaced by another file': (directory) => {
      writeFileSync(`${fileOf(directory)}.new`, readFileSync(fileOf(directory)));
      renameSync(`${fileOf(directory)}.new`, fileOf(directory));
    },
    'without its log of changes': (directory) => {
      rmSync(`${fileOf(directory)}-wal`);
    },
    'emptied where it is': (directory) => {
      truncateSync(fileOf(directory), 0);
    },
    'cut in half where it is': (directory) => {
      truncateSync(fileOf(directory), statSync(fileOf(directory)).size / 2);
    },
    'with its log of changes emptied where it is': (directory) => {
      truncateSync(`${fileOf(directory)}-wal`, 0);
    },
  };

  test.each(Object.entries(taken))('(%s) acknowledges no further change', async (_, take) => {
    // All of it stands in its log of changes still, so that it can be rescued from there.
    const { directory, addArticle, call } = openTestEngine(placeOfNew());
    const { id } = await addArticle(MOTHS);
    take(directory);
    const changes = [
      call('articles.setStatus', { articles: { of: 'these', ids: [id] }, status: 'read' }),
      call('history.undo', {}),
      call('settings.set', { readerName: 'Somebody' }),
      call('trash.purge', { things: { of: 'these', refs: [{ type: 'article', id }] } }),
    ];
    for (const change of changes) {
      await expect(change).rejects.toMatchObject({ code: 'library_missing' });
    }
  });

  test('is kept as the open connection sees it, and can be restored', async () => {
    const library = openTestEngine();
    const { id } = await library.addArticle(MOTHS);
    rmSync(fileOf(library.directory));
    const lost = library.call('articles.setStatus', {
      articles: { of: 'these', ids: [id] },
      status: 'read',
    });
    await expect(lost).rejects.toMatchObject({ code: 'library_missing' });
    await expect
      .poll(async () => (await library.call('backups.list', {})).backups, { timeout: 20_000 })
      .toMatchObject([{ kind: 'rescue', state: 'verified', counts: { articles: 1 } }]);
    const [rescued] = (await library.call('backups.list', {})).backups;
    await library.call('backups.prepareRestore', { name: rescued!.name, place: 'library' });
    await library.close();
    const words = join(library.directory, WORDS_NAME);
    writeFileSync(words, 'the words of what is replaced');
    commitRestore(library.directory, Date.now());
    const restored = openTestEngine(library.directory);
    expect(await restored.call('articles.get', { id })).toMatchObject({
      text: MOTHS,
      status: 'inbox',
    });
    expect(existsSync(words)).toBe(false);
    expect(await restored.call('library.verify', {})).toEqual({ damage: null });
  });

  test('goes on when it is put back', async () => {
    const { directory, addArticle, call } = openTestEngine();
    const { id } = await addArticle(MOTHS);
    renameSync(fileOf(directory), `${fileOf(directory)}.away`);
    const change = () =>
      call('articles.setStatus', { articles: { of: 'these', ids: [id] }, status: 'read' });
    await expect(change()).rejects.toMatchObject({ code: 'library_missing' });
    renameSync(`${fileOf(directory)}.away`, fileOf(directory));
    await change();
    expect((await call('articles.get', { id })).status).toBe('read');
  });
});

test('what a crash left behind is cleared, and what another process works on stays', async () => {
  const library = openTestEngine();
  await library.addArticle(MOTHS);
  const { name } = await library.call('backups.create', {});
  await library.close();
  const folder = join(library.directory, 'backups');
  const left = [
    '000009-daily-20260101-000000.sqlite.part',
    '000009-daily-20260101-000000.sqlite.part-999999999',
    '000009-daily-20260101-000000.sqlite.part-999999999-journal',
    '000009-daily-20260101-000000.sqlite.json',
    '000009-daily-20260101-000000.sqlite.files',
    `${name}-journal`,
    `${name}-shm`,
  ];
  for (const each of left) writeFileSync(join(folder, each), 'left');
  writeFileSync(join(folder, 'before-schema-1-1700000000000.sqlite'), '');
  writeFileSync(join(library.directory, `${DATABASE_NAME}.incoming`), 'left');
  const others = `000010-daily-20260101-000000.sqlite.part-${String(process.ppid)}`;
  writeFileSync(join(folder, others), 'at work');
  writeFileSync(join(folder, 'my notes.txt'), 'mine');
  openTestEngine(library.directory);
  expect(new Set(readdirSync(folder))).toEqual(
    new Set([name, `${name}.files`, `${name}.json`, others, 'my notes.txt']),
  );
  expect(existsSync(join(library.directory, `${DATABASE_NAME}.incoming`))).toBe(false);
});
