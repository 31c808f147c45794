import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Attachment } from '../../../shared/domain/attachment.ts';
import type { ArticleId, AttachmentId, FileToken } from '../../../shared/domain/ids.ts';
import { NOWHERE } from '../test-ids.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';

const LARK = 'Larks\n\nOne lark rose.';

/** Lets an engine read a new file, as the shell does for one that the reader chose. */
function grant({ engine }: TestEngine, name: string, content: string): FileToken {
  const path = join(temporaryFolder(), 'chosen');
  writeFileSync(path, content);
  const token = randomUUID() as string as FileToken;
  engine.grantFile(token, { path, name });
  return token;
}

async function addFile(
  library: TestEngine,
  articleId: ArticleId,
  name: string,
  content: string,
): Promise<AttachmentId> {
  const tokens = [grant(library, name, content)];
  const { ids } = await library.call('attachments.add', { articleId, tokens });
  return ids[0]!;
}

async function openWithFile(): Promise<{
  library: TestEngine;
  articleId: ArticleId;
  file: Attachment;
}> {
  const library = openTestEngine();
  const { id: articleId } = await library.addArticle(LARK);
  await addFile(library, articleId, 'lark.pdf', 'A drawing of a lark.');
  const [file] = await library.call('attachments.list', { articleId });
  return { library, articleId, file: file! };
}

const pathOf = ({ directory }: TestEngine, { sha256 }: Attachment): string =>
  join(directory, 'attachments', sha256.slice(0, 2), sha256);

const undo = ({ call }: TestEngine): Promise<unknown> => call('history.undo', {});

