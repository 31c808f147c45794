import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ArticleId, FileToken } from '../../../shared/domain/ids.ts';
import { openTestEngine, tasks, temporaryFolder, type TestEngine } from '../test-engine.ts';
import { openLibraryDatabase } from '../db/open.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { parseBackupName } from './backup-name.ts';
import { countChange } from './facts.ts';
import { BackupKeeper } from './keeper.ts';
import { parseFileList, readFileList } from './file-lists.ts';
import { beginCopying, watchFileLists } from './needed-files.ts';
import { commitRestore } from './restore.ts';
import { backupTasksIn } from './thread.ts';

function grant({ engine }: TestEngine, path: string, name: string): FileToken {
  const token = randomUUID() as string as FileToken;
  engine.grantFile(token, { path, name });
  return token;
}

async function addFile(library: TestEngine, articleId: ArticleId, words: string): Promise<string> {
  const path = join(temporaryFolder(), 'file.txt');
  writeFileSync(path, words);
  const tokens = [grant(library, path, `${words}.txt`)];
  const { ids } = await library.call('attachments.add', { articleId, tokens });
  return (await library.call('attachments.get', { id: ids[0]! })).sha256;
}

const noop = (): void => undefined;

/** A library with a file, and a second place for its backups. */
async function openWithPlace() {
  const library = openTestEngine();
  const { id: articleId } = await library.addArticle('Larks\n\nOne lark rose.');
  const lark = await addFile(library, articleId, 'lark');
  const disk = temporaryFolder();
  await library.call('backups.setSecondPlace', { folder: grant(library, disk, 'disk') });
  const { name } = await library.call('backups.create', {});
  const place = join(disk, readdirSync(disk)[0]!);
  const pathIn = (folder: string, sha256: string): string =>
    join(folder, 'attachments', sha256.slice(0, 2), sha256);
  return { library, articleId, lark, place, name, pathIn };
}

const emptyTrash = ({ call }: TestEngine): Promise<unknown> =>
  call('trash.purge', { things: { of: 'all' } });

async function deleteFiles(library: TestEngine, articleId: ArticleId): Promise<void> {
  const ids = (await library.call('attachments.list', { articleId })).map(({ id }) => id);
  await library.call('attachments.trash', { ids });
  await emptyTrash(library);
}

async function secondProblem({ call }: TestEngine): Promise<string | null> {
  return (await call('library.overview', {})).backup.secondPlace?.problem ?? null;
}

describe('a backup', () => {
  test('lists the files that articles, the trash and history need, and brings the list along', async () => {
    const { library, articleId, lark, name, place, pathIn } = await openWithPlace();
    const backups = join(library.directory, 'backups');
    expect(readFileList(join(backups, name))).toEqual([{ sha256: lark, size: 4 }]);
    expect(readFileList(join(place, name))).toEqual([{ sha256: lark, size: 4 }]);
    expect(existsSync(pathIn(place, lark))).toBe(true);

    const rook = await addFile(library, articleId, 'rook');
    await library.call('history.undo', {});
    const next = await library.call('backups.create', {});
    const files = readFileList(join(place, next.name));
    expect(new Set(files?.map(({ sha256 }) => sha256))).toEqual(new Set([lark, rook]));
    expect(existsSync(pathIn(place, rook))).toBe(true);
    expect(await secondProblem(library)).toBeNull();
  });

  test('keeps its files in both places, each until no backup there needs them', async () => {
    const { library, articleId, lark, place, name, pathIn } = await openWithPlace();
    await deleteFiles(library, articleId);
    expect(existsSync(pathIn(library.directory, lark))).toBe(true);
    // The last backup that needs it goes, here and then there.
    const backups = join(library.directory, 'backups');
    for (const each of readdirSync(backups)) rmSync(join(backups, each));
    await emptyTrash(library);
    expect(existsSync(pathIn(library.directory, lark))).toBe(false);
    // Its number comes after that of the copy in the second place, though none is left here.
    const next = await library.call('backups.create', {});
    expect(parseBackupName(next.name)!.sequence).toBeGreaterThan(parseBackupName(name)!.sequence);
    expect(existsSync(pathIn(place, lark))).toBe(true);
    rmSync(join(place, name));
    await library.call('backups.create', {});
    expect(existsSync(pathIn(place, lark))).toBe(false);
  });

  test('without its list gets one from what it holds; until then no file is removed', async () => {
    const { library, articleId, lark, name, pathIn } = await openWithPlace();
    const backup = join(library.directory, 'backups', name);
    rmSync(`${backup}.files`);
    expect(watchFileLists(join(library.directory, 'backups'))()).toBeNull();
    await deleteFiles(library, articleId);
    expect(existsSync(pathIn(library.directory, lark))).toBe(true);
    await library.call('backups.list', {});
    expect(readFileList(backup)).toEqual([{ sha256: lark, size: 4 }]);
    // One that was cut off is no list either.
    writeFileSync(`${backup}.files`, 'files 1\n');
    await library.call('backups.list', {});
    expect(readFileList(backup)).toEqual([{ sha256: lark, size: 4 }]);
  });

  test('that is being made keeps every file', async () => {
    const { library } = await openWithPlace();
    const folder = join(library.directory, 'backups');
    const end = beginCopying(join(folder, '000009-manual-20260101-000000.sqlite'));
    expect(watchFileLists(folder)()).toBeNull();
    end();
    expect(watchFileLists(folder)()?.size).toBe(1);
  });
});

