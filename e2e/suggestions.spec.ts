import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Collate } from './app.ts';
import { expectAccessible } from './axe.ts';
import { claimEditor, notes, openFromList, readerPane, toast } from './reader.ts';
import {
  expectSelected,
  importText,
  LAMPS,
  lampText,
  lineUnder,
  selectedNote,
  startWithLamps,
} from './suggestions.ts';

const suggested = (page: Page): Locator =>
  notes(page).getByRole('button', { name: /, suggested: / });

async function readClaims({ call }: Collate) {
  const [articleId] = await call('articles.ids', { list: ALL, first: 0, limit: 10_000 });
  return call('claims.list', { articleId: articleId! });
}

const ALL = { scope: { of: 'all' }, sort: 'added', descending: false, filter: '' } as const;

test('suggestions are decided with one key each, with the quote in view', async ({ open }) => {
  const collate = await startWithLamps(open);
  const { page } = collate;
  const { keyboard } = page;
  await expect(suggested(page)).toHaveCount((await readClaims(collate)).length);

  // Marked as suggestions in the text and in the panel.
  expect(await lineUnder(page, /^n\d+ .*40 mice/)).toBe('dashed');
  await expect(notes(page).getByText('Sample size, suggested').first()).toBeVisible();

  // Next and previous.
  await keyboard.press('j');
  const first = await selectedNote(page).getAttribute('data-note-head');
  await expectSelected(page, /suggested/);
  for (let moves = 0; moves < 8; moves += 1) {
    await keyboard.press('j');
    await expectSelected(page, /suggested/);
  }
  for (let moves = 0; moves < 8; moves += 1) await keyboard.press('k');
  await expect(selectedNote(page)).toHaveAttribute('data-note-head', first!);

  // Accept, and go on to the next.
  const { length: all } = await readClaims(collate);
  const select = async (name: RegExp): Promise<void> => {
    await notes(page).getByRole('button', { name }).click();
    await expectSelected(page, name);
  };
  await select(/^n\d+ Sample size, suggested: 40 mice/);
  await keyboard.press('a');
  await expect(
    notes(page).getByRole('button', { name: /^n\d+ Sample size: 40 mice/ }),
  ).toBeVisible();
  await expectSelected(page, /suggested/);
  await expect(suggested(page)).toHaveCount(all - 1);
  expect(await lineUnder(page, /^n\d+ .*40 mice/)).not.toBe('dashed');

  // Edit, then accept.
  await select(/^n\d+ Sample size, suggested: 41 mice/);
  await keyboard.press('e');
  const form = claimEditor(page, 'sample_size');
  await expect(form.locator('mark')).toHaveText('41 mice');
  await form.getByRole('textbox', { name: 'Count' }).fill('14');
  await keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(
    notes(page).getByRole('button', { name: /^n\d+ Sample size: 14 mice/ }),
  ).toBeVisible();
  await expectSelected(page, /suggested/);

  // Reject, and go on.
  await select(/^n\d+ Sample size, suggested: 42 mice/);
  await keyboard.press('r');
  await expect(toast(page, 'Suggestion rejected')).toBeVisible();
  await expect(notes(page).getByRole('button', { name: /42 mice/ })).toHaveCount(0);
  await expectSelected(page, /suggested/);
  await expect(suggested(page)).toHaveCount(all - 3);

  // Accept all of a kind, and go on to another kind.
  await notes(page)
    .getByRole('button', { name: /^s\d+ Safety, suggested/ })
    .first()
    .click();
  await keyboard.press('Shift+K');
  await expect(toast(page, '3 suggestions accepted')).toBeVisible();
  await expect(notes(page).getByRole('button', { name: /^s\d+ Safety, / })).toHaveCount(3);
  await expectSelected(page, /^(?:f|sp|n)\d+ .*suggested/);
  await expect(suggested(page)).toHaveCount(all - 6);

  // The rules once more: what was decided stays as it is.
  const before = await readClaims(collate);
  await keyboard.press('s');
  await expect(toast(page, 'No new claims suggested in 1 article.')).toBeVisible();
  expect(await readClaims(collate)).toEqual(before);
});

