import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { answerSaveDialog } from './dialogs.ts';
import { exportRoom } from './export.ts';
import { evidenceGrid, selectedCell } from './evidence.ts';
import { readNoteQuotes } from './note-file.ts';
import { claimEditor, notes, readerPane, selectionBar, toast } from './reader.ts';
import { pressGoTo } from './keys.ts';

const CROWS = {
  title: 'Crows and hidden food',
  text: [
    'Nine crows were trained in an aviary.',
    'All of them found the food after a month.',
    'Carrion crows were the only birds.',
    'One bird hurt its wing.',
  ].join('\n\n'),
};
const ROOKS = {
  title: 'Rooks and bent wires',
  text: ['Rooks bent the wire at once.', 'No bird was hurt.'].join('\n\n'),
};

/** Presses one key after the other. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function repeat(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

/** Words that the reader would paste or type into the field that has the focus. */
async function write(page: Page, words: string): Promise<void> {
  await press(page, 'Control+A');
  await page.keyboard.insertText(words);
}

async function pasteArticle(page: Page, article: typeof CROWS): Promise<void> {
  await press(page, 'Control+Shift+V');
  const dialog = page.getByRole('dialog', { name: 'Paste a text as an article' });
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await page.keyboard.insertText(article.text);
  await press(page, 'Tab');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await write(page, article.title);
  await press(page, 'Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(toast(page, `Imported: ${article.title}`)).toBeVisible();
}

async function goToAllArticles(page: Page): Promise<void> {
  await pressGoTo(page, 'a');
  await expect(page.getByRole('listbox', { name: 'All articles' })).toBeFocused();
}

/** Opens an article of the list of all, which has the newest first. */
async function openFromList(page: Page, title: string, downs: number): Promise<void> {
  await goToAllArticles(page);
  await press(page, 'Home');
  await repeat(page, 'ArrowDown', downs);
  await expect(page.getByRole('option', { name: title })).toHaveAttribute('aria-selected', 'true');
  await press(page, 'Enter');
  await expect(readerPane(page).getByRole('article', { name: title })).toBeVisible();
  await expect(readerPane(page).getByRole('group', { name: 'Text of the article' })).toBeFocused();
}

/** With the caret in the text: to a paragraph, counted from 0, and from its start so many words, or all. */
async function select(page: Page, words: string, paragraph: number): Promise<void> {
  await press(page, 'Control+Home');
  await repeat(page, 'ArrowDown', paragraph);
  if (words.endsWith('.')) await press(page, 'Shift+End');
  else await repeat(page, 'Control+Shift+ArrowRight', words.split(' ').length);
  await expect.poll(() => page.evaluate(() => String(document.getSelection()).trim())).toBe(words);
  await expect(selectionBar(page)).toBeVisible();
}

async function beginClaim(page: Page, key: string): Promise<void> {
  await press(page, 'c');
  await expect(page.getByRole('group', { name: 'Kind of the new claim' })).toBeVisible();
  await press(page, key);
}

async function saveClaim(page: Page, note: RegExp): Promise<void> {
  await press(page, 'Control+Enter');
  await expect(page.getByRole('form')).toBeHidden();
  await expect(notes(page).getByRole('button', { expanded: true })).toHaveAccessibleName(note);
}

async function markTheCrows(page: Page): Promise<void> {
  await openFromList(page, CROWS.title, 1);
  await press(page, 'F7');

  await select(page, 'Nine crows', 0);
  await beginClaim(page, 'n');
  const count = claimEditor(page, 'sample_size').getByRole('textbox', { name: 'Count' });
  await expect(count).toBeFocused();
  await expect(count).toHaveValue('9');
  await write(page, '9');
  await press(page, 'Tab', 'Tab');
  await expect(page.getByRole('textbox', { name: 'As written' })).toBeFocused();
  await write(page, 'crows');
  await saveClaim(page, /^n1 Sample size: 9 crows/);

  await select(page, 'Carrion crows', 2);
  await beginClaim(page, 'p');
  await expect(page.getByRole('textbox', { name: 'As written' })).toBeFocused();
  await press(page, 'Tab');
  await expect(page.getByRole('combobox', { name: 'Species' })).toBeFocused();
  await press(page, 'Control+A');
  await page.keyboard.type('Corvus corone');
  const species = page.getByRole('combobox', { name: 'Species' });
  const crow = page.getByRole('option', { name: 'Corvus corone Carrion crow' });
  // On a slow machine the proposals come after the last letter: the list then waits for the arrow.
  await expect(async () => {
    if (!(await crow.isVisible())) await press(page, 'ArrowDown');
    await expect(crow).toBeVisible({ timeout: 1000 });
  }).toPass();
  if ((await species.getAttribute('aria-activedescendant')) === null)
    await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await expect(page.getByRole('combobox', { name: 'Species' })).toHaveValue('Corvus corone');
  await saveClaim(page, /^sp2 Species, studied: /);

  await select(page, 'All of them found the food after a month.', 1);
  await beginClaim(page, 'f');
  await expect(page.getByRole('textbox', { name: 'Statement' })).toBeFocused();
  await write(page, 'Crows remember food for a month');
  // From “open”, which is chosen, round to the first.
  await press(page, 'Tab', 'ArrowDown');
  await expect(page.getByRole('radio', { name: 'increase' })).toBeChecked();
  await saveClaim(page, /^f3 Finding, increase: Crows remember food for a month/);

  await select(page, 'One bird hurt its wing.', 3);
  await beginClaim(page, 's');
  await expect(page.getByRole('radio', { name: 'caveat' })).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(page.getByRole('radio', { name: 'adverse event' })).toBeChecked();
  await saveClaim(page, /^s4 Safety, adverse event: /);

  await select(page, 'Carrion crows were the only birds.', 2);
  await press(page, 'h', '3');
  await expect(notes(page).getByRole('button', { name: /^a Green: / })).toBeVisible();
  await press(page, 'm');
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await page.keyboard.insertText('Which other birds live there?');
  await press(page, 'Control+Enter');
  await expect(page.getByRole('form')).toBeHidden();
  await expect(
    notes(page).getByText('Which other birds live there?', { exact: true }),
  ).toBeVisible();
  await press(page, '6');
  await expect(notes(page).getByRole('button', { name: /^a Magenta: / })).toBeVisible();
  await press(page, 'Escape');
}

async function goThroughNotes(page: Page): Promise<void> {
  const selected = notes(page).getByRole('button', { expanded: true });
  await repeat(page, 'k', 6);
  await expect(selected).toHaveAccessibleName(/^n1 /);
  await press(page, 'j');
  await expect(selected).toHaveAccessibleName(/^f3 /);
  await press(page, 'q');
  await expect(selected).toBeFocused();
  await press(page, 'q');
  await expect(readerPane(page).getByRole('group', { name: 'Text of the article' })).toBeFocused();
  await press(page, 'e');
  await expect(page.getByRole('textbox', { name: 'Statement' })).toBeFocused();
  await write(page, 'Crows remember for a month');
  await saveClaim(page, /^f3 Finding, increase: Crows remember for a month/);
  await press(page, 'Control+Z');
  await expect(selected).toHaveAccessibleName(/Crows remember food for a month/);
  await press(page, 'Control+Shift+Z');
  await expect(selected).toHaveAccessibleName(/Crows remember for a month/);
  await press(page, 'Delete');
  await expect(toast(page, 'Moved to the trash: claim f3')).toBeVisible();
  await press(page, 'Control+Z');
  await expect(notes(page).getByRole('button', { name: /^f3 / })).toBeVisible();
}

async function markTheRooks(page: Page): Promise<void> {
  await openFromList(page, ROOKS.title, 0);
  await press(page, 'F7');
  await select(page, 'Rooks bent the wire at once.', 0);
  await beginClaim(page, 'f');
  await write(page, 'Rooks make tools');
  await press(page, 'Tab', 'ArrowDown');
  await expect(page.getByRole('radio', { name: 'increase' })).toBeChecked();
  await saveClaim(page, /^f1 Finding, increase: Rooks make tools/);
  await select(page, 'No bird was hurt.', 1);
  await beginClaim(page, 's');
  await press(page, 'ArrowDown', 'ArrowDown');
  await expect(page.getByRole('radio', { name: 'reassuring' })).toBeChecked();
  await saveClaim(page, /^s2 Safety, reassuring: /);
}

async function searchByKeys(page: Page): Promise<void> {
  await press(page, '/');
  await expect(page.getByRole('search').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('wing');
  const hit = page.getByRole('listbox', { name: /^Claims/ }).getByRole('option');
  await expect(hit).toHaveCount(1);
  await press(page, 'ArrowDown');
  await expect(hit).toBeFocused();
  await press(page, 'Enter');
  await expect(readerPane(page).getByRole('article', { name: CROWS.title })).toBeVisible();
  await expect(notes(page).getByRole('button', { expanded: true })).toHaveAccessibleName(/^s4 /);
}

async function compareByKeys(page: Page): Promise<void> {
  await goToAllArticles(page);
  await press(page, 'Home', 'x', 'ArrowDown', 'x');
  await expect(page.getByRole('button', { name: 'Compare 2' })).toBeVisible();
  await press(page, 'Shift+X');
  await expect(evidenceGrid(page).getByRole('columnheader')).toHaveCount(2);
  await expect(selectedCell(page)).toContainText('Not looked at yet');
  await press(page, 'Home');
  await expect(selectedCell(page)).toContainText('Not looked at yet');
  await press(page, 'n');
  await expect(toast(page, 'Marked: no sample size stated')).toBeVisible();
  await expect(selectedCell(page)).toContainText('None stated');
  await press(page, 'ArrowRight');
  await expect(selectedCell(page)).toContainText('9 crows');
  await press(page, 'ArrowLeft', 'ArrowDown');
  await expect(selectedCell(page)).toContainText('Species');
  await press(page, 'ArrowDown');
  await expect(selectedCell(page)).toContainText('Rooks make tools');
  await press(page, 'Enter');
  await expect(readerPane(page).getByRole('article', { name: ROOKS.title })).toBeVisible();
  await expect(notes(page).getByRole('button', { expanded: true })).toHaveAccessibleName(/^f1 /);
  await pressGoTo(page, 'e');
  await expect(evidenceGrid(page)).toBeVisible();
}

async function goEverywhere(page: Page): Promise<void> {
  const list = (name: string) => page.getByRole('listbox', { name });
  await pressGoTo(page, 'r');
  await expect(list('Reading')).toBeFocused();
  await pressGoTo(page, 'i');
  await expect(page.getByRole('heading', { name: 'Inbox', level: 1 })).toBeVisible();
  await pressGoTo(page, 't');
  await expect(page.getByRole('main', { name: 'Trash' })).toBeVisible();
  await pressGoTo(page, 'a');
  await expect(list('All articles')).toBeFocused();
  await press(page, '?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await press(page, 'Control+Shift+P');
  await expect(page.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await page.keyboard.type('go trash');
  await press(page, 'Enter');
  await expect(page.getByRole('main', { name: 'Trash' })).toBeVisible();
}

test('the whole job by keyboard alone', async ({ open, folder }) => {
  const { app, page } = await open();
  await pasteArticle(page, CROWS);
  await pasteArticle(page, ROOKS);
  await markTheCrows(page);
  await goThroughNotes(page);
  await markTheRooks(page);
  await searchByKeys(page);
  await compareByKeys(page);

  const file = join(folder, 'note.md');
  await answerSaveDialog(app, file);
  await press(page, 'Control+E');
  const room = exportRoom(page);
  await expect(room.getByRole('region', { name: 'The note as it will look' })).toContainText(
    'Rooks make tools',
  );
  await press(page, 'Control+Enter');
  await expect(room).toBeHidden();
  await expect(toast(page, /^Saved: note\.md/)).toBeVisible();
  expect(
    readNoteQuotes(readFileSync(file, 'utf8')).map(({ words, paragraph }) => [words, paragraph]),
  ).toEqual([
    ['Rooks bent the wire at once.', 1],
    ['No bird was hurt.', 2],
    ['Nine crows', 1],
    ['Carrion crows', 3],
    ['All of them found the food after a month.', 2],
    ['One bird hurt its wing.', 4],
  ]);
  await goEverywhere(page);
});

test('the key of the filter leads back to a filter that is open', async ({ open }) => {
  const { page } = await open();
  await pasteArticle(page, CROWS);
  await goToAllArticles(page);
  const field = page.getByRole('textbox', { name: 'Filter the list' });
  await press(page, 'f');
  await expect(field).toBeFocused();
  await page.keyboard.type('crows');
  await press(page, 'Enter');
  await expect(page.getByRole('listbox')).toBeFocused();
  await press(page, 'f');
  await expect(field).toBeFocused();
  await page.keyboard.type('rooks');
  await expect(field).toHaveValue('rooks');
  await press(page, 'Escape', 'f', 'Enter');
  await pressGoTo(page, 'i');
  await expect(page.getByRole('heading', { name: 'Inbox', level: 1 })).toBeVisible();
  await expect(field).toBeHidden();
});
