import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Collate } from './app.ts';
import { expectAccessible } from './axe.ts';
import { answerOpenDialog } from './dialogs.ts';
import { evidenceGrid, selectedCell } from './evidence.ts';
import { runCommand } from './palette.ts';
import {
  claimEditor,
  dragOver,
  notes,
  openFromList,
  readerPane,
  selectionBar,
  toast,
} from './reader.ts';
import { pressGoTo } from './keys.ts';

const ARTICLE = 'Round spermatids, twelve fathers and fourteen births';
const WORDS = 'The clinic followed the children as they grew.';

async function openWithSample(open: () => Promise<Collate>): Promise<Collate> {
  const collate = await open();
  await collate.page.getByRole('button', { name: 'Add sample' }).click();
  await expect(collate.page.getByRole('option')).toHaveCount(4);
  return collate;
}

async function setWidth({ app }: Collate, width: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(wanted, 800);
  }, width);
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toHaveCount(0);
}

test('the empty library', async ({ open }) => {
  const { page } = await open();
  await expect(page.getByRole('main', { name: 'Empty library' })).toBeVisible();
  await expectAccessible(page, 'empty library');
});

test('the list and the reader', async ({ open }) => {
  const { page } = await openWithSample(open);
  await expectAccessible(page, 'list, nothing open');
  await openFromList(page, ARTICLE);
  await expect(notes(page).getByRole('button', { name: /^n1 / })).toBeVisible();
  await expectAccessible(page, 'reader with claims');
  await notes(page)
    .getByRole('button', { name: /^s7 .*Too early/ })
    .click();
  await expectAccessible(page, 'claim selected');
  await notes(page)
    .getByRole('button', { name: /^a Orange/ })
    .click();
  await expectAccessible(page, 'annotation selected');
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await expectAccessible(page, 'comment form');
  await page.keyboard.press('Escape');

  await dragOver(page, WORDS);
  await expect(selectionBar(page)).toBeVisible();
  await expectAccessible(page, 'words selected');
  for (const [key, kind] of [
    ['n', 'sample_size'],
    ['p', 'species'],
    ['f', 'finding'],
    ['s', 'safety'],
  ] as const) {
    await page.keyboard.press('c');
    await expect(page.getByRole('group', { name: 'Kind of the new claim' })).toBeVisible();
    if (kind === 'sample_size') await expectAccessible(page, 'kind of the new claim');
    await page.keyboard.press(key);
    await expect(claimEditor(page, kind)).toBeVisible();
    await expectAccessible(page, `claim editor, ${kind}`);
    await page.keyboard.press('Escape');
    await expect(claimEditor(page, kind)).toBeHidden();
  }

  await page.keyboard.press('Control+F');
  const find = page.getByRole('search', { name: 'Find in this article' });
  await find.getByRole('textbox').fill('children');
  await expect(find.getByRole('status')).toHaveText(/^1 of /);
  await expectAccessible(page, 'find bar');
});

test('suggested claims', async ({ open }) => {
  const { page } = await openWithSample(open);
  await openFromList(page, 'A monkey born from frozen testis tissue');
  await expect(notes(page).getByRole('button', { name: /^n1 / })).toBeVisible();
  await page.keyboard.press('s');
  const suggestion = notes(page)
    .getByRole('button', { name: /suggested/ })
    .first();
  await suggestion.click();
  await expectAccessible(page, 'suggested claim selected');
  await notes(page).getByRole('button', { name: 'More for the claims' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'menu of the claims');
});

test('the search room', async ({ open }) => {
  const { page } = await openWithSample(open);
  const box = page.getByRole('search').getByRole('combobox');
  await box.fill('sperm');
  await expect(page.getByRole('listbox', { name: /^Claims/ })).toBeVisible();
  await expectAccessible(page, 'search results');
  await box.fill('xylophone');
  await expect(page.getByRole('main', { name: 'Search results' })).toHaveAttribute(
    'aria-busy',
    'false',
  );
  await expectAccessible(page, 'nothing found');
});

test('the evidence room', async ({ open }) => {
  const { page } = await openWithSample(open);
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Births from/ })
    .click();
  await expect(evidenceGrid(page).getByRole('columnheader')).toHaveCount(4);
  await expectAccessible(page, 'evidence table');
  await evidenceGrid(page).getByText('None stated').first().click();
  await expect(selectedCell(page)).toContainText('None stated');
  await expectAccessible(page, 'silent cell selected');
  for (const name of ['Rename', 'Articles', 'Rows']) {
    await page
      .getByRole('group', { name: 'Table' })
      .getByRole('button', { name, exact: true })
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, `evidence dialog: ${name}`);
    await closeDialog(page);
  }
  await evidenceGrid(page).getByText('births, outcome').first().click();
  await selectedCell(page).getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'evidence dialog: claim');
});

