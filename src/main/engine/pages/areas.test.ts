import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AreaId, ArticleId, AttachmentId, FileToken } from '../../../shared/domain/ids.ts';
import { readFileList } from '../backups/file-lists.ts';
import { readNote } from '../test-notes.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';

/** The signature of a PNG, and some bytes that tell pictures apart. */
const pictureOf = (words: string): string =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.from(words),
  ]).toString('base64');

const RECT = { x0: 72, y0: 100, x1: 300, y1: 220.5 };
const NO_REMARK = { color: 'green' as const, comment: '', tags: [] };
const BIRTHS = {
  value: { kind: 'safety', category: 'caveat', hedged: false },
  statement: 'Few births',
  speaker: null,
} as const;

async function addScan({ call, engine }: TestEngine): Promise<{
  articleId: ArticleId;
  attachmentId: AttachmentId;
}> {
  const { id: articleId } = await call('articles.addReference', {
    csl: { type: 'article-journal', title: 'Births' },
    citekey: null,
  });
  const path = join(temporaryFolder(), 'scan.pdf');
  writeFileSync(path, 'A scan, as far as this test is concerned.');
  const token = randomUUID() as string as FileToken;
  engine.grantFile(token, { path, name: 'scan.pdf' });
  const { ids } = await call('attachments.add', { articleId, tokens: [token] });
  return { articleId, attachmentId: ids[0]! };
}

/** A library with a scan, on which an area is an annotation and another proves a claim. */
async function openMarked() {
  const library = openTestEngine();
  const scan = await addScan(library);
  const { articleId, attachmentId } = scan;
  const area = { attachmentId, page: 4, rect: RECT };
  const annotation = await library.call('areas.annotate', {
    articleId,
    area: { ...area, picture: pictureOf('bars') },
    ...NO_REMARK,
    comment: 'The bars',
  });
  const claim = await library.call('areas.claim', {
    articleId,
    area: { ...area, page: 5, picture: pictureOf('table') },
    draft: BIRTHS,
  });
  const pictureFile = async (id: AreaId): Promise<string> => {
    const { sha256 } = await library.call('areas.picture', { id });
    return join(library.directory, 'attachments', sha256.slice(0, 2), sha256);
  };
  return { library, ...scan, annotation: annotation.id, claim: claim.id, pictureFile };
}

test('areas of a page without text are annotations and prove claims, each with its picture', async () => {
  const { library, articleId, attachmentId, annotation, claim, pictureFile } = await openMarked();
  const { call } = library;
  const [marked] = await call('areas.list', { articleId });
  expect(marked).toMatchObject({
    id: annotation,
    code: 'a',
    color: 'green',
    comment: 'The bars',
    area: { attachmentId, page: 4, label: null, rect: RECT },
  });
  expect(readFileSync(await pictureFile(marked!.area.id)).toString('base64')).toBe(
    pictureOf('bars'),
  );
  const [proved] = await call('claims.list', { articleId });
  expect(proved).toMatchObject({ id: claim, quotes: [], areas: [{ page: 5, rect: RECT }] });
  // It has no words, so that lists of quotes have none of it.
  expect(await call('annotations.list', { articleId })).toEqual([]);
  expect(await call('library.check', {})).toMatchObject({ database: 'ok', files: { faults: 0 } });
});

test('a citation note says areas in words, with their pages', async () => {
  const { library, articleId } = await openMarked();
  const { citekey } = await library.call('articles.get', { id: articleId });
  const { text, warnings } = await readNote(library, { of: 'article', id: articleId });
  expect(text).toContain(`The bars [@${citekey}, p. 4]`);
  expect(text).toContain(`Few births [@${citekey}, p. 5]`);
  // It has a proof, though none in words.
  expect(text).not.toContain('unproved');
  expect(warnings.join(' ')).not.toContain('unproved');
});

