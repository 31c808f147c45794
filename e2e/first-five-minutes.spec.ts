import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { ClaimKind } from '../src/shared/domain/claim.ts';
import { expect, test, type Collate } from './app.ts';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { chooseFormat, exportRoom } from './export.ts';
import { dropFiles } from './drop.ts';
import { evidenceGrid, selectedCell } from './evidence.ts';
import { pressGoTo } from './keys.ts';
import { claimEditor, dragOver, notes, readerPane, selectionBar, toast } from './reader.ts';
import { runCommand } from './palette.ts';
import { firstArticle, makePaper, pages } from './pdf.ts';
import { firstFiveMinutes, pressWritten } from './readme.ts';
import { LAMPS, lampText, selectedNote } from './suggestions.ts';

const ALL = { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' } as const;

const OWLS = 'Owls at dusk';
const OWLS_TEXT = `${OWLS}

A total of 12 owls were watched at dusk. They were well-known in the village.

More research is needed before owls are counted by night.`;
const BATS = 'Bats in attics';
const BATS_TEXT = `${BATS}\n\nBats sleep by day.`;

/** What a sentence is done with: Collate, the keys that the sentence names, and a folder for files. */
interface Doing {
  readonly collate: Collate;
  readonly page: Page;
  readonly keys: readonly string[];
  readonly folder: string;
  /** Presses the keys of this number in the sentence. */
  readonly press: (at: number) => Promise<void>;
}

const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
const row = (page: Page, name: string): Locator => page.getByRole('option', { name });
const text = (page: Page): Locator => page.getByRole('group', { name: 'Text of the article' });
const search = (page: Page): Locator => page.getByRole('search').getByRole('combobox').first();

async function claimsOf({ call }: Collate, title: string) {
  const [id] = await call('articles.ids', {
    list: { ...ALL, filter: title },
    first: 0,
    limit: 1,
  });
  return call('claims.list', { articleId: id! });
}

async function openWithEnter(page: Page, title: string, enter: () => Promise<void>): Promise<void> {
  await pressGoTo(page, 'a');
  await row(page, title).click();
  await enter();
  await expect(readerPane(page).getByRole('article', { name: title })).toBeVisible();
  await expect(text(page)).toBeFocused();
}

async function searchFor(page: Page, words: string): Promise<void> {
  await search(page).fill(words);
  await expect(page.getByRole('main', { name: 'Search results' })).toBeVisible();
}

/** Goes through the table by its arrows to the first cell that says this. */
async function goToCell(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < 12; line += 1) {
    for (let column = 0; column < 3; column += 1) {
      if ((await selectedCell(page).textContent())?.includes(words)) return;
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No cell says ${words}`);
}

const KINDS: readonly [ClaimKind, string][] = [
  ['sample_size', '40 mice'],
  ['species', 'mice'],
  ['finding', 'Sleep was longer under lamp 0 than without it'],
  ['safety', 'More research is needed before lamp 0 is sold to schools.'],
];

/** What to do for each sentence, by words of it that stand in no other. */
const STEPS: Readonly<Record<string, (doing: Doing) => Promise<void>>> = {
  // The tests run where the key is called Ctrl.
  'press Cmd where this page says Ctrl': () => Promise.resolve(),

  'the keys of the place you are in': async ({ page, press }) => {
    await press(0);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await press(1);
    await expect(page.getByRole('combobox', { name: 'Command' })).toBeFocused();
    await page.keyboard.press('Escape');
  },

  'Press **Open sample** in the empty window': async ({ page }) => {
    const status = page.getByRole('contentinfo', { name: 'Status' });
    await page.getByRole('button', { name: 'Open sample' }).click();
    await expect(status).toContainText('Sample library');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('combobox', { name: 'Command' }).fill('test lib');
    await page.keyboard.press('Enter');
    await expect(status).toContainText('Test library');
  },

  'or drop them on the window, or paste': async ({ collate, page, folder, press }) => {
    const files = { mice: join(folder, 'mice.txt'), owls: join(folder, 'owls.txt') };
    writeFileSync(files.mice, lampText(3));
    writeFileSync(files.owls, OWLS_TEXT);
    await answerOpenDialog(collate.app, [files.mice]);
    await press(0);
    await expect(toast(page, `Imported: ${LAMPS}`)).toBeVisible();
    await dropFiles(page, [files.owls]);
    await expect(toast(page, `Imported: ${OWLS}`)).toBeVisible();
    await press(1);
    await page.keyboard.insertText(BATS_TEXT);
    await press(2);
    await expect(toast(page, `Imported: ${BATS}`)).toBeVisible();
  },

  'They are in the inbox': async ({ page, press }) => {
    await press(0);
    await expect(page.getByRole('listbox', { name: 'Inbox' }).getByRole('option')).toHaveCount(3);
    await press(1);
    await expect(page.getByRole('listbox', { name: 'All articles' })).toBeFocused();
    await expect(page.getByRole('option')).toHaveCount(3);
  },

  'corrects what Collate guessed': async ({ page, press }) => {
    await row(page, OWLS).click();
    await press(0);
    await dialog(page, 'Details').getByRole('textbox', { name: 'Authors' }).fill('Rao, Anya');
    await page.keyboard.press('Control+Enter');
    await expect(toast(page, 'Details saved')).toBeVisible();
  },

  'Open an article with': async ({ page, press }) => {
    await openWithEnter(page, LAMPS, () => press(0));
  },

  'Select words, then press': async ({ collate, page, press }) => {
    const marks = async () => (await collate.call('library.overview', {})).annotations;
    await dragOver(page, 'under lamp 0');
    await press(0);
    await expect.poll(marks).toBe(1);
    await dragOver(page, 'under lamp 1');
    await press(1);
    await expect.poll(marks).toBe(2);
    await dragOver(page, 'under lamp 2');
    await press(2);
    await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused();
    await page.keyboard.insertText('Which lamp?');
    await page.keyboard.press('Control+Enter');
    await expect(notes(page).getByText('Which lamp?', { exact: true })).toBeVisible();
    await expect.poll(marks).toBe(3);
  },

  'Without a mouse': async ({ page, keys, press }) => {
    await text(page).focus();
    await press(0);
    await page.keyboard.press('Control+Home');
    for (const _ of 'Mice') await pressWritten(page, `${keys[1]!} ArrowRight`);
    await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe('Mice');
    await press(0);
    await page.keyboard.press('Escape');
    await expect(selectionBar(page)).toBeHidden();
  },

  'A PDF opens as its pages': async ({ collate, page, folder, press }) => {
    const file = join(folder, 'births.pdf');
    writeFileSync(file, makePaper());
    await answerOpenDialog(collate.app, [file]);
    await page.keyboard.press('i');
    await expect(toast(page, /^Imported: Births/)).toBeVisible();
    await pressGoTo(page, 'a');
    await row(page, 'Births after').click();
    await page.keyboard.press('Enter');
    await expect(pages(page)).toBeFocused();
    const shown = (view: string): Locator => readerPane(page).getByRole('radio', { name: view });
    await expect(shown('Page')).toBeChecked();
    await press(0);
    await expect(shown('Text')).toBeChecked();
    await press(0);
    await expect(shown('Both')).toBeChecked();
    // The texts go on by themselves.
    const ids = [await firstArticle(collate, 'Births after')];
    await collate.call('articles.trash', { articles: { of: 'these', ids } });
    await openWithEnter(page, LAMPS, () => page.keyboard.press('Enter'));
  },

  'Select the words that state something': async ({ page, press }) => {
    for (const [at, [kind, words]] of KINDS.entries()) {
      await dragOver(page, words);
      await press(0);
      await press(at + 1);
      await expect(claimEditor(page, kind)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(claimEditor(page, kind)).toBeHidden();
    }
  },

  'Collate fills in what the words say': async ({ page, press }) => {
    await dragOver(page, '40 mice');
    await page.keyboard.press('c');
    await page.keyboard.press('n');
    const form = claimEditor(page, 'sample_size');
    await expect(form.getByRole('textbox', { name: 'Count' })).toHaveValue('40');
    await press(0);
    await expect(form).toBeHidden();
    await expect(selectedNote(page)).toHaveAccessibleName(/^n1 Sample size: 40 mice/);
  },

  'let Collate suggest': async ({ collate, page, press }) => {
    const undecided = async () =>
      (await claimsOf(collate, LAMPS)).filter(({ status }) => status === 'suggested').length;
    await text(page).focus();
    await press(0);
    await expect(toast(page, /^\d+ claims suggested in 1 article\./)).toBeVisible();
    const all = await undecided();
    await press(1);
    const first = await selectedNote(page).getAttribute('data-note-head');
    await press(1);
    await expect(selectedNote(page)).not.toHaveAttribute('data-note-head', first!);
    await press(2);
    await expect(selectedNote(page)).toHaveAttribute('data-note-head', first!);
    const suggestion = notes(page)
      .getByRole('button', { name: /suggested/ })
      .first();
    await suggestion.click();
    await press(3);
    await expect.poll(undecided).toBe(all - 1);
    await press(4);
    await expect(page.getByRole('form')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('form')).toBeHidden();
    await press(5);
    await expect.poll(undecided).toBe(all - 2);
    await press(6);
    await expect.poll(undecided).toBeLessThan(all - 2);
    await press(7);
    await expect(selectedNote(page)).toBeFocused();
    await press(7);
    await expect(text(page)).toBeFocused();
    await collate.call('suggestions.read', {
      articles: { of: 'all', list: { ...ALL, filter: OWLS }, except: [] },
    });
    await expect.poll(async () => (await claimsOf(collate, OWLS)).length).toBeGreaterThan(1);
    await press(8);
    await expect(readerPane(page).getByRole('article', { name: OWLS })).toBeVisible();
    await expect(selectedNote(page)).toHaveAccessibleName(/suggested/);
  },

  'you are at the suggestion that came back': async ({ page, press }) => {
    const key = await selectedNote(page).getAttribute('data-note-head');
    await page.keyboard.press('r');
    await expect(selectedNote(page)).not.toHaveAttribute('data-note-head', key!);
    await press(0);
    await expect(selectedNote(page)).toHaveAttribute('data-note-head', key!);
  },

  'then type': async ({ page, press }) => {
    for (const at of [0, 1]) {
      await press(at);
      await expect(search(page)).toBeFocused();
      await page.keyboard.type('owls');
      await expect(page.getByRole('listbox', { name: /^Articles/ })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('main', { name: 'Search results' })).toBeHidden();
    }
  },

  'Words between double quotes belong together': async ({ page }) => {
    const articles = page.getByRole('listbox', { name: /^Articles/ }).getByRole('option');
    await page.keyboard.press('/');
    await searchFor(page, '"dusk at watched"');
    await expect(page.getByText(/^Nothing found for/)).toBeVisible();
    await searchFor(page, 'WELL KNOWN ÖWLS');
    await expect(articles).toHaveCount(1);
    await searchFor(page, '"watched at dusk"');
    await expect(articles).toHaveCount(1);
  },

  'opens the hit at its place': async ({ page, press }) => {
    await press(0);
    await expect(readerPane(page).getByRole('article', { name: OWLS })).toBeVisible();
    await press(1);
    const bar = page.getByRole('search', { name: 'Find in this article' });
    await bar.getByRole('textbox').fill('village');
    await expect(bar.getByRole('status')).toHaveText(/^1 of 1/);
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
  },

  'on two or more articles': async ({ page, press }) => {
    await pressGoTo(page, 'a');
    await expect(page.getByRole('listbox', { name: 'All articles' })).toBeFocused();
    await page.keyboard.press('Home');
    for (let at = 0; at < 3; at += 1) {
      await press(0);
      await page.keyboard.press('ArrowDown');
    }
    await expect(page.getByRole('button', { name: 'Compare 3' })).toBeVisible();
    await press(1);
    await expect(evidenceGrid(page).getByRole('columnheader')).toHaveCount(3);
  },

  'Arrows move through the table': async ({ page, press }) => {
    await goToCell(page, '12 owls');
    await press(0);
    await expect(readerPane(page).getByRole('article', { name: OWLS })).toBeVisible();
    await expect(selectedNote(page)).toHaveAccessibleName(/12 owls/);
    await pressGoTo(page, 'e');
    await expect(evidenceGrid(page)).toBeVisible();
    await goToCell(page, 'Not looked at yet');
    await press(1);
    await expect(selectedCell(page)).toContainText('None stated');
    await runCommand(page, 'New attribute…');
    await dialog(page, 'New attribute').getByRole('textbox', { name: 'Name' }).fill('Place');
    await page.keyboard.press('Control+Enter');
    await expect(evidenceGrid(page).getByRole('rowheader', { name: 'Place' })).toBeVisible();
    await evidenceGrid(page).getByText('Not looked at yet').last().click();
    await press(2);
    const form = page.getByRole('dialog', { name: /^Place: / });
    await form.getByRole('textbox', { name: 'Words of the article' }).fill('The garden was quiet');
    await form.getByRole('textbox', { name: 'Answer' }).fill('a garden');
    await page.keyboard.press('Control+Enter');
    await expect(selectedCell(page)).toContainText('a garden');
    await goToCell(page, 'Not looked at yet');
    await press(3);
    // No rule looks for what the reader asks of the other two.
    await expect(evidenceGrid(page).getByText('Not looked at yet')).toHaveCount(2);
  },

  'shows the citation note of the article, the selection or the table': async ({ page, press }) => {
    const room = exportRoom(page);
    const preview = room.getByRole('region', { name: 'The note as it will look' });
    const expectNote = async (words: RegExp): Promise<void> => {
      await press(0);
      await expect(preview).toContainText(words);
      await page.keyboard.press('Escape');
      await expect(room).toBeHidden();
    };
    await expectNote(/40 mice/);
    await openWithEnter(page, LAMPS, () => page.keyboard.press('Enter'));
    await expectNote(/40 mice/);
    await pressGoTo(page, 'a');
    await page.keyboard.press('Control+A');
    await expectNote(/40 mice/);
  },

  'saves it; other formats stand beside the page': async ({ collate, page, folder, press }) => {
    const file = join(folder, 'note.md');
    await answerSaveDialog(collate.app, file);
    await page.keyboard.press('Control+E');
    const room = exportRoom(page);
    await chooseFormat(room, 'Bibliography', 'BibTeX');
    await expect(room.getByRole('region', { name: 'Text to export' })).toContainText('@');
    await chooseFormat(room, 'Citation note', 'Markdown');
    await expect(room.getByRole('region', { name: 'The note as it will look' })).toContainText(
      '40 mice',
    );
    await press(0);
    await expect(toast(page, /^Saved: note\.md/)).toBeVisible();
    expect(readFileSync(file, 'utf8')).toContain('40 mice');
  },

  'Everything can be undone with': async ({ collate: { call }, press }) => {
    await expect(async () => {
      await press(0);
      expect((await call('history.state', {})).undo).toBeNull();
    }).toPass({ intervals: [50] });
    expect(await call('library.overview', {})).toMatchObject({ articles: 0, claims: 0 });
  },
};

test('the first five minutes go as the README says', async ({ start, folder }) => {
  test.setTimeout(240_000);
  let collate = await start();
  const done = new Set<string>();
  for (const { words, keys } of firstFiveMinutes()) {
    const known = Object.keys(STEPS).filter((phrase) => words.includes(phrase));
    expect(known, `how to do “${words}”`).toHaveLength(1);
    if (words.includes('also tomorrow')) {
      await collate.close();
      collate = await start();
    }
    const { page } = collate;
    const press = (at: number): Promise<void> => pressWritten(page, keys[at]!);
    await test.step(words, () => STEPS[known[0]!]!({ collate, page, keys, folder, press }));
    done.add(known[0]!);
  }
  expect([...done]).toEqual(Object.keys(STEPS));
});
