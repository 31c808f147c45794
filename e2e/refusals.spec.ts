import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, refusedLibrary, test, type Collate } from './app.ts';
import { expectAccessible } from './axe.ts';
import { garble, makeTooNew } from './damage.ts';
import { killEngine } from './engine-process.ts';
import { openFromList, toast } from './reader.ts';
import { importText } from './suggestions.ts';

const CROWS = 'A test of memory\n\nNine crows found the food again after a month.';

/** Uses a library, does something to its file while it is closed, and starts on it again. */
async function startOn(
  start: () => Promise<Collate>,
  change: (file: string) => void,
): Promise<Collate> {
  const first = await start();
  await importText(first, 'Crows', CROWS);
  await first.call('backups.create', {});
  await first.close();
  change(join(first.library, 'library.sqlite'));
  return start();
}

const remove = (file: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
};

const press = (page: Page, name: string | RegExp): Promise<void> =>
  refusedLibrary(page).getByRole('button', { name }).click();

test('a damaged library says so, and its newest good backup is one press away', async ({
  start,
}) => {
  const collate = await startOn(start, (file) => {
    garble(file, 0, 64);
  });
  const { app, page } = collate;
  const screen = refusedLibrary(page);
  await expect(screen.getByRole('heading', { name: 'The library is damaged' })).toBeFocused();
  await expect(screen).toContainText('is not a database');
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectAccessible(page, 'a library that is damaged');
  await press(page, 'Check');
  await expect(screen).toContainText('Damaged: the structure of the file.');
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()!.getMenuItemById('import.choose')!.click();
  });
  await expect(screen.getByText('needs a library that is open')).toBeVisible();
  await press(page, 'Try again');
  await expect(screen.getByRole('heading', { name: 'The library is damaged' })).toBeFocused();

  await expect(screen.getByRole('radio', { name: /1 article, no claims yet/ })).toBeChecked();
  await press(page, /^Restore it: the backup of/);
  await expect(toast(page, /^Restored the backup of .+ “Before the restore of/)).toBeVisible();
  await openFromList(page, 'A test of memory');
});

test('a library whose file is gone is never taken for a new one', async ({ start }) => {
  const { page, call } = await startOn(start, remove);
  const screen = refusedLibrary(page);
  await expect(screen.getByRole('heading', { name: 'The library file is gone' })).toBeVisible();
  await expect(screen).toContainText('library.sqlite in “Test library” is missing');
  await expectAccessible(page, 'a library that is missing');
  await press(page, 'Start new…');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('All backups stay in the folder');
  await expectAccessible(page, 'question before a new library');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await press(page, 'Start new…');
  await question.getByRole('button', { name: 'Start a new one' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to read yet' })).toBeVisible();
  expect((await call('library.overview', {})).articles).toBe(0);

  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  const others = page.getByRole('list', { name: 'Backups of another library' });
  await others.getByRole('button').first().click();
  await expect(page.getByRole('alertdialog')).toContainText('This is a copy of another library');
  await page.getByRole('button', { name: 'Restore it' }).click();
  await expect(toast(page, /^Restored/)).toBeVisible();
  expect((await call('library.overview', {})).articles).toBe(1);
});

test('a file that was put back opens at the next try', async ({ start }) => {
  const { page, library } = await startOn(start, (file) => {
    renameSync(file, `${file}.away`);
  });
  const file = join(library, 'library.sqlite');
  renameSync(`${file}.away`, file);
  await press(page, 'Try again');
  await openFromList(page, 'A test of memory');
});

test('a library of a newer Collate is left as it is', async ({ start }) => {
  const { page } = await startOn(start, makeTooNew);
  const screen = refusedLibrary(page);
  await expect(
    screen.getByRole('heading', { name: 'The library is from a newer Collate' }),
  ).toBeVisible();
  await expectAccessible(page, 'a library that is too new');
  await expect(screen.getByRole('button', { name: 'Check' })).toBeHidden();
  await press(page, 'Open sample');
  await expect(page.getByRole('search')).toBeVisible();
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Sample');
});

test('an engine that keeps dying stays down, says so, and starts again when asked', async ({
  start,
}) => {
  const collate = await start();
  const { page } = collate;
  await importText(collate, 'Crows', CROWS);
  await collate.call('backups.create', {});
  await killEngine(collate, 6);
  const screen = refusedLibrary(page);
  await expect(screen.getByRole('heading', { name: 'Collate’s engine stays down' })).toBeVisible();
  await expectAccessible(page, 'an engine that stays down');
  await press(page, 'Check');
  await expect(screen.getByText('The library is whole')).toBeVisible();
  await press(page, 'Try again');
  await openFromList(page, 'A test of memory');
});

test('a library that is deleted while it is open refuses the next change', async ({ start }) => {
  const collate = await start();
  const { page } = collate;
  await importText(collate, 'Crows', CROWS);
  await collate.call('backups.create', {});
  await openFromList(page, 'A test of memory');
  remove(join(collate.library, 'library.sqlite'));
  await page.getByRole('option', { name: /A test of memory/ }).click();
  await page.getByRole('listbox', { name: 'All articles' }).press('Delete');
  const banner = page.getByRole('alert').filter({ hasText: 'were deleted, moved, replaced' });
  await expect(banner).toBeVisible();
  await expect(toast(page, 'Moved to the trash')).toBeHidden();
  await expectAccessible(page, 'banner of a library that is gone');
  await banner.getByRole('button', { name: 'Backups…' }).click();
  await expect(page.getByRole('dialog', { name: 'Backups' })).toContainText('Made by you');
  await page.keyboard.press('Escape');
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(
    refusedLibrary(page).getByRole('heading', { name: 'The library file is gone' }),
  ).toBeVisible();
  await press(page, /^Restore it: the backup of/);
  await openFromList(page, 'A test of memory');
});
