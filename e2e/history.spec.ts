import type { Page } from '@playwright/test';
import { expect, test, type Collate } from './app.ts';
import {
  dragOver,
  highlight,
  makeClaim,
  notes,
  openFromList,
  readerPane,
  selectionBar,
  toast,
} from './reader.ts';
import { pressGoTo } from './keys.ts';

const TITLE = 'Swallows and barns';
const TEXT = 'Twelve swallows nested in the barn.\n\nTheir young left in August, all but one.';

async function startWithArticle(start: () => Promise<Collate>): Promise<Collate> {
  const collate = await start();
  await collate.call('import.text', { text: TEXT, name: TITLE });
  await openFromList(collate.page, TITLE);
  return collate;
}

async function makeSampleSize(page: Page): Promise<void> {
  await makeClaim(page, {
    kind: 'sample_size',
    quote: 'Twelve swallows',
    count: 12,
    unit: 'swallows',
  });
}

async function undo(page: Page, said: string): Promise<void> {
  await page.keyboard.press('Control+Z');
  await expect(toast(page, `Undone: ${said}`)).toBeVisible();
}

async function redo(page: Page, said: string): Promise<void> {
  await page.keyboard.press('Control+Shift+Z');
  await expect(toast(page, `Done again: ${said}`)).toBeVisible();
}

test('an article goes to the trash and comes back with its claims', async ({ open }) => {
  const { page } = await startWithArticle(open);
  await makeSampleSize(page);
  await page.getByRole('option', { name: TITLE }).click();
  await page.getByRole('listbox', { name: 'All articles' }).press('Delete');
  await expect(page.getByRole('option')).toHaveCount(0);
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await sidebar.getByRole('button', { name: 'Trash 1 thing' }).click();
  await page.getByRole('button', { name: `Restore ${TITLE}` }).click();
  await expect(toast(page, `Restored: ${TITLE}`)).toBeVisible();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await pressGoTo(page, 'a');
  await openFromList(page, TITLE);
  await expect(
    notes(page).getByRole('button', { name: 'n1 Sample size: 12 swallows' }),
  ).toBeVisible();
});

test('the toast of a deletion undoes it', async ({ open }) => {
  const { page } = await startWithArticle(open);
  await page.getByRole('listbox', { name: 'All articles' }).press('Delete');
  await expect(page.getByRole('option')).toHaveCount(0);
  await toast(page, 'Moved to the trash').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('option', { name: TITLE })).toBeVisible();

  await openFromList(page, TITLE);
  await makeSampleSize(page);
  await notes(page).getByRole('button', { name: 'Delete' }).click();
  await expect(notes(page).getByRole('button', { name: /^n1 / })).toBeHidden();
  await toast(page, 'Moved to the trash: claim n1').getByRole('button', { name: 'Undo' }).click();
  await expect(notes(page).getByRole('button', { name: /^n1 / })).toBeVisible();
});

test('every edit is undone and done again by keys, after a restart as well', async ({ start }) => {
  const first = await startWithArticle(start);
  const { page } = first;
  const note = (name: string | RegExp) => notes(page).getByRole('button', { name });
  await makeSampleSize(page);
  await notes(page).getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Count' }).fill('13');
  await page.keyboard.press('Control+Enter');
  await expect(note('n1 Sample size: 13 swallows')).toBeVisible();
  await highlight(page, {
    words: 'Their young left in August',
    color: /^green:/,
    comment: 'All of them?',
  });
  await notes(page)
    .getByRole('group', { name: 'Colour of the highlight' })
    .getByRole('button', { name: /^red:/ })
    .click();
  await expect(note(/^a Red/)).toBeVisible();

  await page.keyboard.press('Control+Z');
  await expect(note(/^a Green/)).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(notes(page).getByText('All of them?', { exact: true })).toBeHidden();
  await page.keyboard.press('Control+Z');
  await expect(note(/^a /)).toBeHidden();
  await page.keyboard.press('Control+Z');
  await expect(note('n1 Sample size: 12 swallows')).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(note('n1 Sample size: 13 swallows')).toBeVisible();
  const { undo: nextUndo, redo: nextRedo } = await first.call('history.state', {});
  await first.close();

  const second = await start();
  expect(await second.call('history.state', {})).toMatchObject({ undo: nextUndo, redo: nextRedo });
  await openFromList(second.page, TITLE);
  const noteAfter = (name: string | RegExp) => notes(second.page).getByRole('button', { name });
  await redo(second.page, nextRedo!);
  await expect(noteAfter(/^a Green/)).toBeVisible();
  await second.page.keyboard.press('Control+Shift+Z');
  await expect(notes(second.page).getByText('All of them?', { exact: true })).toBeVisible();
  await second.page.keyboard.press('Control+Shift+Z');
  await expect(noteAfter(/^a Red/)).toBeVisible();
  for (let steps = 0; steps < 3; steps += 1) await second.page.keyboard.press('Control+Z');
  await expect(noteAfter(/^a /)).toBeHidden();
  await undo(second.page, nextUndo!);
  await expect(noteAfter('n1 Sample size: 12 swallows')).toBeVisible();
});

test('a new edit ends what could have been done again', async ({ open }) => {
  const { page, call } = await startWithArticle(open);
  await makeSampleSize(page);
  await page.keyboard.press('Control+Z');
  await expect(notes(page).getByRole('button', { name: /^n1 / })).toBeHidden();
  await dragOver(page, 'in the barn');
  await selectionBar(page)
    .getByRole('button', { name: /^yellow:/ })
    .click();
  await expect(notes(page).getByRole('button', { name: /^a Yellow/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(async () => (await call('history.state', {})).redo).toBeNull();
  await expect(notes(page).getByRole('button', { name: /^n1 / })).toBeHidden();
});

test('details that were changed are undone', async ({ open }) => {
  const { page } = await startWithArticle(open);
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: /details/i });
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill('Swallows of the mill');
  await page.keyboard.press('Control+Enter');
  await expect(
    readerPane(page).getByRole('article', { name: 'Swallows of the mill' }),
  ).toBeVisible();
  await toast(page, 'Details saved').getByRole('button', { name: 'Undo' }).click();
  await expect(readerPane(page).getByRole('article', { name: TITLE })).toBeVisible();
});
