import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileToken } from '../../../shared/domain/ids.ts';
import { createEngine, type Engine } from '../engine.ts';
import {
  openTestEngine,
  RESOURCES,
  tasks,
  temporaryFolder,
  type TestEngine,
} from '../test-engine.ts';
import { makeBackupName } from './backup-name.ts';
import { commitRestore } from './restore.ts';
import { SILENT_DAMAGE } from './test-damage.ts';

const DAY = 24 * 60 * 60 * 1000;
const MOTHS = 'Moths\n\nFour moths came to the lamp. None of the moths stayed.';

/** An article with one of everything that damage could hit. */
async function addMoths({ addArticle, call }: TestEngine): Promise<void> {
  const { id, revisionId } = await addArticle(MOTHS);
  await call('annotations.create', {
    articleId: id,
    revisionId,
    span: { start: 7, end: 17 },
    color: 'blue',
    comment: '',
    tags: ['night'],
  });
  await call('claims.create', {
    articleId: id,
    revisionId,
    spans: [{ start: 7, end: 17 }],
    draft: {
      value: {
        kind: 'sample_size',
        count: 4,
        unit: 'moths',
        unitKind: 'animals',
        role: 'analysed',
        qualifier: 'exact',
      },
      statement: 'Four moths came',
      speaker: null,
    },
  });
}

/** An engine whose clock the test sets. */
function openAt(directory: string, clock: { now: number }): Engine {
  return createEngine({
    directory,
    resources: RESOURCES,
    tasks,
    now: () => clock.now,
    log: (message) => {
      throw new Error(message);
    },
  });
}

async function changeSomething(engine: Engine, readerName: string): Promise<void> {
  const done = await engine.dispatch('settings.set', { readerName }, new AbortController().signal);
  expect(done).toEqual({ ok: true, value: expect.anything() as unknown });
}

const filesOf = (directory: string): Map<string, string> =>
  new Map(
    readdirSync(join(directory, 'backups')).map((name) => [
      name,
      readFileSync(join(directory, 'backups', name), 'latin1'),
    ]),
  );

describe('a backup', () => {
  test('holds what the library holds, counted as it is compared', async () => {
    const library = openTestEngine();
    await addMoths(library);
    const made = await library.call('backups.create', {});
    expect(made).toMatchObject({
      kind: 'manual',
      state: 'verified',
      isOfThisLibrary: true,
      counts: { articles: 1, acceptedClaims: 1, suggestedClaims: 0, annotations: 1 },
    });
    const { now, backups } = await library.call('backups.list', {});
    expect(now).toEqual(made.counts);
    expect(backups).toEqual([made]);
  });

  test('says how much has changed since', async () => {
    const library = openTestEngine();
    await addMoths(library);
    await library.call('backups.create', {});
    expect((await library.call('library.overview', {})).backup).toMatchObject({ changesSince: 0 });
    await library.addArticle('Bees\n\nNo bee came.');
    await library.call('history.undo', {});
    const { backup } = await library.call('library.overview', {});
    expect(backup).toMatchObject({ changesSince: 2, problem: null, isDamaged: false });
    expect(backup.lastAt).not.toBeNull();
  });

  test('is of one moment, though changes go on', async () => {
    const library = openTestEngine();
    await addMoths(library);
    const making = library.call('backups.create', {});
    for (let at = 0; at < 20; at += 1)
      await library.addArticle(`Bees ${String(at)}\n\nNo bee came.`);
    const { state, counts, changes } = await making;
    expect(state).toBe('verified');
    expect(counts!.articles).toBe(changes! - 2);
  });

  test('is made one at a time, however many are asked for at once', async () => {
    const library = openTestEngine();
    await addMoths(library);
    const made = await Promise.all([1, 2, 3].map(() => library.call('backups.create', {})));
    expect(new Set(made.map(({ name }) => name)).size).toBe(3);
    expect(made.every(({ state }) => state === 'verified')).toBe(true);
  });

  test('waits until there is something in the library', async () => {
    const { engine, call } = openTestEngine();
    expect(await engine.backUpIfDue()).toBe(false);
    expect(await engine.backUpLastSession()).toBe(false);
    expect((await call('backups.list', {})).backups).toEqual([]);
  });

  test('can be cancelled, and leaves nothing behind', async () => {
    const library = openTestEngine();
    await addMoths(library);
    const making = library.call('backups.create', {});
    const [job] = await library.call('jobs.list', {});
    expect(job).toMatchObject({ kind: 'backup', state: 'running' });
    await library.call('jobs.cancel', { id: job!.id });
    await expect(making).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(join(library.directory, 'backups'))).toEqual([]);
    expect((await library.call('library.overview', {})).backup.problem).toBeNull();
  });
});