describe('a file of an article', () => {
  test('is listed, renamed, put in the trash and brought back, each undone', async () => {
    const { library, articleId, file } = await openWithFile();
    const { call } = library;
    const names = async (): Promise<string[]> =>
      (await call('attachments.list', { articleId })).map(({ name }) => name);
    expect(file).toMatchObject({
      articleId,
      name: 'lark.pdf',
      contentType: 'application/pdf',
      size: 20,
      isThere: true,
    });
    expect(await call('attachments.rename', { id: file.id, name: ' ../Lark: a drawing ' })).toEqual(
      {
        name: 'Lark a drawing.pdf',
      },
    );
    expect(await names()).toEqual(['Lark a drawing.pdf']);
    await undo(library);
    expect(await names()).toEqual(['lark.pdf']);

    await call('attachments.trash', { ids: [file.id] });
    expect(await names()).toEqual([]);
    const { items } = await call('trash.list', { after: null, limit: 5 });
    expect(items).toMatchObject([
      {
        ref: { type: 'attachment', id: file.id },
        title: 'lark.pdf',
        detail: expect.stringMatching(/^File of @\S+, 1 KB$/) as string,
      },
    ]);
    await call('trash.restore', { things: { of: 'these', refs: [items[0]!.ref] } });
    expect(await names()).toEqual(['lark.pdf']);
    await undo(library);
    await undo(library);
    expect(await names()).toEqual(['lark.pdf']);
    await undo(library);
    expect(await names()).toEqual([]);
    await call('history.redo', {});
    expect((await call('attachments.list', { articleId }))[0]).toEqual(file);
  });

  test('is told from one of the same name by what it holds', async () => {
    const { library, articleId, file } = await openWithFile();
    await addFile(library, articleId, 'lark.pdf', 'Another drawing.');
    await addFile(library, articleId, 'copy.pdf', 'A drawing of a lark.');
    const files = await library.call('attachments.list', { articleId });
    expect(files.map(({ name }) => name)).toEqual(['lark.pdf', 'lark.pdf', 'copy.pdf']);
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(2);
    expect(files[2]!.sha256).toBe(file.sha256);
  });

  test('is added with all others, or none is', async () => {
    const { library, articleId } = await openWithFile();
    const gone = randomUUID() as string as FileToken;
    library.engine.grantFile(gone, { path: join(temporaryFolder(), 'gone.pdf'), name: 'gone.pdf' });
    const tokens = [grant(library, 'one.pdf', '1'), gone];
    await expect(library.call('attachments.add', { articleId, tokens })).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('“gone.pdf”') as string,
    });
    expect(await library.call('attachments.list', { articleId })).toHaveLength(1);
    await expect(
      library.call('attachments.add', { articleId: NOWHERE, tokens: tokens.slice(0, 1) }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      library.call('attachments.add', { articleId, tokens: [NOWHERE] }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a check of the library', () => {
  test('names the files that are missing or damaged, and their articles', async () => {
    const { library, articleId, file } = await openWithFile();
    const { call } = library;
    await addFile(library, articleId, 'song.mp3', 'A song.');
    await addFile(library, articleId, 'again.pdf', 'A drawing of a lark.');
    expect((await call('library.check', {})).files).toEqual({ files: 3, faults: 0, first: [] });
    writeFileSync(pathOf(library, file), 'A drawing of a lurk.');
    const [, song] = await call('attachments.list', { articleId });
    rmSync(pathOf(library, song!));
    const { citekey } = await call('articles.get', { id: articleId });
    const found = await call('attachments.check', {});
    expect(found).toMatchObject({ files: 3, faults: 3 });
    expect(new Set(found.first)).toEqual(
      new Set([
        { articleId, citekey, name: 'lark.pdf', fault: 'damaged' },
        { articleId, citekey, name: 'again.pdf', fault: 'damaged' },
        { articleId, citekey, name: 'song.mp3', fault: 'missing' },
      ]),
    );
    expect((await call('library.check', {})).files).toEqual(found);
    expect((await call('attachments.list', { articleId })).map(({ isThere }) => isThere)).toEqual([
      true,
      false,
      true,
    ]);
    // Adding the same file again mends it.
    await addFile(library, articleId, 'lark again.pdf', 'A drawing of a lark.');
    expect(await call('attachments.check', {})).toMatchObject({ files: 4, faults: 1 });
  });
});

describe('a file to which nothing refers', () => {
  const emptyTrash = ({ call }: TestEngine): Promise<unknown> =>
    call('trash.purge', { things: { of: 'all' } });

  test('goes when it is deleted for good, alone or with its article', async () => {
    const { library, articleId, file } = await openWithFile();
    await addFile(library, articleId, 'song.mp3', 'A song.');
    const [, song] = await library.call('attachments.list', { articleId });
    await library.call('attachments.trash', { ids: [file.id] });
    expect(existsSync(pathOf(library, file))).toBe(true);
    await emptyTrash(library);
    expect(existsSync(pathOf(library, file))).toBe(false);
    await library.call('articles.trash', { articles: { of: 'these', ids: [articleId] } });
    library.engine.prune();
    expect(existsSync(pathOf(library, song!))).toBe(true);
    await emptyTrash(library);
    expect(existsSync(pathOf(library, song!))).toBe(false);
  });

  test('stays as long as another article has it', async () => {
    const { library, articleId, file } = await openWithFile();
    const other = await library.addArticle('Rooks\n\nTwo rooks stayed.');
    await addFile(library, other.id, 'same.pdf', 'A drawing of a lark.');
    await library.call('articles.trash', { articles: { of: 'these', ids: [articleId] } });
    await emptyTrash(library);
    expect(existsSync(pathOf(library, file))).toBe(true);
  });

  test('stays as long as redo can bring it back', async () => {
    const { library, articleId, file } = await openWithFile();
    await undo(library);
    await emptyTrash(library);
    expect(existsSync(pathOf(library, file))).toBe(true);
    await library.call('history.redo', {});
    expect((await library.call('attachments.list', { articleId }))[0]).toEqual(file);
    expect(await library.call('attachments.check', {})).toMatchObject({ faults: 0 });
  });

  test('stays as long as a backup needs it, or one of which nobody knows what it needs', async () => {
    const { library, file } = await openWithFile();
    await library.call('backups.create', {});
    const backups = join(library.directory, 'backups');
    await library.call('attachments.trash', { ids: [file.id] });
    await emptyTrash(library);
    expect(existsSync(pathOf(library, file))).toBe(true);

    // A backup of which nobody knows what it needs keeps everything.
    const list = readdirSync(backups).find((name) => name.endsWith('.files'))!;
    writeFileSync(join(backups, list), 'files 1\n');
    await emptyTrash(library);
    expect(existsSync(pathOf(library, file))).toBe(true);

    for (const name of readdirSync(backups)) rmSync(join(backups, name));
    await emptyTrash(library);
    expect(existsSync(pathOf(library, file))).toBe(false);
  });

  test('stays while an import that will refer to it goes on, in this process or another', async () => {
    const { library, articleId, file } = await openWithFile();
    const second = openTestEngine(library.directory);
    await library.call('attachments.trash', { ids: [file.id] });
    // Another process is about to refer to the file.
    const hold = join(
      library.directory,
      'attachments',
      `${file.sha256}.held-${String(process.ppid)}-${randomUUID()}`,
    );
    writeFileSync(hold, '');
    await emptyTrash(library);
    expect(existsSync(pathOf(library, file))).toBe(true);
    await addFile(second, articleId, 'again.pdf', 'A drawing of a lark.');
    rmSync(hold);
    await emptyTrash(second);
    expect(await second.call('attachments.check', {})).toMatchObject({ files: 1, faults: 0 });
  });

  test('that a kill left behind goes at the next look, and other files in the folder stay', async () => {
    const { library, file } = await openWithFile();
    const { directory } = library;
    await library.close();
    const left = 'ab'.repeat(32);
    const folder = join(directory, 'attachments', 'ab');
    const paths = [
      join(folder, left),
      join(folder, 'notes.txt'),
      join(directory, 'attachments', left),
    ];
    const again = openTestEngine(directory);
    await addFile(again, file.articleId, 'x.txt', 'x');
    // As the process was killed after the file had its place and before anything referred to it.
    mkdirSync(folder, { recursive: true });
    for (const path of paths) writeFileSync(path, '');
    await emptyTrash(again);
    expect(paths.map((path) => existsSync(path))).toEqual([false, true, true]);
    expect(await again.call('attachments.check', {})).toMatchObject({ files: 2, faults: 0 });
  });

  test('is not looked for in a library whose files were taken away', async () => {
    const { library, file } = await openWithFile();
    await library.call('attachments.trash', { ids: [file.id] });
    rmSync(join(library.directory, 'library.sqlite'));
    await expect(emptyTrash(library)).rejects.toMatchObject({ code: 'library_missing' });
    expect(existsSync(pathOf(library, file))).toBe(true);
  });
});