test('undo goes back to the suggestion that it brings back', async ({ open }) => {
  const { page } = await startWithLamps(open);
  const { keyboard } = page;
  const undo = async (label: string): Promise<void> => {
    await keyboard.press('Control+z');
    await expect(toast(page, `Undone: ${label}`)).toBeVisible();
  };
  const select = async (name: RegExp): Promise<void> => {
    await notes(page).getByRole('button', { name }).click();
    await expectSelected(page, name);
  };
  const second = /^n\d+ Sample size, suggested: 41 mice/;
  await select(second);
  await keyboard.press('r');
  await expect(notes(page).getByRole('button', { name: second })).toHaveCount(0);
  await undo('Reject claim');
  await expectSelected(page, second);

  await keyboard.press('a');
  await expect(selectedNote(page)).not.toHaveAccessibleName(/41 mice/);
  await undo('Accept claim');
  await expectSelected(page, second);

  await select(/^n\d+ Sample size, suggested: 42 mice/);
  await keyboard.press('Shift+K');
  await undo('Accept 3 claims');
  await expectSelected(page, /^n\d+ Sample size, suggested: 40 mice/);
});

test('the focus goes along from note to note', async ({ open }) => {
  const { page } = await startWithLamps(open);
  const { keyboard } = page;
  const expectFocusOnSelected = async (): Promise<void> => {
    const key = await selectedNote(page).getAttribute('data-note-head');
    await expect(page.locator(':focus')).toHaveAttribute('data-note-head', key!);
  };
  await keyboard.press('j');
  await keyboard.press('q');
  await expectFocusOnSelected();
  const first = await selectedNote(page).getAttribute('data-note-head');
  await keyboard.press('j');
  await expect(selectedNote(page)).not.toHaveAttribute('data-note-head', first!);
  await expectFocusOnSelected();

  for (const name of ['Accept', 'Reject']) {
    const key = await selectedNote(page).getAttribute('data-note-head');
    await notes(page).getByRole('button', { name }).focus();
    await keyboard.press('Enter');
    await expect(selectedNote(page)).not.toHaveAttribute('data-note-head', key!);
    await expectFocusOnSelected();
  }
});

test('between paragraphs, the note of a selected suggestion is in view with its words', async ({
  open,
}) => {
  const collate = await open();
  const { app, page } = collate;
  const quiet = 'The garden was quiet, and the windows stood open for most of the day. '.repeat(11);
  const paragraphs = [40, 41, 42].map((mice) => `A total of ${mice} mice slept. ${quiet}`);
  await importText(collate, LAMPS, [LAMPS, ...paragraphs].join('\n\n'));
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(1000, 800);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1000);
  await openFromList(page, LAMPS);
  await page.keyboard.press('s');
  await expect(toast(page, /claims suggested in 1 article\./)).toBeVisible();
  const { length } = await readClaims(collate);
  for (let moves = 0; moves < length; moves += 1) {
    await page.keyboard.press('j');
    const selected = readerPane(page).getByRole('button', { expanded: true });
    await expect(selected).toBeInViewport();
    const key = await selected.getAttribute('data-note-head');
    await expect(
      readerPane(page).locator(`article mark[data-mark="${key!}"]`).first(),
    ).toBeInViewport();
  }
});

/** Makes the library of a closed app as one that older rules have read, which missed the caveats. */
function ageLibrary(library: string): void {
  const db = new DatabaseSync(join(library, 'library.sqlite'));
  db.exec(`DELETE FROM claim WHERE kind = 'safety';
    UPDATE claim SET rule_version = 0 WHERE rule_version IS NOT NULL;
    UPDATE suggestion_reading SET rules = 'n0 sp0 f0 s0'`);
  db.close();
}

