import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { ArticleId } from '../src/shared/domain/ids.ts';
import { expect, test, type Collate } from './app.ts';
import { answerOpenDialog } from './dialogs.ts';
import { toast } from './reader.ts';
import { importText } from './suggestions.ts';

const MANY = 400;

const titleOf = (number: number): string => `Wrens of hedge ${String(number).padStart(3, '0')}`;

/** Imports so many articles, each with a number in its title. */
async function importMany({ app, page, call }: Collate, folder: string): Promise<void> {
  mkdirSync(folder);
  const files = Array.from({ length: MANY }, (_, number) => {
    const file = join(folder, `wrens-${String(number)}.txt`);
    writeFileSync(file, `${titleOf(number)}\n\nA wren sang ${String(number)} times.`);
    return file;
  });
  await answerOpenDialog(app, files);
  await page.keyboard.press('i');
  await expect
    .poll(async () => (await call('library.overview', {})).articles, { timeout: 60_000 })
    .toBe(MANY);
  await expect(
    page
      .getByRole('status')
      .getByText(`${String(MANY)} articles`)
      .first(),
  ).toBeVisible();
}

const list = (page: Page): Locator => page.getByRole('listbox', { name: 'All articles' });
const row = (page: Page, number: number): Locator =>
  list(page).getByRole('option', { name: titleOf(number) });

async function sortByTitle(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sort', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Title' }).click();
  await expect(row(page, 0)).toBeInViewport();
}

/** How many pixels below the top of the list a row stands. */
async function offsetOf(page: Page, number: number): Promise<number> {
  const [top, at] = [await list(page).boundingBox(), await row(page, number).boundingBox()];
  return at!.y - top!.y;
}

test('a long list is gone through by keys, scrolled anywhere, and keeps its place', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { page, call } = collate;
  await importMany(collate, join(folder, 'wrens'));
  await sortByTitle(page);

  await row(page, 0).click();
  await list(page).focus();
  await page.keyboard.press('End');
  await expect(row(page, MANY - 1)).toBeInViewport();
  await expect(row(page, MANY - 1)).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, MANY - 1)).toHaveAttribute('aria-posinset', String(MANY));
  await page.keyboard.press('ArrowUp');
  await expect(row(page, MANY - 2)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(row(page, 0)).toBeInViewport();
  await page.keyboard.press('PageDown');
  await expect(row(page, 0)).toHaveAttribute('aria-selected', 'false');

  // To the middle, as by the scroll bar; then others come and go above.
  await list(page).evaluate((element) => {
    element.scrollTop = 200 * 56 + 20;
  });
  await expect(row(page, 203)).toBeInViewport();
  const before = await offsetOf(page, 203);
  await importText(collate, 'Aardvarks', 'Aardvarks\n\nAn aardvark dug.');
  await expect(row(page, 203)).toHaveAttribute('aria-posinset', '205');
  expect(await offsetOf(page, 203)).toBe(before);
  const ids = await call('articles.ids', {
    list: { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' },
    first: 0,
    limit: 100,
  });
  await call('articles.trash', { articles: { of: 'these', ids } });
  await expect(row(page, 203)).toHaveAttribute('aria-posinset', '105');
  expect(await offsetOf(page, 203)).toBe(before);
});

test('all of a list is selected at once, with exceptions, and what comes in later', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { page, call } = collate;
  await importMany(collate, join(folder, 'wrens'));
  await sortByTitle(page);
  await row(page, 3).click();
  await list(page).press('Control+a');
  const number = page.getByRole('region', { name: 'Articles' }).getByRole('status').first();
  await expect(number).toHaveText('400 selected');
  await row(page, 4).click({ modifiers: ['Control'] });
  await expect(number).toHaveText('399 selected');
  await expect(row(page, 4)).toHaveAttribute('aria-selected', 'false');
  await importText(collate, 'Aardvarks', 'Aardvarks\n\nAn aardvark dug.');
  await expect(number).toHaveText('400 selected');

  await page.keyboard.press('Delete');
  await expect(toast(page, '400 articles moved to the trash')).toBeVisible();
  await expect(list(page).getByRole('option')).toHaveCount(1);
  await expect(row(page, 4)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await call('library.overview', {})).articles).toBe(MANY + 1);

  // A range that reaches beyond what is on the screen.
  await row(page, 2).click();
  await list(page).focus();
  await page.keyboard.press('Shift+End');
  await expect(number).toHaveText(`${String(MANY - 2)} selected`);

  // With other words in the filter nothing stays selected out of sight.
  await list(page).press('Control+a');
  await page.keyboard.press('f');
  await page.keyboard.type('hedge 00');
  await expect(list(page).getByRole('option')).toHaveCount(13);
  await page.keyboard.press('Enter');
  await list(page).press('Control+a');
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Tags and collections' });
  await expect(dialog).toContainText('13 articles');
  await page.keyboard.type('few');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(toast(page, '13 articles filed')).toBeVisible();
  const tagged: ArticleId[] = await call('articles.ids', {
    list: { scope: { of: 'tag', tag: 'few' }, sort: 'title', descending: false, filter: '' },
    first: 0,
    limit: 100,
  });
  expect(tagged).toHaveLength(13);
});
