import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { resolveRuntime } from '../scripts/setup/runtime.ts';
import { expect, refusedLibrary, test, type Collate } from './app.ts';
import { expectAccessible } from './axe.ts';
import { answerOpenDialog } from './dialogs.ts';
import { openFromList } from './reader.ts';
import { importText } from './suggestions.ts';

const CROWS = 'A test of memory\n\nNine crows found the food again after a month.';

const heading = (page: Page, name: string): Locator =>
  refusedLibrary(page).getByRole('heading', { name, exact: true });
const press = (page: Page, name: string): Promise<void> =>
  refusedLibrary(page).getByRole('button', { name, exact: true }).click();
const recent = (page: Page): Locator => page.getByRole('region', { name: 'Recent libraries' });

const articlesOf = async ({ call }: Collate): Promise<number> =>
  (await call('library.overview', {})).articles;

const fillLibrary = (collate: Collate): Promise<unknown> => importText(collate, 'Crows', CROWS);

test.describe('a library whose folder is gone', () => {
  test('is asked about, never made, and found where it was moved to', async ({ start, folder }) => {
    const first = await start();
    await fillLibrary(first);
    await first.close();
    const moved = join(folder, 'elsewhere', 'Crow papers');
    mkdirSync(join(folder, 'elsewhere'));
    renameSync(first.library, moved);

    const { app, page, call } = await start();
    await expect(heading(page, 'The library was not found')).toBeFocused();
    await expect(refusedLibrary(page)).toContainText('There is no folder “Test library”');
    await expect(refusedLibrary(page)).toContainText(first.library);
    await expectAccessible(page, 'a library that was not found');
    expect(existsSync(first.library)).toBe(false);
    await expect(call('library.overview', {})).rejects.toThrow('There is no folder');
    await press(page, 'Try again');
    await expect(heading(page, 'The library was not found')).toBeFocused();
    expect(existsSync(first.library)).toBe(false);

    await answerOpenDialog(app, [join(folder, 'elsewhere')]);
    await press(page, 'Locate…');
    await expect(refusedLibrary(page)).toContainText('There is no library in “elsewhere”');
    await answerOpenDialog(app, [moved]);
    await press(page, 'Locate…');
    await openFromList(page, 'A test of memory');
    expect(await call('shell.recentLibraries', {})).toMatchObject([
      { name: 'Crow papers', isThere: true, isCurrent: true },
    ]);
  });

  test('opens when it is back', async ({ start }) => {
    const first = await start();
    await fillLibrary(first);
    await first.close();
    renameSync(first.library, `${first.library} away`);
    const { page } = await start();
    await expect(heading(page, 'The library was not found')).toBeVisible();
    renameSync(`${first.library} away`, first.library);
    await press(page, 'Try again');
    await openFromList(page, 'A test of memory');
  });

  test('can be left for a new one, in an empty folder alone', async ({ start, folder }) => {
    const first = await start();
    await first.close();
    rmSync(first.library, { recursive: true });
    const collate = await start();
    const { app, page, call } = collate;
    await answerOpenDialog(app, [folder]);
    await press(page, 'New…');
    await expect(refusedLibrary(page)).toContainText('There are other files in');
    mkdirSync(join(folder, 'Begun anew'));
    await answerOpenDialog(app, [join(folder, 'Begun anew')]);
    await press(page, 'New…');
    await expect(page.getByRole('heading', { name: 'Nothing to read yet' })).toBeVisible();
    expect(existsSync(first.library)).toBe(false);
    const gone = recent(page).getByRole('listitem').filter({ hasText: 'Test library' });
    await expect(gone).toContainText('not found');
    await expect(gone).toHaveAttribute('title', first.library);
    await expectAccessible(page, 'recent libraries of an empty one');
    await gone.getByRole('button', { name: 'Remove “Test library” from the list' }).click();
    await expect(recent(page)).toBeHidden();
    expect(await call('shell.recentLibraries', {})).toMatchObject([{ name: 'Begun anew' }]);
  });

  test('is not made by a start that names a place on a drive that is not there', async ({
    start,
    folder,
  }) => {
    const library = join(folder, 'drive', 'library');
    const { page } = await start({ library });
    await expect(heading(page, 'The library was not found')).toBeVisible();
    expect(existsSync(join(folder, 'drive'))).toBe(false);
  });

  test('leaves the folder that its drive was seen in as it is', async ({ start }) => {
    const first = await start();
    await first.close();
    rmSync(first.library, { recursive: true });
    mkdirSync(first.library);
    const { page } = await start();
    await expect(heading(page, 'The library file is gone')).toBeVisible();
    await expect(refusedLibrary(page)).toContainText('see that it is connected');
    expect(existsSync(join(first.library, 'library.sqlite'))).toBe(false);
  });
});

