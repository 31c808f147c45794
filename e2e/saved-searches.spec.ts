import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { runCommand } from './palette.ts';
import { search, searchBox, searchResults, startWithSample } from './search.ts';

const sidebar = (page: Page): Locator => page.getByRole('navigation', { name: 'Library' });
const saved = (page: Page, name: RegExp): Locator => sidebar(page).getByRole('button', { name });

async function saveAs(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Save search' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

test('a search is saved, opened, changed, renamed, moved and deleted by keys', async ({ open }) => {
  const { page, call } = await startWithSample(open);
  await search(page, 'species:mouse ');
  await saveAs(page, 'Mice');
  await expectAccessible(page, 'results beside saved searches');
  await page.keyboard.press('Escape');
  await search(page, 'sperm');
  await saveAs(page, 'Sperm');
  await searchBox(page).press('Escape');
  await expect(saved(page, /^Mice \d+ articles?/)).toBeVisible();
  await expect(saved(page, /^Sperm \d+ articles?/)).toBeVisible();
  await expectAccessible(page, 'sidebar with saved searches');

  await saved(page, /^Mice/).click();
  await expect(searchBox(page)).toHaveValue('species:mouse');
  await searchBox(page).fill('species:mouse n>=1 ');
  await expect(searchResults(page).getByRole('button', { name: /^Mice changed/ })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Changed: Mice')).toBeVisible();
  expect((await call('searches.list', {}))[0]?.asks.query).toBe('species:mouse n>=1');
  await searchBox(page).press('Escape');

  await saved(page, /^Sperm/).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(async () => (await call('searches.list', {})).map(({ name }) => name))
    .toEqual(['Sperm', 'Mice']);
  await saved(page, /^Sperm/).focus();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Saved search' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Cells');
  await expectAccessible(page, 'dialog of a saved search');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await saved(page, /^Cells/).focus();
  await page.keyboard.press('Delete');
  await expect(saved(page, /^Cells/)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(saved(page, /^Cells/)).toBeVisible();
});

test('saved searches are there after a restart, and in the palette', async ({ start }) => {
  const { page, close, library } = await startWithSample(start);
  await search(page, 'births');
  await saveAs(page, 'All births');
  await close();
  const again = await start({ library });
  await expect(saved(again.page, /^All births/)).toBeVisible();
  await runCommand(again.page, 'All births');
  await expect(searchBox(again.page)).toHaveValue('births');
});

test('a saved list tells of a tag that is gone, and is mended', async ({ open }) => {
  const { page, call } = await startWithSample(open);
  const asks = {
    of: 'list',
    query: '',
    scope: { of: 'tag', tag: 'gone' },
    sort: 'year',
    descending: true,
  } as const;
  await call('searches.save', { name: 'Tagged', asks });
  const line = saved(page, /^No tag is called “gone” any more\. Tagged/);
  await expect(line).toBeVisible();
  await line.focus();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Saved search' });
  await expectAccessible(page, 'a saved search that asks for what is gone');
  await dialog.getByRole('button', { name: 'Ask all articles' }).click();
  await expect(dialog.getByText(/: 4 articles\.$/)).toBeVisible();
  await dialog.getByRole('button', { name: /^Save/ }).click();
  await expect(saved(page, /^Tagged 4 articles/)).toBeVisible();
});

test('recent searches stand under the empty box and are cleared', async ({ open }) => {
  const { page } = await startWithSample(open);
  await search(page, 'monkey');
  await searchResults(page).getByRole('option').first().focus();
  await page.keyboard.press('Enter');
  await expect(searchResults(page)).toBeHidden();
  await searchBox(page).fill('');
  await searchBox(page).blur();
  await page.keyboard.press('Control+k');
  const recent = page.getByRole('listbox', { name: 'Recent searches' });
  await expect(recent.getByRole('option', { name: 'monkey' })).toBeVisible();
  await expectAccessible(page, 'recent searches');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(searchBox(page)).toHaveValue('monkey');
  await searchBox(page).press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('button', { name: 'Clear recent searches' }).click();
  await expect(recent).toHaveCount(0);
});

test('all results go under a tag, into a table and into an export', async ({ open }) => {
  const { page, call } = await startWithSample(open);
  await search(page, 'births ');
  await searchResults(page).getByRole('option').first().focus();
  await page.keyboard.press('Shift+T');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('about births');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect
    .poll(async () => (await call('library.overview', {})).tags.map(({ name }) => name))
    .toContain('about births');
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => (await call('library.overview', {})).tags.map(({ name }) => name))
    .not.toContain('about births');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('button', { name: /^Export/ }).first()).toBeVisible();
});
