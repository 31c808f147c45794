import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { FileToken } from '../../../../shared/domain/ids.ts';
import type { ImportReview } from '../../../../shared/domain/import-review.ts';
import { saveArchive } from '../../test-archives.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../../test-engine.ts';
import { FolderWatch, type WatchedFile } from './folder-watch.ts';

/** Watches a folder and hands over what it takes. */
function watchFolder() {
  let next: (files: readonly WatchedFile[]) => void = () => undefined;
  const held: string[][] = [];
  const watch = new FolderWatch({
    log: (message) => {
      throw new Error(message);
    },
    take: (files) => {
      next(files);
    },
    looked: (_, inside) => held.push([...inside].toSorted()),
    still: 50,
    together: 100,
  });
  onTestFinished(() => watch.stop());
  const taken = (): Promise<readonly WatchedFile[]> =>
    new Promise((resolve) => {
      next = resolve;
    });
  return { watch, taken, held };
}

/** Writes a file so late that its disk says so: the clock of a disk goes in steps of some milliseconds. */
function writeAfter(path: string, text: string, moment: number): void {
  do writeFileSync(path, text);
  while (statSync(path).ctimeMs <= moment);
}

test('takes files that are new in the folder or below, hidden and done ones aside', async () => {
  const folder = join(temporaryFolder(), 'incoming');
  mkdirSync(join(folder, 'more'), { recursive: true });
  const old = join(folder, 'old.txt');
  writeFileSync(old, 'Old.');
  const since = statSync(old).ctimeMs;
  const done = join(folder, 'done.txt');
  writeAfter(done, 'Done.', since);
  const { watch, taken, held } = watchFolder();
  const came = taken();
  await watch.start({ path: folder, since, done: { 'done.txt': statSync(done).ctimeMs } });
  writeFileSync(join(folder, '.hidden.txt'), 'Hidden.');
  writeAfter(join(folder, 'more', 'new.txt'), 'New.', since);
  const files = await came;
  expect(files.map(({ name, inside }) => [name, inside])).toEqual([
    ['incoming/more/new.txt', 'more/new.txt'],
  ]);
  expect(held[0]).toEqual(expect.arrayContaining(['done.txt', 'old.txt']));
});

test('takes a file again that is written anew, also one that was done or old', async () => {
  const folder = temporaryFolder();
  const names = ['done.txt', 'old.txt'] as const;
  const [done, old] = names.map((name) => join(folder, name)) as [string, string];
  writeFileSync(old, 'Old.');
  const since = statSync(old).ctimeMs;
  writeAfter(done, 'Done.', since);
  const { watch, taken } = watchFolder();
  let came = taken();
  await watch.start({ path: folder, since, done: { 'done.txt': statSync(done).ctimeMs } });
  writeAfter(join(folder, 'new.txt'), 'New.', since);
  expect((await came).map(({ inside }) => inside)).toEqual(['new.txt']);
  for (const name of [...names, 'new.txt']) {
    came = taken();
    const path = join(folder, name);
    writeAfter(path, `${name}, and more.`, statSync(path).ctimeMs);
    expect(await came).toMatchObject([{ inside: name, came: statSync(path).ctimeMs }]);
  }
});

/** Waits until an import waits for the reader. */
function review({ call, listen }: TestEngine): Promise<ImportReview> {
  return new Promise((resolve, reject) => {
    listen((event) => {
      if (event !== 'import.changed') return;
      call('import.reviews', {}).then(([first]) => {
        if (first) resolve(first);
      }, reject);
    });
  });
}

test('what came in waits over restarts, until it is decided about', async () => {
  const folder = join(temporaryFolder(), 'incoming');
  mkdirSync(folder);
  const [directory, token] = [temporaryFolder(), FileToken.parse(randomUUID())];
  const first = openTestEngine(directory);
  first.engine.grantFile(token, { path: folder, name: 'incoming' });
  await first.call('import.watch', { folder: token });
  await first.close();
  const bib = (name: string): void => {
    writeAfter(
      join(folder, `${name}.bib`),
      `@book{${name}, title = {The ${name} of the north}, year = {2001}}`,
      Date.now(),
    );
  };
  const sourcesOf = ({ sources }: ImportReview): string[] => sources.map(({ name }) => name);

  bib('heron');
  writeAfter(join(folder, 'no.pdf'), '', Date.now());
  const second = openTestEngine(directory);
  const seen = await review(second);
  expect(sourcesOf(seen)).toEqual(['incoming/heron.bib', 'incoming/no.pdf']);
  expect(seen.counts).toMatchObject({ new: 1, failed: 1 });
  // Closed before the reader looked at it.
  await second.close();

  bib('grebe');
  const third = openTestEngine(directory);
  const { id, ...again } = await review(third);
  expect(sourcesOf({ id, ...again }).toSorted()).toEqual([
    'incoming/grebe.bib',
    'incoming/heron.bib',
    'incoming/no.pdf',
  ]);
  await third.engine.waitForJob(id);
  const { jobId } = await third.call('import.write', { id });
  await third.engine.waitForJob(jobId);
  await third.close();

  bib('stilt');
  const fourth = openTestEngine(directory);
  const last = await review(fourth);
  expect(sourcesOf(last)).toEqual(['incoming/stilt.bib']);
  await fourth.engine.waitForJob(last.id);
  await fourth.call('import.discard', { id: last.id });
  await fourth.close();

  bib('avocet');
  expect(sourcesOf(await review(openTestEngine(directory)))).toEqual(['incoming/avocet.bib']);
});