/** Builds of SQLite that this runtime cannot load: a damaged one, and for the stand-in the one of a newer Electron. */
async function unfitBindings(folder: string): Promise<string[]> {
  const damaged = join(folder, 'damaged.node');
  writeFileSync(damaged, 'of another time');
  const { nativeBinding } = await resolveRuntime();
  const prebuilt = `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;
  return nativeBinding === null ? [damaged] : [damaged, resolve(prebuilt)];
}

test('a runtime that SQLite does not fit is told as that, and opens nothing', async ({
  start,
  folder,
}) => {
  const first = await start();
  await fillLibrary(first);
  await first.call('backups.create', {});
  await first.close();
  const before = readFileSync(join(first.library, 'library.sqlite'));
  for (const binding of await unfitBindings(folder)) {
    const { page, call, close } = await start({ env: { COLLATE_SQLITE_BINDING: binding } });
    const screen = refusedLibrary(page);
    await expect(heading(page, 'Collate is not installed right')).toBeFocused();
    await expect(screen).toContainText('Your libraries were not touched');
    await expect(screen).not.toContainText('Restore');
    await expect(screen.getByRole('button')).toHaveText(['Try again', 'Show folder']);
    await expect(call('library.overview', {})).rejects.toThrow('does not fit this runtime');
    await expectAccessible(page, 'a runtime that does not fit');
    await press(page, 'Try again');
    await expect(heading(page, 'Collate is not installed right')).toBeFocused();
    await close();
    expect(readFileSync(join(first.library, 'library.sqlite')).equals(before)).toBe(true);
  }
});

test.describe('a library that is open already', () => {
  test('is refused to another configuration with who has it, until it is closed', async ({
    start,
    folder,
  }) => {
    const first = await start();
    await fillLibrary(first);
    const second = await start({ home: join(folder, 'another home') });
    const screen = refusedLibrary(second.page);
    await expect(heading(second.page, 'The library is open elsewhere')).toBeFocused();
    await expect(screen).toContainText(
      new RegExp(
        String.raw`“Test library” is open in another Collate on this computer, process ${String(first.app.process().pid)} of “.+”, since \d+ \w+ \d+, \d\d:\d\d\.`,
      ),
    );
    await expectAccessible(second.page, 'a library that is open elsewhere');
    expect(existsSync(join(folder, 'another home', 'Collate', 'libraries.json'))).toBe(false);
    await press(second.page, 'Try again');
    await expect(heading(second.page, 'The library is open elsewhere')).toBeFocused();
    expect(await articlesOf(first)).toBe(1);
    await first.close();
    await press(second.page, 'Try again');
    await openFromList(second.page, 'A test of memory');
  });

  test('is free as soon as the Collate that had it was killed', async ({ start, folder }) => {
    const first = await start();
    await fillLibrary(first);
    const exited = once(first.app.process(), 'exit');
    first.app.process().kill('SIGKILL');
    await exited;
    expect(existsSync(join(first.library, 'library.lock.json'))).toBe(true);
    const second = await start({ home: join(folder, 'another home') });
    await openFromList(second.page, 'A test of memory');
  });
});

test.describe('a library in a folder that is synchronised', () => {
  test('opens after a warning, which is not repeated', async ({ start, folder }) => {
    const library = join(folder, 'Dropbox', 'Crow papers');
    mkdirSync(join(folder, 'Dropbox'));
    const first = await start({ library });
    const screen = refusedLibrary(first.page);
    await expect(heading(first.page, 'This place is not safe for a library')).toBeFocused();
    await expect(screen).toContainText('lies in a folder that Dropbox synchronises');
    await expect(screen).toContainText('second place for its backups');
    await expectAccessible(first.page, 'a library in an unsafe place');
    expect(existsSync(library)).toBe(false);
    await press(first.page, 'Open anyway');
    await expect(first.page.getByRole('heading', { name: 'Nothing to read yet' })).toBeVisible();
    await fillLibrary(first);
    await first.close();
    const second = await start({ library });
    await openFromList(second.page, 'A test of memory');
  });

  test('opens without one when it was moved to a safe place', async ({ start, folder }) => {
    const synced = join(folder, 'Synced');
    const first = await start({ library: join(synced, '..', 'Crow papers') });
    await fillLibrary(first);
    await first.close();
    mkdirSync(join(synced, '.stfolder'), { recursive: true });
    renameSync(first.library, join(synced, 'Crow papers'));
    const { app, page } = await start({ library: join(synced, 'Crow papers') });
    await expect(refusedLibrary(page)).toContainText('a folder that Syncthing synchronises');
    renameSync(join(synced, 'Crow papers'), join(folder, 'Safe papers'));
    await answerOpenDialog(app, [join(folder, 'Safe papers')]);
    await press(page, 'Locate…');
    await openFromList(page, 'A test of memory');
  });
});

test.describe('the recent libraries', () => {
  test('lead back from the sample, by the palette, the menu and the next start', async ({
    start,
  }) => {
    const collate = await start();
    const { app, page, call } = collate;
    await fillLibrary(collate);
    await app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()!.getMenuItemById('library.openSample')!.click();
    });
    const status = page.getByRole('contentinfo', { name: 'Status' });
    await expect(status).toContainText('Sample library');
    expect(await call('shell.recentLibraries', {})).toMatchObject([
      { name: 'Sample library', isSample: true, isCurrent: true },
      { name: 'Test library', isSample: false, isCurrent: false },
    ]);

    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('combobox', { name: 'Command' }).fill('test lib');
    await page.keyboard.press('Enter');
    await expect(status).toContainText('Test library');

    const labels = await app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()!.getMenuItemById('recent')!.submenu!.items;
      items.find(({ label }) => label === 'Sample library')!.click();
      return items.map(({ label }) => label);
    });
    expect(labels).toEqual(['Test library', 'Sample library']);
    await expect(status).toContainText('Sample library');
  });

  test('are on the screen of a library that does not open', async ({ start, folder }) => {
    const first = await start();
    await fillLibrary(first);
    await first.close();
    const { page } = await start({ library: join(folder, 'gone', 'library') });
    await recent(page).getByRole('button', { name: 'Open “Test library”' }).click();
    await openFromList(page, 'A test of memory');
  });

  test('do not hold one that was refused', async ({ start, folder }) => {
    const library = join(folder, 'gone', 'library');
    const { call } = await start({ library });
    expect(await call('shell.recentLibraries', {})).toEqual([]);
  });
});
