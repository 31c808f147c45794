import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ClaimDraft } from '../../../shared/domain/claim.ts';
import type { ArticleId, FileToken, QuestionId } from '../../../shared/domain/ids.ts';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import {
  filesOf,
  importArchive,
  manifestOf,
  openFullLibrary,
  rowsIn,
  saveArchive,
} from '../test-archives.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';

const pups = (count: number): ClaimDraft => ({
  value: {
    kind: 'sample_size',
    count,
    unit: 'pups',
    unitKind: 'births',
    role: 'outcome',
    qualifier: 'exact',
  },
  statement: 'Pups were counted.',
  speaker: null,
});
const caveat = (category: 'caveat' | 'reassuring'): ClaimDraft => ({
  value: { kind: 'safety', category, hedged: true },
  statement: 'They lived.',
  speaker: null,
});

async function write({ call }: TestEngine, id: ArticleId, draft: ClaimDraft): Promise<void> {
  const article = await call('articles.get', { id });
  const revisionId = article.revisions.at(-1)!.id;
  await call('claims.create', {
    articleId: id,
    revisionId,
    spans: [{ start: 0, end: 12 }],
    draft,
  });
}

/** A library with a question about two articles, of which one has claims. */
async function openAsker() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const voles = await addArticle('Fourteen vole pups\n\nThey lived.');
  const newts = await addArticle('Twelve newts here\n\nThey left.');
  await write(library, voles.id, pups(14));
  await write(library, voles.id, caveat('caveat'));
  const { id } = await call('questions.create', { text: 'Do they live?' });
  await call('questions.add', { id, articleIds: [voles.id, newts.id] });
  await call('questions.writeNotes', { id, notes: 'They do.' });
  return { ...library, voles: voles.id, newts: newts.id, id };
}

/** Sends the question of `openAsker` out and answers with where its archive is. */
async function sendOut({ call, engine }: TestEngine, id: QuestionId): Promise<string> {
  const path = join(temporaryFolder(), 'to-read.collate');
  const token = randomUUID() as string as FileToken;
  engine.grantFile(token, { path, name: basename(path), isToSave: true });
  const { jobId } = await call('questions.sendOut', { id, token });
  // Two articles with a text each, and no claims.
  expect(await engine.waitForJob(jobId)).toMatchObject({ state: 'finished', done: 4, total: 4 });
  return path;
}

async function startTaking({ call, engine }: TestEngine, id: QuestionId, path: string) {
  const token = randomUUID() as string as FileToken;
  engine.grantFile(token, { path, name: basename(path) });
  return (await call('questions.takeReading', { id, token })).jobId;
}

async function take(library: TestEngine, id: QuestionId, path: string) {
  return library.engine.waitForJob(await startTaking(library, id, path));
}

const LABEL = 'Take a second reading';

/** Resolves when the first of what a reading brings is written. */
async function untilBegun({ call }: TestEngine): Promise<void> {
  while ((await call('history.state', {})).undo !== LABEL) await nextTurn();
}

/** What a colleague makes of an archive that was sent out: their own archive of its table. */
async function readElsewhere(path: string, read: (colleague: TestEngine) => Promise<void>) {
  const colleague = openTestEngine();
  await colleague.call('settings.set', { readerName: 'Okafor' });
  await importArchive(colleague, path);
  await read(colleague);
  const [table] = (await colleague.call('library.overview', {})).tables;
  return (await saveArchive(colleague, { of: 'table', id: table!.id })).path;
}