test('a file that is written anew while it waits takes the place of what was read of it', async () => {
  const folder = temporaryFolder();
  const library = openTestEngine();
  const token = FileToken.parse(randomUUID());
  library.engine.grantFile(token, { path: folder, name: 'incoming' });
  await library.call('import.watch', { folder: token });
  const bib = join(folder, 'birds.bib');
  const book = (name: string): string => `@book{${name}, title = {The ${name} of the north}}`;
  const first = review(library);
  writeAfter(bib, book('heron'), Date.now());
  const { id } = await first;
  const next = new Promise<ImportReview[]>((resolve, reject) => {
    library.listen((event) => {
      if (event !== 'import.changed') return;
      library.call('import.reviews', {}).then((all) => {
        if (all.some((one) => one.id !== id)) resolve(all);
      }, reject);
    });
  });
  writeAfter(bib, `${book('heron')}\n${book('grebe')}`, statSync(bib).ctimeMs);
  expect(await next).toMatchObject([{ counts: { new: 2 } }]);
  await expect(
    library.call('import.entries', { id, filter: 'new', first: 0, limit: 1 }),
  ).rejects.toThrow(/no longer waits/);
});

test('an archive that came in waits to be taken in whole, and then waits no more', async () => {
  const author = openTestEngine();
  await author.addArticle('Owls at dusk\n\nBarn owls hunt at dusk.');
  const { path } = await saveArchive(author);
  const folder = temporaryFolder();
  const library = openTestEngine();
  const { call, engine } = library;
  const token = FileToken.parse(randomUUID());
  engine.grantFile(token, { path: folder, name: 'incoming' });
  await call('import.watch', { folder: token });
  const came = review(library);
  cpSync(path, join(folder, 'owls.collate'));
  const { id, counts } = await came;
  await engine.waitForJob(id);
  expect(counts).toMatchObject({ new: 0, failed: 1 });
  const [failure] = await call('import.failures', { id, first: 0, limit: 5 });
  expect(failure?.message).toMatch(/owls\.collate is an archive of Collate, .* Take it in here/);
  expect((await call('library.overview', {})).articles).toBe(0);

  const { jobId } = await call('import.takeArchive', { id, archive: failure!.archive! });
  expect(await engine.waitForJob(jobId)).toMatchObject({ message: 'One article came in.' });
  expect((await call('library.overview', {})).articles).toBe(1);
  expect(await call('import.reviews', {})).toEqual([]);
  await expect(call('import.takeArchive', { id, archive: 1 })).rejects.toThrow(/no longer waits/);
  await library.finish(call('history.undo', {}));
  expect((await call('library.overview', {})).articles).toBe(0);
});

test('of several files that came in the others wait on when an archive is taken in or refused', async () => {
  const author = openTestEngine();
  const { path } = await saveArchive(author);
  const folder = temporaryFolder();
  const library = openTestEngine();
  const { call, engine } = library;
  const token = FileToken.parse(randomUUID());
  engine.grantFile(token, { path: folder, name: 'incoming' });
  await call('import.watch', { folder: token });
  const came = review(library);
  cpSync(path, join(folder, 'a.collate'));
  writeFileSync(join(folder, 'b.collate'), readFileSync(path).subarray(0, 200));
  writeFileSync(join(folder, 'c.ris'), 'TY  - JOUR\nTI  - Herons\nER  - \n');
  const { id } = await came;
  await engine.waitForJob(id);
  const failures = () => call('import.failures', { id, first: 0, limit: 5 });
  const [whole, cut] = (await failures()).toSorted((one, other) =>
    one.place < other.place ? -1 : 1,
  );
  const refused = await call('import.takeArchive', { id, archive: cut!.archive! });
  expect(await engine.waitForJob(refused.jobId)).toMatchObject({ state: 'failed' });
  expect(await failures()).toHaveLength(2);
  const taken = await call('import.takeArchive', { id, archive: whole!.archive! });
  await engine.waitForJob(taken.jobId);
  expect((await failures()).map(({ archive }) => archive)).toEqual([cut!.archive]);
  expect(await call('import.reviews', {})).toMatchObject([{ counts: { new: 1, failed: 1 } }]);
});