test('new rules offer only what is new', async ({ start }) => {
  const first = await startWithLamps(start);
  const claims = await readClaims(first);
  const [accepted, rejected] = claims.filter(({ value }) => value.kind === 'sample_size');
  await first.call('claims.decide', { ids: [accepted!.id], decision: 'accepted' });
  await first.call('claims.decide', { ids: [rejected!.id], decision: 'rejected' });
  await first.close();
  ageLibrary(first.library);

  const collate = await start();
  const { page } = collate;
  await openFromList(page, LAMPS);
  await expect(notes(page)).toContainText('The text or the rules have changed since');
  await expectAccessible(page, 'reader, rules have changed');
  const before = await readClaims(collate);
  await notes(page).getByRole('button', { name: 'Suggest claims' }).click();
  await expect(toast(page, '3 claims suggested in 1 article.')).toBeVisible();
  await expect(notes(page)).not.toContainText('have changed since');
  const after = await readClaims(collate);
  // What the new rules say as well stays what it was, and is theirs from now on.
  const sayings = (all: typeof before) => all.map(({ id, value, quotes }) => [id, value, quotes]);
  const known = after.filter(({ id }) => before.some((old) => old.id === id));
  expect(sayings(known)).toEqual(sayings(before));
  expect(
    after.filter(({ id }) => !before.some((old) => old.id === id)).map(({ value }) => value.kind),
  ).toEqual(['safety', 'safety', 'safety']);
  expect(after.find(({ id }) => id === accepted!.id)).toMatchObject({ status: 'accepted' });
  expect(after.some(({ id }) => id === rejected!.id)).toBe(false);
});

test('of many hundred claims the notes near the screen are drawn, and every claim can be reached', async ({
  open,
}) => {
  const collate = await open();
  const { page, call } = collate;
  const articleId = await importText(collate, LAMPS, lampText(150));
  await openFromList(page, LAMPS);
  await page.keyboard.press('s');
  await expect(toast(page, /^\d{3} claims suggested in 1 article\./)).toBeVisible();
  const claims = await call('claims.list', { articleId });
  expect(claims.length).toBeGreaterThan(300);
  // The last of them reach the window after the toast.
  const first = notes(page).locator('[data-note]').first();
  await expect(first).toHaveAttribute('aria-setsize', String(claims.length));
  const heads = notes(page).locator('[data-note-head]');
  await expect.poll(() => heads.count()).toBeLessThan(100);
  await page.keyboard.press('k');
  const { code } = claims.at(-1)!;
  await expectSelected(page, new RegExp(`^${code} `));
  await expect(selectedNote(page)).toBeInViewport();
  await page.keyboard.press('k');
  await expectSelected(page, new RegExp(`^${claims.at(-2)!.code} `));
  await expect(selectedNote(page)).toBeInViewport();
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await expect
    .poll(async () => (await call('claims.list', { articleId })).at(-1)?.status)
    .toBe('accepted');
  // The next to decide is the first of the text again.
  await expectSelected(page, new RegExp(`^${claims[0]!.code} `));
  await expect(selectedNote(page)).toBeInViewport();
  await expect.poll(() => heads.count()).toBeLessThan(100);
});

test('what is stated nowhere is said with the sentences read', async ({ open }) => {
  const collate = await open();
  const { page } = collate;
  const title = 'The gates of the museum';
  const sentences = Array.from({ length: 40 }, () => 'The gate opens in the morning.');
  await importText(collate, title, `${title}\n\n${sentences.join(' ')}`);
  await openFromList(page, title);
  await page.keyboard.press('s');
  await expect(
    notes(page).getByText('Sample size: the rules found none (41 sentences read)'),
  ).toBeVisible();
  await expect(toast(page, 'No new claims suggested in 1 article.')).toBeVisible();
  await expectAccessible(page, 'reader, nothing stated');
});

test('a text in another language is told that suggestions are for English', async ({ open }) => {
  const collate = await open();
  const { page } = collate;
  const title = 'Die Bienen im Garten';
  await importText(
    collate,
    title,
    `${title}\n\nWir haben 42 Bienen in einem Garten beobachtet. Sie wurden mit Zucker gefüttert und nicht gestört.`,
  );
  await openFromList(page, title);
  await page.keyboard.press('s');
  await expect(
    notes(page).getByText('The text seems to be in German. Suggestions are for English.'),
  ).toBeVisible();
  await expect(suggested(page)).toHaveCount(0);
  await expectAccessible(page, 'reader, another language');
});