test('a question goes out without what was read, and what comes back is its second reading', async () => {
  const asker = await openAsker();
  const { call, id, voles, newts } = asker;
  const sent = await sendOut(asker, id);
  const files = filesOf(sent);
  for (const kind of ['readers', 'claims', 'absences', 'annotations', 'notes'] as const) {
    expect([kind, rowsIn(files, kind)]).toEqual([kind, []]);
  }
  expect(rowsIn(files, 'questions')).toMatchObject([{ text: 'Do they live?', notes: '' }]);
  expect(rowsIn(files, 'articles')).toHaveLength(2);

  let elsewhere: TestEngine | null = null;
  const back = await readElsewhere(sent, async (colleague) => {
    elsewhere = colleague;
    await write(colleague, voles, pups(14));
    await write(colleague, voles, caveat('reassuring'));
    await colleague.call('absences.record', { articleId: newts, kind: 'safety' });
  });
  const before = await call('claims.list', { articleId: voles });
  const look = () => call('questions.agreement', { id });
  expect(await take(asker, id, back)).toMatchObject({
    state: 'finished',
    message: 'Second reading by Okafor taken: 2 claims of 2 articles.',
  });
  const agreement = await look();
  expect(agreement).toMatchObject({ readerName: 'Okafor', articles: 2 });
  expect(agreement!.attributes.map(({ key, agreed, things }) => [key, agreed, things])).toEqual([
    ['sample_size', 2, 2],
    ['category', 1, 2],
    ['hedged', 2, 2],
  ]);
  expect(agreement!.differences).toMatchObject([
    { key: 'category', first: 'caveat', second: 'reassuring', articleId: voles },
  ]);

  // Nothing of it stands among the reader’s own, nor in the trash.
  expect(await call('claims.list', { articleId: voles })).toEqual(before);
  expect(await call('absences.list', { articleId: newts })).toEqual([]);
  expect((await call('library.overview', {})).trash).toBe(0);
  await asker.finish(call('history.undo', {}));
  expect(await look()).toBeNull();
  await asker.finish(call('history.redo', {}));
  expect(await look()).toEqual(agreement);

  // With the colleague, who has marks of the same names, those of both readings get others.
  await importArchive(elsewhere!, (await saveArchive(asker)).path);
  const both = filesOf((await saveArchive(elsewhere!)).path);
  const ofReading = rowsIn(both, 'second-reading-articles').flatMap(
    ({ second }) => second as Record<string, unknown>[],
  );
  const codes = [...rowsIn(both, 'claims'), ...ofReading].map(({ code }) => code);
  expect(codes).toHaveLength(6);
  expect(new Set(codes).size).toBe(6);
});

test('an archive is no reading of other articles, or while one goes on, and tells when it was not read blind', async () => {
  const asker = await openAsker();
  const { call, id, voles } = asker;
  const sent = await sendOut(asker, id);
  expect(await take(asker, id, sent)).toMatchObject({
    state: 'failed',
    message:
      'Nobody has accepted or written a claim of these articles in to-read.collate, so that there is no reading to take.',
  });
  const other = openTestEngine();
  await other.addArticle('Owls\n\nThey hoot.');
  const { path: ofOwls } = await saveArchive(other);
  expect((await take(asker, id, ofOwls)).message).toContain('has none of the articles of this');

  const { path: own } = await saveArchive(asker, {
    of: 'articles',
    articles: { of: 'these', ids: [voles] },
  });
  expect((await take(asker, id, own)).message).toContain(
    '2 claims of one article. The archive has not one article of the question. It was not read blind: 2 claims of it are some that you recorded.',
  );
  await asker.finish(call('questions.beginReading', { id }));
  await expect(take(asker, id, own)).rejects.toThrow('End that reading first');
});

