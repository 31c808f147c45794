import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine, tasks, temporaryFolder, type TestEngine } from '../test-engine.ts';
import { prepareRestore, commitRestore } from './restore.ts';
import { LOUD_DAMAGE, SILENT_DAMAGE } from './test-damage.ts';
import { backupTasksIn } from './thread.ts';

const MOTHS = 'Moths\n\nFour moths came to the lamp. None of the moths stayed.';

/** A library with everything that the kinds of damage hit, and one backup of it. */
async function openBackedUp(): Promise<{ library: TestEngine; name: string }> {
  const library = openTestEngine(temporaryFolder());
  const { id, revisionId } = await library.addArticle(MOTHS);
  const place = { articleId: id, revisionId };
  await library.call('annotations.create', {
    ...place,
    span: { start: 7, end: 17 },
    color: 'blue',
    comment: '',
    tags: ['night'],
  });
  await library.call('claims.create', {
    ...place,
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
  const { name } = await library.call('backups.create', {});
  return { library, name };
}

/** Restores as the shell does when the library is closed. */
async function restoreClosed(directory: string, name: string): Promise<void> {
  const folders = { library: join(directory, 'backups'), second: null };
  await prepareRestore(directory, folders, { place: 'library', name }, backupTasksIn(tasks));
  commitRestore(directory, Date.now());
}

const titlesOf = async ({ call }: TestEngine): Promise<string[]> => {
  const query = { scope: { of: 'all' }, sort: 'added', descending: false, filter: '' } as const;
  const ids = await call('articles.ids', { list: query, first: 0, limit: 10_000 });
  return (await call('articles.rows', { ids })).map(({ title }) => title);
};

describe('a restore', () => {
  test('puts the backup in place; what it replaced is listed and can be restored', async () => {
    const { library, name } = await openBackedUp();
    await library.addArticle('Bees\n\nNo bee came.');
    await library.call('backups.prepareRestore', { name, place: 'library' });
    expect(await titlesOf(library)).toHaveLength(2);
    await library.close();
    commitRestore(library.directory, Date.now());
    const restored = openTestEngine(library.directory);
    expect(await titlesOf(restored)).toEqual(['Moths']);
    const { backups } = await restored.call('backups.list', {});
    expect(backups[0]).toMatchObject({
      kind: 'before_restore',
      state: 'unverified',
      counts: { articles: 2, acceptedClaims: 1, suggestedClaims: 0, annotations: 1 },
    });
    await restored.close();
    await restoreClosed(library.directory, backups[0]!.name);
    const back = openTestEngine(library.directory);
    expect(await titlesOf(back)).toEqual(['Moths', 'Bees']);
    expect(await back.call('library.verify', {})).toEqual({ damage: null });
  });

  test.each(Object.entries({ ...LOUD_DAMAGE, ...SILENT_DAMAGE }))(
    'works on a library with %s',
    async (_, damage) => {
      const { library, name } = await openBackedUp();
      await library.close();
      damage(library.directory);
      await restoreClosed(library.directory, name);
      const restored = openTestEngine(library.directory);
      expect(await titlesOf(restored)).toEqual(['Moths']);
      expect(await restored.call('library.verify', {})).toEqual({ damage: null });
      const kept = readdirSync(join(library.directory, 'backups'));
      expect(kept.some((each) => each.includes('before-restore'))).toBe(true);
      expect(await restored.call('backups.create', {})).toMatchObject({ state: 'verified' });
    },
  );

  test('of a damaged backup changes nothing, and the backup is known as damaged from then on', async () => {
    const { library, name } = await openBackedUp();
    const file = join(library.directory, 'backups', name);
    const bytes = readFileSync(file);
    bytes[5000] = bytes[5000]! ^ 4;
    writeFileSync(file, bytes);
    await expect(
      library.call('backups.prepareRestore', { name, place: 'library' }),
    ).rejects.toMatchObject({ code: 'db_corrupt' });
    await library.addArticle('Bees\n\nNo bee came.');
    expect(await titlesOf(library)).toEqual(['Moths', 'Bees']);
    expect((await library.call('backups.list', {})).backups[0]).toMatchObject({ state: 'damaged' });
    expect(readdirSync(library.directory)).not.toContain(`${DATABASE_NAME}.incoming`);
  });

  test('that was never prepared changes nothing', async () => {
    const { library } = await openBackedUp();
    await library.close();
    expect(() => {
      commitRestore(library.directory, Date.now());
    }).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(await titlesOf(openTestEngine(library.directory))).toEqual(['Moths']);
  });

  test('counts on from the most changes that any copy has seen', async () => {
    const { library, name } = await openBackedUp();
    for (let at = 0; at < 5; at += 1) await library.addArticle(`Bees ${String(at)}`);
    const last = await library.call('backups.create', {});
    await library.close();
    await restoreClosed(library.directory, name);
    const restored = openTestEngine(library.directory);
    const next = await restored.call('backups.create', {});
    expect(next.changes).toBeGreaterThan(last.changes!);
  });
});