describe('at quit', () => {
  test('something that changed is copied, and nothing when all is copied', async () => {
    const library = openTestEngine();
    await addMoths(library);
    await library.call('backups.create', {});
    await library.close(60_000);
    const again = openTestEngine(library.directory);
    expect((await again.call('backups.list', {})).backups).toHaveLength(1);
    await again.addArticle('Bees\n\nNo bee came.');
    await again.close(60_000);
    const third = openTestEngine(library.directory);
    const { backups } = await third.call('backups.list', {});
    expect(backups.map(({ kind }) => kind)).toEqual(['quit', 'manual']);
  });

  test('what takes too long is left to the next start', async () => {
    const library = openTestEngine();
    await addMoths(library);
    await library.close(0);
    expect(readdirSync(join(library.directory, 'backups'))).toEqual([]);
    const again = openTestEngine(library.directory);
    expect(await again.engine.backUpLastSession()).toBe(true);
    expect((await again.call('library.overview', {})).backup.changesSince).toBe(0);
  });
});

describe('a damaged library', () => {
  test.each(Object.entries(SILENT_DAMAGE))(
    'with %s drives out no good backup and is never one',
    async (_, damage) => {
      const directory = temporaryFolder();
      const clock = { now: Date.UTC(2026, 0, 1) };
      const library = openTestEngine(directory);
      await addMoths(library);
      await library.call('backups.create', {});
      await library.close();
      damage(directory);
      const before = filesOf(directory);
      const engine = openAt(directory, clock);
      for (let day = 0; day < 3; day += 1) {
        clock.now += DAY;
        await changeSomething(engine, `Reader ${String(day)}`);
        await expect(engine.backUpIfDue()).rejects.toMatchObject({ code: 'db_corrupt' });
      }
      const { value } = (await engine.dispatch(
        'library.overview',
        {},
        new AbortController().signal,
      )) as {
        value: { backup: { isDamaged: boolean; problem: string } };
      };
      expect(value.backup.isDamaged).toBe(true);
      expect(value.backup.problem).toMatch(/^The library is damaged \(.+\), so no backup/);
      await engine.close(60_000);
      expect(filesOf(directory)).toEqual(before);
    },
  );

  test.each(Object.entries(SILENT_DAMAGE))('with %s is noticed by the check', async (_, damage) => {
    const library = openTestEngine();
    await addMoths(library);
    expect(await library.call('library.verify', {})).toEqual({ damage: null });
    await library.close();
    damage(library.directory);
    const again = openTestEngine(library.directory);
    expect((await again.call('library.verify', {})).damage).toMatch(/[a-z]/);
    expect((await again.call('library.check', {})).database).not.toBe('ok');
  });
});

describe('a clock that is wrong', () => {
  test('for a day in 2099 stops no daily backup afterwards', async () => {
    const directory = temporaryFolder();
    const library = openTestEngine(directory);
    await addMoths(library);
    await library.close();
    const clock = { now: Date.UTC(2099, 0, 1) };
    const engine = openAt(directory, clock);
    expect(await engine.backUpIfDue()).toBe(true);
    for (let day = 1; day < 4; day += 1) {
      clock.now = Date.UTC(2026, 0, day);
      await changeSomething(engine, `Reader ${String(day)}`);
      expect(await engine.backUpIfDue()).toBe(true);
      expect(await engine.backUpIfDue()).toBe(false);
    }
    await engine.close();
  });

  test('leaves a new copy in place among many from the future', async () => {
    const directory = temporaryFolder();
    const clock = { now: Date.UTC(2099, 0, 1) };
    const engine = openAt(directory, clock);
    for (let day = 0; day < 14; day += 1) {
      clock.now += DAY;
      await changeSomething(engine, `Reader ${String(day)}`);
      await engine.backUpIfDue();
    }
    clock.now = Date.UTC(2026, 0, 1);
    await changeSomething(engine, 'Reader today');
    expect(await engine.backUpIfDue()).toBe(true);
    await engine.close();
    const again = openTestEngine(directory);
    const made = await again.call('backups.create', {});
    const { backups } = await again.call('backups.list', {});
    expect(backups[0]).toEqual(made);
    expect(backups[1]).toMatchObject({ madeAt: Date.UTC(2026, 0, 1) });
  });
});