test('a reading that is cancelled leaves nothing and is shown at no time', async () => {
  const asker = await openAsker();
  const { call, engine, id, voles } = asker;
  const back = await readElsewhere(await sendOut(asker, id), async (colleague) => {
    for (let count = 1; count <= 60; count += 1) await write(colleague, voles, pups(count));
  });
  const look = async () => [
    await call('questions.agreement', { id }),
    (await call('library.overview', {})).trash,
    await call('claims.list', { articleId: voles }),
    await call('history.state', {}),
  ];
  const before = await look();

  const cancelled = await startTaking(asker, id, back);
  await untilBegun(asker);
  const [halfway] = await Promise.all([
    call('questions.agreement', { id }),
    call('jobs.cancel', { id: cancelled }),
  ]);
  expect(halfway).toBeNull();
  expect(await engine.waitForJob(cancelled)).toMatchObject({ state: 'cancelled' });
  expect(await look()).toEqual(before);
  // Marks count on from the last claim that there is, laid aside or not.
  await write(asker, voles, pups(15));
  expect((await call('claims.list', { articleId: voles })).map(({ code }) => code)).toContain('n3');
});

test('what was written of a reading when Collate ended is taken away at the next opening', async () => {
  const asker = await openAsker();
  const { id, voles, directory } = asker;
  const back = await readElsewhere(await sendOut(asker, id), async (colleague) => {
    for (let count = 1; count <= 30; count += 1) await write(colleague, voles, pups(count));
  });
  const look = async ({ call }: TestEngine) => [
    await call('questions.agreement', { id }),
    (await call('library.overview', {})).trash,
    await call('claims.list', { articleId: voles }),
    await call('history.state', {}),
  ];
  const before = await look(asker);
  await take(asker, id, back);
  await asker.close();
  // As it is before the last page of it is written.
  const db = connect(join(directory, DATABASE_NAME));
  db.exec('UPDATE second_reading SET is_whole = 0');
  db.close();

  const again = openTestEngine(directory);
  const [mending] = await again.call('jobs.list', {});
  await again.engine.waitForJob(mending!.id);
  expect(mending?.title).toBe('Taking away a half-taken reading');
  expect(await look(again)).toEqual(before);
  // The same archive is taken as if nothing had been.
  expect((await take(again, id, back)).message).toContain('30 claims of 2 articles');
});

test('a reading that begins here while an archive is looked at is not disturbed', async () => {
  const asker = await openAsker();
  const { call, engine, id, voles } = asker;
  const back = await readElsewhere(await sendOut(asker, id), (colleague) =>
    write(colleague, voles, pups(13)),
  );
  const jobId = await startTaking(asker, id, back);
  await asker.finish(call('questions.beginReading', { id }));
  const job = await engine.waitForJob(jobId);
  expect(job).toMatchObject({ state: 'failed' });
  expect(job.message).toContain('End that reading first');
  await asker.finish(call('questions.endReading', { id }));
  expect(await call('claims.list', { articleId: voles })).toHaveLength(2);
});

test('an archive that is imported instead says how it is taken as a reading', async () => {
  const asker = await openAsker();
  const back = await readElsewhere(await sendOut(asker, asker.id), (colleague) =>
    write(colleague, asker.voles, pups(13)),
  );
  const { message } = await importArchive(asker, back);
  expect(message).toContain(
    'undo this and take it as a second reading on the page of the question',
  );
});

test('archives carry the readings of a question with their verdicts', async () => {
  const library = await openFullLibrary();
  const { call, question, table } = library;
  const { path } = await saveArchive(library);
  const agreement = await call('questions.agreement', { id: question });
  const settled = agreement!.differences.filter((one) => one.settled !== null);
  expect(settled).toMatchObject([{ key: 'category', settled: { verdict: 'second' } }]);

  const other = openTestEngine();
  await importArchive(other, path);
  expect(await other.call('questions.agreement', { id: question })).toEqual(agreement);
  expect((await other.call('library.overview', {})).trash).toBe(0);
  const ofTable = filesOf((await saveArchive(other, { of: 'table', id: table })).path);
  expect(rowsIn(ofTable, 'second-reading-articles')).toHaveLength(2);
  await other.finish(other.call('history.undo', {}));
  const left = manifestOf(filesOf((await saveArchive(other)).path));
  expect(left.counts).toMatchObject({ 'second-readings': 0, claims: 0 });
});
