import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Collate } from './app.ts';
import { answerOpenDialog } from './dialogs.ts';
import { pressGoTo } from './keys.ts';
import { toast } from './reader.ts';

/** So many that a job changes them, page by page. */
const MANY = 600;

async function importMany({ app, page, call }: Collate, folder: string): Promise<void> {
  mkdirSync(folder);
  const files = Array.from({ length: MANY }, (_, number) => {
    const file = join(folder, `swifts-${String(number)}.txt`);
    writeFileSync(
      file,
      `Swifts of tower ${String(number)}\n\nThere ${String(number)} swifts slept.`,
    );
    return file;
  });
  await answerOpenDialog(app, files);
  await page.keyboard.press('i');
  await expect
    .poll(async () => (await call('library.overview', {})).articles, { timeout: 200_000 })
    .toBe(MANY);
}

async function selectAll(page: Page): Promise<void> {
  const list = page.getByRole('listbox', { name: 'All articles' });
  await list.getByRole('option').first().click();
  await list.press('Control+a');
}

test('hundreds of articles go to the trash at once, and come back by one press or one undo', async ({
  open,
  folder,
}) => {
  test.setTimeout(400_000);
  const collate = await open();
  const { page, call } = collate;
  await importMany(collate, join(folder, 'swifts'));
  await selectAll(page);
  await page.keyboard.press('Delete');
  await expect(toast(page, '600 articles moved to the trash')).toBeVisible({ timeout: 60_000 });
  await pressGoTo(page, 't');
  const things = page.getByRole('grid', { name: 'Deleted things' });
  await expect(things.getByRole('row').first()).toBeVisible();
  await expect(page.getByText('600 things, newest first')).toBeVisible();
  // Only the rows on the screen exist.
  expect(await things.getByRole('row').count()).toBeLessThan(100);
  await page.getByRole('button', { name: 'Restore all' }).click();
  await expect(toast(page, '600 things restored')).toBeVisible({ timeout: 60_000 });
  expect(await call('library.overview', {})).toMatchObject({ articles: MANY, trash: 0 });

  await pressGoTo(page, 'a');
  await selectAll(page);
  await page.keyboard.press('Delete');
  await expect(toast(page, '600 articles moved to the trash')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Control+z');
  await expect(toast(page, /^Undone: Delete 600 articles/)).toBeVisible({ timeout: 60_000 });
  expect(await call('library.overview', {})).toMatchObject({ articles: MANY, trash: 0 });
});
