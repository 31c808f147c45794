import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import { explainUnwritten, type FileSource } from './copy-in.ts';
import { FileStore } from './file-store.ts';
import { heldFiles } from './working-files.ts';

const WORDS = Buffer.from('One lark rose.');
const HASH = createHash('sha256').update(WORDS).digest('hex');
const CONTENT = { sha256: HASH, size: WORDS.length };

interface Opened {
  readonly directory: string;
  readonly folder: string;
  readonly store: FileStore;
}

function openStore(directory = temporaryFolder()): Opened {
  const folder = join(directory, 'attachments');
  return {
    directory,
    folder,
    store: new FileStore({ directory, inTurn: (work) => work() }),
  };
}

const keep = (store: FileStore, source: FileSource, signal?: AbortSignal) =>
  store.keepWhile((keepFile) => keepFile(source, signal));

/** All files under a folder. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name);

describe('a file', () => {
  test('is kept under its hash, for the reader alone', async () => {
    const { folder, store } = openStore();
    const path = join(temporaryFolder(), 'lark.txt');
    writeFileSync(path, WORDS);
    expect(await keep(store, { path })).toEqual(CONTENT);
    const kept = join(folder, HASH.slice(0, 2), HASH);
    expect(store.pathOf(HASH)).toBe(kept);
    expect(readFileSync(kept)).toEqual(WORDS);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(statSync(join(kept, '..')).mode & 0o777).toBe(0o700);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(filesIn(folder)).toEqual([HASH]);
  });

  test('of many pieces and of none is kept whole', async () => {
    const { store } = openStore();
    for (const size of [0, 1, 256 * 1024, 256 * 1024 + 1, 3_000_000]) {
      const bytes = Buffer.alloc(size, 'lark');
      const content = await keep(store, { bytes });
      expect(content).toEqual({
        size,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      expect(readFileSync(store.pathOf(content.sha256)).equals(bytes)).toBe(true);
    }
  });

  test('that is added twice, at once too, is kept once', async () => {
    const { folder, store } = openStore();
    await Promise.all(Array.from({ length: 8 }, () => keep(store, { bytes: WORDS })));
    expect(filesIn(folder)).toEqual([HASH]);
  });

  test('that was damaged, or is a link by now, is mended when it is added again', async () => {
    const { store } = openStore();
    await keep(store, { bytes: WORDS });
    const path = store.pathOf(HASH);
    writeFileSync(path, 'One lark fell.');
    expect(store.has(CONTENT)).toBe(true);
    expect(await store.findFault(CONTENT)).toBe('damaged');
    await keep(store, { bytes: WORDS });
    expect(await store.findFault(CONTENT)).toBeNull();

    const elsewhere = join(temporaryFolder(), 'elsewhere.txt');
    writeFileSync(elsewhere, WORDS);
    rmSync(path);
    symlinkSync(elsewhere, path);
    expect(store.has(CONTENT)).toBe(false);
    expect(await store.findFault(CONTENT)).toBe('damaged');
    await keep(store, { bytes: Buffer.from(WORDS) });
    expect(store.has(CONTENT)).toBe(true);
    writeFileSync(path, 'Two larks.');
    expect(readFileSync(elsewhere)).toEqual(WORDS);
  });

  test('that is gone is missing', async () => {
    const { store } = openStore();
    expect(store.has(CONTENT)).toBe(false);
    expect(await store.findFault(CONTENT)).toBe('missing');
  });

  test('is kept though the folder of attachments was deleted', async () => {
    const { folder, store } = openStore();
    await keep(store, { bytes: WORDS });
    rmSync(folder, { recursive: true });
    await keep(store, { bytes: WORDS });
    expect(filesIn(folder)).toEqual([HASH]);
  });
});

describe('work that will refer to a file', () => {
  test('holds it until it has ended, however it ends', async () => {
    const { folder, store } = openStore();
    const work = store.keepWhile(async (keepFile) => {
      await keepFile({ bytes: WORDS });
      await keepFile({ bytes: WORDS });
      expect(heldFiles(folder)).toEqual(new Set([HASH]));
      throw new Error('It failed.');
    });
    await expect(work).rejects.toThrow('It failed.');
    expect(heldFiles(folder).size).toBe(0);
    expect(filesIn(folder)).toEqual([HASH]);
  });

  test('is told in words when the library is locked, and leaves nothing half done', async () => {
    const directory = temporaryFolder();
    const store = new FileStore({
      directory,
      inTurn: () => {
        throw Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' });
      },
    });
    await expect(keep(store, { bytes: WORDS })).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    expect(filesIn(join(directory, 'attachments'))).toEqual([]);
  });
});

describe('what cannot be added', () => {
  test.each([
    ['a file that is gone', (folder: string) => join(folder, 'gone.pdf'), 'not_found'],
    ['a folder', (folder: string) => folder, 'unsupported_file'],
    [
      'a file below a file',
      (folder: string) => {
        writeFileSync(join(folder, 'a.txt'), '');
        return join(folder, 'a.txt', 'b.txt');
      },
      'not_found',
    ],
  ])('%s is refused in words, without its path', async (_what, pathIn, code) => {
    const { folder, store } = openStore();
    const outside = temporaryFolder();
    const refused = await keep(store, { path: pathIn(outside) }).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({ name: 'AppError', code });
    expect((refused as Error).message).not.toContain(join(outside, '/'));
    expect(filesIn(folder)).toEqual([]);
  });

  test('leaves nothing behind when it is cancelled on the way', async () => {
    const { folder, store } = openStore();
    const controller = new AbortController();
    controller.abort();
    await expect(keep(store, { bytes: WORDS }, controller.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(filesIn(folder)).toEqual([]);
  });

  test('a folder that cannot be written to is said in words', async () => {
    const { directory, store } = openStore();
    // A file stands where the folder belongs: nobody may write into that, whatever their rights.
    writeFileSync(join(directory, 'attachments'), '');
    await expect(keep(store, { bytes: WORDS })).rejects.toMatchObject({
      name: 'AppError',
      code: 'db_locked',
      message: expect.stringContaining('cannot be written to') as string,
    });
  });

  test('a full disk is said to be full', () => {
    for (const code of ['ENOSPC', 'EDQUOT']) {
      expect(explainUnwritten(Object.assign(new Error('no room'), { code }))).toMatchObject({
        name: 'AppError',
        code: 'disk_full',
        message: expect.stringContaining('was not added') as string,
      });
    }
  });

  test('nor one whose own folder is a file', async () => {
    const { folder, store } = openStore();
    mkdirSync(folder);
    writeFileSync(join(folder, HASH.slice(0, 2)), '');
    await expect(keep(store, { bytes: WORDS })).rejects.toMatchObject({ code: 'db_locked' });
    expect(filesIn(folder)).toEqual([HASH.slice(0, 2)]);
  });
});

describe('what processes that are gone left behind', () => {
  /** No process has this number: it is beyond the most that systems give. */
  const GONE = 2 ** 30;
  const ID = '0192f0c8-0000-7000-8000-000000000000';

  test('is cleared at the start; what others work on, and files of other names, stay', async () => {
    const { directory, folder, store } = openStore();
    await keep(store, { bytes: WORDS });
    const mine = [`${ID}.part-${String(process.pid)}`, `${HASH}.held-${String(process.pid)}-${ID}`];
    const theirs = [`${ID}.part-${String(GONE)}`, `${HASH}.held-${String(GONE)}-${ID}`];
    const others = ['notes.txt', `${ID}.part-x`, `readme.part-${String(GONE)}`];
    for (const name of [...mine, ...theirs, ...others]) writeFileSync(join(folder, name), '');
    openStore(directory);
    expect(filesIn(folder).toSorted()).toEqual([HASH, ...mine, ...others].toSorted());
  });

  test('holds nothing', () => {
    const { folder } = openStore();
    mkdirSync(folder);
    writeFileSync(join(folder, `${HASH}.held-${String(GONE)}-${ID}`), '');
    expect(heldFiles(folder).size).toBe(0);
    writeFileSync(join(folder, `${HASH}.held-${String(process.pid)}-${ID}`), '');
    expect(heldFiles(folder)).toEqual(new Set([HASH]));
  });
});