test('an area more is added to a claim and taken away, each undone and redone', async () => {
  const { library, articleId, attachmentId, claim } = await openMarked();
  const { call } = library;
  const pages = async (): Promise<number[]> =>
    (await call('claims.list', { articleId }))[0]!.areas.map(({ page }) => page);
  const area = { attachmentId, page: 2, rect: RECT, picture: pictureOf('two') };
  const { id } = await call('areas.addToClaim', { id: claim, area });
  expect(await pages()).toEqual([2, 5]);
  await call('areas.removeFromClaim', { id: claim, areaId: id });
  expect(await pages()).toEqual([5]);
  await call('history.undo', {});
  expect(await pages()).toEqual([2, 5]);
  await call('history.undo', {});
  expect(await pages()).toEqual([5]);
  await call('history.redo', {});
  expect(await pages()).toEqual([2, 5]);
  await expect(
    call('areas.removeFromClaim', { id: claim, areaId: articleId as never }),
  ).rejects.toThrow('no longer in the library');
});

test('what is no picture, or of a file of another article, is refused', async () => {
  const { library, articleId, attachmentId } = await openMarked();
  const area = { attachmentId, page: 1, rect: RECT, picture: 'bm8gcGljdHVyZQ==' };
  await expect(library.call('areas.annotate', { articleId, area, ...NO_REMARK })).rejects.toThrow(
    'no PNG',
  );
  const { articleId: other } = await addScan(library);
  await expect(
    library.call('areas.annotate', {
      articleId: other,
      area: { ...area, picture: pictureOf('x') },
      ...NO_REMARK,
    }),
  ).rejects.toThrow('another article');
});

test('a claim that an area proves is nowhere called unproved', async () => {
  const { library, articleId, claim } = await openMarked();
  const { call } = library;
  const { id: table } = await call('evidence.create', { title: 'Births', articleIds: [articleId] });
  const target = { of: 'table', id: table } as const;
  const csv = await call('export.text', { target, format: 'table_csv' });
  expect(csv.text).toContain('[part of p. 5]');
  const markdown = await call('export.text', { target, format: 'table_markdown' });
  expect(markdown.text).toMatch(/part of the page \[@\S+, p\. 5\]/);
  for (const { text, warnings } of [csv, markdown]) {
    expect(text).not.toContain('unproved');
    expect(warnings).toEqual([]);
  }
  const { claims } = await call('search.query', { text: 'few births', limit: 5 });
  expect(claims.hits).toMatchObject([{ claimId: claim, page: { page: 5, label: null } }]);
  await call('claims.trash', { ids: [claim] });
  const trash = await call('trash.list', { after: null, limit: 5 });
  expect(trash.items[0]!.detail).toMatch(/, with 1 area$/);
});

test('in the trash an area is told by its page, and deleted for good its picture goes too', async () => {
  const { library, articleId, annotation, pictureFile } = await openMarked();
  const { call } = library;
  const [marked] = await call('areas.list', { articleId });
  const file = await pictureFile(marked!.area.id);
  await call('annotations.update', { id: annotation, comment: '' });
  await call('annotations.trash', { ids: [annotation] });
  expect(await call('areas.list', { articleId })).toEqual([]);
  expect((await call('trash.list', { after: null, limit: 5 })).items).toMatchObject([
    { title: 'Part of page 4', detail: expect.stringMatching(/with its picture$/) as string },
  ]);
  await library.finish(call('trash.purge', { things: { of: 'all' } }));
  expect(existsSync(file)).toBe(false);
  expect(await call('library.verify', {})).toEqual({ damage: null });
});

test('a backup lists the pictures of areas, and a check names one that is missing', async () => {
  const { library, articleId, pictureFile } = await openMarked();
  const { call } = library;
  const [marked] = await call('areas.list', { articleId });
  const { sha256 } = await call('areas.picture', { id: marked!.area.id });
  const { name } = await call('backups.create', {});
  const listed = readFileList(join(library.directory, 'backups', name));
  expect(listed?.map((each) => each.sha256)).toContain(sha256);
  // What history alone knows is kept as well.
  await call('history.undo', {});
  await call('history.undo', {});
  const next = await call('backups.create', {});
  expect(
    readFileList(join(library.directory, 'backups', next.name))?.map((each) => each.sha256),
  ).toContain(sha256);
  await call('history.redo', {});
  rmSync(await pictureFile(marked!.area.id));
  expect((await call('library.check', {})).files).toMatchObject({
    faults: 1,
    first: [{ articleId, name: 'picture of a part of page 4', fault: 'missing' }],
  });
});