test('the trash', async ({ open }) => {
  const { page } = await openWithSample(open);
  await page.getByRole('option', { name: ARTICLE }).click();
  await page.getByRole('listbox', { name: 'All articles' }).press('Delete');
  await expect(toast(page, 'Moved to the trash')).toBeVisible();
  await expectAccessible(page, 'toast');
  await pressGoTo(page, 't');
  await expect(page.getByRole('main', { name: 'Trash' }).getByRole('row')).toHaveCount(1);
  await expectAccessible(page, 'trash');
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(page, 'question before deleting for good');
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await expectAccessible(page, 'empty trash');
});

test('the dialogs', async ({ open }) => {
  const collate = await openWithSample(open);
  const { page } = collate;
  await collate.call('backups.create', {});
  await openFromList(page, ARTICLE);
  for (const title of [
    'Edit details',
    'Tags and collections…',
    'Link to another article…',
    'Add or replace the text…',
    'New collection…',
    'New reference…',
    'Paste a text as an article…',
    'Settings and keys…',
    'Keys for this place',
    'Restore a backup…',
    'About suggestions',
    'Background work and import reports',
  ]) {
    await runCommand(page, title);
    await expect(page.getByRole('dialog'), title).toBeVisible();
    await expectAccessible(page, `dialog: ${title}`);
    await closeDialog(page);
  }
  await notes(page).getByRole('button', { name: /^n1 / }).click();
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'dialog: link a claim');
  await closeDialog(page);
  await page.keyboard.press('Control+Shift+P');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await expectAccessible(page, 'palette');
});

test('the report of an import', async ({ open, folder }) => {
  const { app, page } = await open();
  const files = ['first', 'second', 'empty'].map((name) => join(folder, `${name}.txt`));
  for (const file of files)
    writeFileSync(file, file.includes('empty') ? '' : 'Ravens slide down the snow.');
  await answerOpenDialog(app, files);
  await page.getByRole('button', { name: 'Choose files' }).click();
  const review = page.getByRole('main', { name: 'Import review' });
  await expect(review.getByText('empty.txt is empty')).toBeVisible();
  await expectAccessible(page, 'import review');
  await page.keyboard.press('Control+Enter');
  await expect(review).toBeHidden();
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /1 not imported/ })
    .click();
  await expect(page.getByRole('dialog')).toContainText('Not imported');
  await expectAccessible(page, 'import report');
});

for (const width of [1100, 800]) {
  test(`a window ${String(width)} pixels wide`, async ({ open }) => {
    const collate = await openWithSample(open);
    const { page } = collate;
    await setWidth(collate, width);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    await expectAccessible(page, 'list');
    await page.getByRole('option', { name: ARTICLE }).click();
    await expect(readerPane(page).getByRole('button', { name: /^n1 / })).toBeVisible();
    await expectAccessible(page, 'reader');
    await page.getByRole('search').getByRole('combobox').fill('sperm');
    await expect(page.getByRole('listbox', { name: /^Claims/ })).toBeVisible();
    await expectAccessible(page, 'search');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('search').getByRole('combobox')).not.toBeFocused();
    await pressGoTo(page, 'e');
    await expect(evidenceGrid(page)).toBeVisible();
    await expectAccessible(page, 'evidence');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'the window does not scroll sideways').toBe(0);
  });
}

test('with reduced motion nothing moves', async ({ open }) => {
  const { page } = await openWithSample(open);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openFromList(page, ARTICLE);
  await notes(page).getByRole('button', { name: /^n1 / }).click();
  await page.keyboard.press('Control+Shift+P');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return `${transitionDuration}, ${animationDuration}`
          .split(', ')
          .some((duration) => Number.parseFloat(duration) > 0);
      })
      .map(({ className, tagName }) => `${tagName} ${className}`),
  );
  expect(moving).toEqual([]);
});
