import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { answerOpenDialog } from './dialogs.ts';
import { runCommand } from './palette.ts';

const entry = (title: string): string => `TY  - JOUR\nTI  - ${title}\nPY  - 2021\nER  -\n`;

/** What says below that an import waits for the reader. */
const waiting = (page: Page) => page.getByRole('button', { name: '1 import waits for you' });

test('what comes into a watched folder waits for the reader, over a restart', async ({
  start,
  folder,
}) => {
  const inbox = join(folder, 'Inbox');
  mkdirSync(inbox);
  writeFileSync(join(inbox, 'before.ris'), entry('Voles of last year'));
  const first = await start();
  await answerOpenDialog(first.app, [inbox]);
  await runCommand(first.page, 'Settings and keys…');
  const settings = first.page.getByRole('dialog');
  await settings.getByRole('button', { name: 'Watch a folder…' }).click();
  await expect(settings).toContainText('New files in “Inbox” are read.');
  await first.page.keyboard.press('Escape');
  writeFileSync(join(inbox, 'voles.ris'), entry('Voles under snow') + entry('Voles in the dike'));
  await expect(waiting(first.page)).toBeVisible();
  expect((await first.call('library.overview', {})).articles).toBe(0);
  await first.close();

  const { page } = await start();
  await waiting(page).click();
  const room = page.getByRole('main', { name: 'Import review' });
  const entries = room.getByRole('listbox', { name: 'Entries of the import' });
  await expect(entries.getByRole('option')).toHaveText([/^Voles under snow/, /^Voles in the dike/]);
  await page.keyboard.press('Control+Enter');
  await expect(room).toBeHidden();
  await expect(page.getByRole('option')).toHaveCount(2);
  await expect(waiting(page)).toBeHidden();
});
