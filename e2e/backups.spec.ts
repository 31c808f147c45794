import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Collate } from './app.ts';
import { expectAccessible } from './axe.ts';
import { garble, replaceWords } from './damage.ts';
import { answerOpenDialog } from './dialogs.ts';
import { runCommand } from './palette.ts';
import { toast } from './reader.ts';
import { importText } from './suggestions.ts';

const CROWS = 'A test of memory\n\nNine crows found the food again after a month.';
const JAYS = 'Jays in autumn\n\nForty jays hid acorns and found most of them in spring.';

function status(page: Page): Locator {
  return page.getByRole('contentinfo', { name: 'Status' });
}

function backups(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Backups' });
}

/** The row of a copy, by why it was made. */
function row(page: Page, kind: string): Locator {
  return backups(page)
    .getByRole('list', { name: 'Backups', exact: true })
    .getByRole('listitem')
    .filter({ hasText: kind });
}

async function titles({ call }: Collate): Promise<string[]> {
  const ids = await call('articles.ids', {
    list: {
      scope: { of: 'all' },
      sort: 'title',
      descending: false,
      filter: '',
    },
    first: 0,
    limit: 10_000,
  });
  const articles = await Promise.all(ids.map((id) => call('articles.get', { id })));
  return articles.map(({ csl }) => String(csl.title));
}

function backupFile({ library }: Collate, kind: string): string {
  const folder = join(library, 'backups');
  const name = readdirSync(folder).find(
    (each) => each.includes(`-${kind}-`) && each.endsWith('.sqlite'),
  );
  return join(folder, name!);
}

test('a backup is made, listed and restored, and so is what it replaced', async ({ open }) => {
  const collate = await open();
  const { page } = collate;
  await expect(status(page)).toContainText('Nothing to back up yet');
  await importText(collate, 'Crows', CROWS);
  await expect(status(page)).toContainText(/Not backed up yet, \d+ changes?/);
  await runCommand(page, 'Back up now');
  await expect(toast(page, /^Backed up \d\d:\d\d$/)).toBeVisible();
  await expect(status(page)).toContainText(/Backed up \d\d:\d\d$/);
  await importText(collate, 'Jays', JAYS);
  await expect(status(page)).toContainText(/Backed up \d\d:\d\d, \d+ changes? since/);

  await status(page)
    .getByRole('button', { name: /^Backed up/ })
    .click();
  await expect(row(page, 'Made by you')).toContainText('1 article, no claims yet');
  await expect(row(page, 'Made by you')).toContainText('Verified');
  await expectAccessible(page, 'backups');
  await row(page, 'Made by you').getByRole('button').click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('row', { name: 'Articles 2 1 1 fewer' })).toBeVisible();
  await expect(question.getByRole('row', { name: 'Claims 0 0 none' })).toBeVisible();
  await expect(question.getByRole('row', { name: 'To decide 0 0 none' })).toBeVisible();
  await expectAccessible(page, 'comparison before a restore');
  await question.getByRole('button', { name: 'Restore it' }).click();
  await expect(
    toast(page, /^Restored the backup of .+ “Before the restore of \d\d:\d\d”/),
  ).toBeVisible();
  expect(await titles(collate)).toEqual(['A test of memory']);

  await status(page)
    .getByRole('button', { name: /^Backed up|^Not backed up/ })
    .click();
  await expect(row(page, 'Before the restore of')).toContainText('2 articles');
  await row(page, 'Before the restore of').getByRole('button').click();
  await question.getByRole('button', { name: 'Restore it' }).click();
  await expect(page.getByRole('option', { name: /Jays in autumn/ })).toBeVisible();
  expect(await titles(collate)).toEqual(['A test of memory', 'Jays in autumn']);
});

test('a damaged backup is not restored, and the session stays as it was', async ({ open }) => {
  const collate = await open();
  const { page, call } = collate;
  await importText(collate, 'Crows', CROWS);
  await call('backups.create', {});
  garble(backupFile(collate, 'manual'), 8192, 512);
  await importText(collate, 'Jays', JAYS);
  await runCommand(page, 'Restore a backup…');
  await row(page, 'Made by you').getByRole('button').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore it' }).click();
  await expect(page.getByRole('alertdialog').getByRole('alert')).toContainText(
    'That backup is damaged',
  );
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(row(page, 'Made by you')).toContainText('Damaged');
  await expect(row(page, 'Made by you').getByRole('button')).toBeDisabled();
  await page.keyboard.press('Escape');
  expect(await titles(collate)).toEqual(['A test of memory', 'Jays in autumn']);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => titles(collate)).toEqual(['A test of memory']);
});

test('a check finds words that changed in silence, and the last good copy has them', async ({
  start,
}) => {
  const first = await start();
  await importText(first, 'Crows', CROWS);
  // On a slow machine the time at the end is too short for a backup.
  await first.call('backups.create', {});
  await first.close();
  replaceWords(join(first.library, 'library.sqlite'), 'Nine crows', 'Five crows');
  const collate = await start();
  const { page } = collate;
  await runCommand(page, 'Restore a backup…');
  await backups(page).getByRole('button', { name: 'Check the library' }).click();
  await expect(backups(page).getByText('Damaged: the texts of 1 revision')).toBeVisible();
  await expect(backups(page).getByRole('alert')).toContainText('The library is damaged');
  await expectAccessible(page, 'backups of a damaged library');
  await expect(status(page)).toContainText('Not backed up: the library is damaged');
  await backups(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(backups(page).getByRole('alert')).toContainText('no backup was made of it');
  await backups(page).getByRole('button', { name: 'Restore the newest good one…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore it' }).click();
  await expect(toast(page, /^Restored the backup of/)).toBeVisible();
  await runCommand(page, 'Restore a backup…');
  await backups(page).getByRole('button', { name: 'Check the library' }).click();
  await expect(backups(page).getByText('The library is whole')).toBeVisible();
});

test('every copy also goes to a second place, and its trouble is said', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { app, page } = collate;
  const disk = join(folder, 'Other disk');
  mkdirSync(disk);
  await importText(collate, 'Crows', CROWS);
  await collate.call('backups.create', {});
  await runCommand(page, 'Restore a backup…');
  const second = backups(page).getByRole('region', { name: 'Second place' });
  await answerOpenDialog(app, [collate.library]);
  await second.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(second.getByRole('alert')).toContainText('inside the library');
  await answerOpenDialog(app, [disk]);
  await second.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(second).toContainText('Every copy also goes to “Other disk”');
  await expect(row(page, 'Made by you')).toContainText('also in “Other disk”');

  renameSync(disk, join(folder, 'Unplugged'));
  await backups(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(second).toContainText('“Other disk” is not there');
  await expectAccessible(page, 'backups without their second place');
  await expect(status(page)).toContainText('not in the second place');
  await second.getByRole('button', { name: 'Stop copying there' }).click();
  await expect(second).toContainText('No second place');
  await expect(status(page)).not.toContainText('second place');
});