describe('copies', () => {
  test('of another library in the same folder are let be', async () => {
    const library = openTestEngine();
    await addMoths(library);
    const folder = join(library.directory, 'backups');
    const other = openTestEngine();
    await addMoths(other);
    const foreign = await other.call('backups.create', {});
    const bytes = readFileSync(join(other.directory, 'backups', foreign.name));
    for (let at = 100; at < 130; at += 1) {
      writeFileSync(join(folder, makeBackupName(at, 'manual', at * 1000)), bytes);
    }
    await library.call('backups.create', {});
    const { backups } = await library.call('backups.list', {});
    expect(backups.filter(({ isOfThisLibrary }) => !isOfThisLibrary)).toHaveLength(30);
  });

  test('but the newest three are packed, and can be restored all the same', async () => {
    const library = openTestEngine();
    await addMoths(library);
    const made = [];
    for (let at = 0; at < 5; at += 1) made.push(await library.call('backups.create', {}));
    const { backups } = await library.call('backups.list', {});
    expect(backups.map(({ name }) => name.endsWith('.gz'))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    const oldest = backups.at(-1)!;
    expect(oldest).toMatchObject({ state: 'verified', counts: made[0]!.counts });
    expect(oldest.bytes).toBeLessThan(made[0]!.bytes);
    await library.call('backups.prepareRestore', { name: oldest.name, place: 'library' });
    await library.close();
    commitRestore(library.directory, Date.now());
    const restored = openTestEngine(library.directory);
    expect(await restored.call('library.verify', {})).toEqual({ damage: null });
    expect((await restored.call('library.overview', {})).articles).toBe(1);
  });

  test('that were damaged since do not count among the last good ones', async () => {
    const library = openTestEngine();
    await addMoths(library);
    const made = [];
    for (let at = 0; at < 10; at += 1) made.push(await library.call('backups.create', {}));
    const folder = join(library.directory, 'backups');
    for (const { name } of made.slice(-3)) {
      const bytes = readFileSync(join(folder, name));
      bytes[bytes.length - 100] = bytes[bytes.length - 100]! ^ 1;
      writeFileSync(join(folder, name), bytes);
    }
    await library.call('backups.create', {});
    const { backups } = await library.call('backups.list', {});
    expect(backups.filter(({ state }) => state === 'damaged').length).toBeGreaterThan(1);
    expect(backups.filter(({ state }) => state === 'verified').length).toBeGreaterThan(6);
  });
});

describe('a second place', () => {
  const grant = ({ engine }: TestEngine, path: string) => {
    const token = FileToken.parse(crypto.randomUUID());
    engine.grantFile(token, { path, name: 'Other disk' });
    return token;
  };

  test('gets every copy, also the newest one when it is chosen', async () => {
    const library = openTestEngine();
    await addMoths(library);
    await library.call('backups.create', {});
    const folder = temporaryFolder();
    await library.call('backups.setSecondPlace', { folder: grant(library, folder) });
    await library.addArticle('Bees\n\nNo bee came.');
    const made = await library.call('backups.create', {});
    const { backups } = await library.call('backups.list', {});
    const second = backups.filter(({ place }) => place === 'second');
    expect(second).toHaveLength(2);
    expect(second[0]).toEqual({ ...made, place: 'second' });
    expect((await library.call('library.overview', {})).backup.secondPlace).toMatchObject({
      lastAt: made.madeAt,
      problem: null,
    });
  });

  test('that is not there is said, and stops no backup', async () => {
    const library = openTestEngine();
    await addMoths(library);
    const folder = join(temporaryFolder(), 'disk');
    mkdirSync(folder);
    await library.call('backups.setSecondPlace', { folder: grant(library, folder) });
    rmSync(folder, { recursive: true });
    expect(await library.call('backups.create', {})).toMatchObject({ state: 'verified' });
    const { secondPlace } = (await library.call('library.overview', {})).backup;
    expect(secondPlace?.problem).toMatch(/^“disk” is not there/);
  });

  test('is not in the library itself, and is forgotten when the reader says so', async () => {
    const library = openTestEngine();
    await expect(
      library.call('backups.setSecondPlace', {
        folder: grant(library, join(library.directory, 'backups')),
      }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await library.call('backups.setSecondPlace', { folder: grant(library, temporaryFolder()) });
    await library.call('backups.setSecondPlace', { folder: null });
    expect((await library.call('library.overview', {})).backup.secondPlace).toBeNull();
    expect(await library.call('history.state', {})).toEqual({ undo: null, redo: null });
  });
});
