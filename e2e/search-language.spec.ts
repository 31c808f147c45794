import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { search, searchBox, searchResults, startWithSample } from './search.ts';

const reading = (page: Page): Locator => searchResults(page).getByRole('status').first();

test('fields and values are completed at the caret, all by key', async ({ open }) => {
  const { page } = await startWithSample(open);
  await searchBox(page).click();
  await searchBox(page).pressSequentially('saf');
  const fields = page.getByRole('listbox', { name: 'Fields' });
  await expect(fields.getByRole('option', { name: /^safety:/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(searchBox(page)).toHaveValue('safety:');
  const values = page.getByRole('listbox', { name: 'Values' });
  await expect(values.getByRole('option', { name: /^caveat/ })).toContainText(/\d+$/);
  await expectAccessible(page, 'completion of a value');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(searchBox(page)).toHaveValue(/^safety:\S+/);
  await page.keyboard.press('Escape');
  await expect(values).toHaveCount(0);
});

test('what was read is told, with the taxon of a species, and each part is changed there', async ({
  open,
}) => {
  const { page } = await startWithSample(open);
  await search(page, 'species:human n>=2 ');
  await expect(reading(page)).toContainText('Read as: articles with a studied species human');
  await expect(reading(page)).toContainText('(Homo sapiens, 9606)');
  await expectAccessible(page, 'the reading of a query');
  await reading(page).getByRole('button', { name: '2 or more' }).click();
  await expect(searchBox(page)).toBeFocused();
});

test('names that nothing has are told, and Alt Enter takes what is near', async ({ open }) => {
  const { page } = await startWithSample(open);
  for (const [typed, told, mended] of [
    ['speces:human ', 'No field is called speces', 'species:human '],
    ['safety:cavaet ', 'has no value “cavaet”', 'safety:caveat '],
    ['species:humn ', 'No claim is about a species called “humn”', 'species:human '],
  ] as const) {
    await search(page, typed);
    await expect(reading(page)).toContainText(told);
    await searchBox(page).press('Alt+Enter');
    await expect(searchBox(page)).toHaveValue(mended);
  }
});

test('odd and wrong input has a sensible answer', async ({ open }) => {
  const { page } = await startWithSample(open);
  for (const text of [
    'sperm '.repeat(20_000),
    'OR AND NOT -',
    '((("',
    'sperm\0birth',
    '🐭🐀',
    'שלום עולם',
    'NEAR(sperm birth)',
    '^',
    ':',
    'n>=99999999999999999999',
    'species:unicorn ',
    'tag:nothing in:nowhere ',
  ]) {
    await search(page, text);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(reading(page)).not.toBeEmpty();
  }
  await search(page, 'sperm');
  await expect(searchResults(page).getByRole('option').first()).toBeVisible();
});

test('what a filter leaves out is told, and N shows it', async ({ open }) => {
  const { page } = await startWithSample(open);
  await search(page, 'has:text n>=2 ');
  const left = page.getByRole('list', { name: /^Left out/ });
  await expect(left).toContainText(/Left out: .*sample size|not looked at yet/);
  await expectAccessible(page, 'results with what they leave out');
  await searchResults(page).getByRole('option').first().focus();
  await page.keyboard.press('n');
  await expect(searchBox(page)).toHaveValue('has:text n:none-stated,not-found,not-looked');
  await expect(searchResults(page).getByRole('option').first()).toBeVisible();
});