test.each(['', 'files 1\n', 'files 0', 'files 2\nab 4\n', `files 1\n${'a'.repeat(64)} x\n`, 'x'])(
  'a list that is not whole, as %j, says nothing',
  (text) => {
    expect(parseFileList(text)).toBeNull();
  },
);

describe('the second place', () => {
  test('keeps no large step waiting for the files that it gets', async () => {
    const { library, articleId, place, pathIn } = await openWithPlace();
    const rook = await addFile(library, articleId, 'rook');
    await library.close();
    const db = openLibraryDatabase(library.directory);
    onTestFinished(() => {
      db.close();
    });
    for (let change = 0; change <= 500; change++) countChange(db);
    const run = backupTasksIn(tasks);
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const keeper = new BackupKeeper({
      db,
      directory: library.directory,
      jobs: new JobRunner({
        listener: { progressed: noop, reported: noop },
        now: Date.now,
        surprise: () => null,
      }),
      now: Date.now,
      run: async (task, input, options) => {
        if (task === 'sendFiles') await gate;
        return run(task, input, options);
      },
      rebuildIndex: () => Promise.resolve(),
      announce: noop,
      log: noop,
    });
    await keeper.beforeLargeStep(1000);
    const copies = await keeper.list();
    expect(copies.map(({ kind, place: where }) => [kind, where])).toContainEqual([
      'before_step',
      'second',
    ]);
    expect(existsSync(pathIn(place, rook))).toBe(false);
    open();
    await vi.waitFor(() => {
      expect(existsSync(pathIn(place, rook))).toBe(true);
    });
    await keeper.stop();
  });

  test('says when the library has lost a file that it should get', async () => {
    const { library, articleId, lark, place, pathIn } = await openWithPlace();
    const rook = await addFile(library, articleId, 'rook');
    rmSync(pathIn(library.directory, rook));
    writeFileSync(pathIn(library.directory, lark), 'dark');
    await library.call('backups.create', {});
    expect(await secondProblem(library)).toMatch(/^A file of an article is missing or damaged/);
    // What arrived whole stays whole.
    expect(existsSync(pathIn(place, lark))).toBe(true);
    expect(existsSync(pathIn(place, rook))).toBe(false);
  });

  test('gets what an earlier session had no time to copy', async () => {
    const { library, lark, place, pathIn } = await openWithPlace();
    rmSync(join(place, 'attachments'), { recursive: true });
    await library.close();
    const again = openTestEngine(library.directory);
    expect(await again.engine.backUpLastSession()).toBe(false);
    expect(existsSync(pathIn(place, lark))).toBe(true);
  });

  test('gives files back that are missing where a backup is restored', async () => {
    const { library, articleId, lark, name, pathIn } = await openWithPlace();
    await deleteFiles(library, articleId);
    const { directory } = library;
    rmSync(pathIn(directory, lark));
    await library.call('backups.prepareRestore', { name, place: 'second' });
    expect(existsSync(pathIn(directory, lark))).toBe(true);
    // It is about to be needed again, though nothing refers to it yet.
    await emptyTrash(library);
    expect(existsSync(pathIn(directory, lark))).toBe(true);
    await library.close();
    commitRestore(directory, Date.now());
    const restored = openTestEngine(directory);
    expect(await restored.call('attachments.check', {})).toMatchObject({ files: 1, faults: 0 });
    const [replaced] = (await restored.call('backups.list', {})).backups;
    expect(replaced).toMatchObject({ kind: 'before_restore' });
    expect(readFileList(join(directory, 'backups', replaced!.name))).toEqual([]);
  });
});
