import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTestEngine, temporaryFolder } from '../test-engine.ts';
import { createBackup, KEPT_BACKUPS, listBackups } from './backup.ts';
import { openLibraryDatabase } from './open.ts';
import { restoreBackup } from './restore.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('backups', () => {
  test('a backup holds what the library holds and can be put back', async () => {
    const directory = temporaryFolder();
    const library = openTestEngine(directory);
    const { id } = await library.addArticle('Moths\n\nFour moths came to the lamp.');
    const backup = await library.call('backups.create', {});
    expect(backup).toMatchObject({ articles: 1, claims: 0, annotations: 0 });
    await library.addArticle('Bees\n\nNo bee came.');
    await library.close();
    restoreBackup(directory, backup.name, 1_700_000_000_000);
    const restored = openTestEngine(directory);
    const { ids } = await restored.call('articles.index', {
      scope: { of: 'all' },
      sort: 'added',
      descending: false,
      filter: '',
    });
    expect(ids).toEqual([id]);
    expect(existsSync(join(directory, 'backups', 'replaced-1700000000000.sqlite'))).toBe(true);
  });

  test('the daily backup is made once a day', async () => {
    const { engine, call } = openTestEngine();
    expect(await engine.backUpIfDue()).toBe(true);
    expect(await engine.backUpIfDue()).toBe(false);
    expect((await call('library.overview', {})).lastBackupAt).not.toBeNull();
  });

  test('only the newest are kept', async () => {
    const directory = temporaryFolder();
    const db = openLibraryDatabase(directory);
    const start = Date.UTC(2026, 0, 1);
    for (let day = 0; day < KEPT_BACKUPS + 3; day += 1) {
      await createBackup(db, directory, start + day * DAY);
    }
    db.close();
    const backups = listBackups(directory);
    expect(backups).toHaveLength(KEPT_BACKUPS);
    expect(backups[0]!.createdAt).toBe(start + (KEPT_BACKUPS + 2) * DAY);
    expect(
      readdirSync(join(directory, 'backups')).filter((name) => name.endsWith('.part')),
    ).toEqual([]);
  });

  test('a damaged backup changes nothing', async () => {
    const directory = temporaryFolder();
    const library = openTestEngine(directory);
    await library.addArticle('Moths\n\nFour moths came to the lamp.');
    await library.close();
    const name = 'library-20260101-000000.sqlite';
    writeFileSync(join(directory, 'backups', name), 'not a database at all');
    expect(() => {
      restoreBackup(directory, name, 0);
    }).toThrow(expect.objectContaining({ code: 'db_corrupt' }));
    const after = openTestEngine(directory);
    expect((await after.call('library.overview', {})).articles).toBe(1);
  });
});
