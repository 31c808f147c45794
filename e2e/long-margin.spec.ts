import type { Locator, Page } from '@playwright/test';
import { expect, test, type Collate } from './app.ts';
import { notes, openFromList, readerPane } from './reader.ts';
import { importText, selectedNote } from './suggestions.ts';

const TITLE = 'Herons by the mill';
const LINE = 'Herons stood by the mill and waited for the fish to come.';
const LINES = 200;
const COMMENT = 'A comment of several lines, which says more than the words beside it. '.repeat(6);

/** Opens an article with two annotations in every line, far taller than it; answers with their keys in order. */
async function openCrowded(collate: Collate): Promise<string[]> {
  const { call, page } = collate;
  const text = [TITLE, ...Array.from({ length: LINES }, () => LINE)].join('\n\n');
  const articleId = await importText(collate, TITLE, text);
  const revisionId = (await call('articles.get', { id: articleId })).revisions.at(-1)!.id;
  const keys: string[] = [];
  for (let at = 0; at < LINES; at += 1) {
    const line = TITLE.length + 2 + at * (LINE.length + 2);
    for (const start of [line, line + 20]) {
      const { id } = await call('annotations.create', {
        articleId,
        revisionId,
        span: { start, end: start + 6 },
        color: 'yellow',
        comment: COMMENT,
        tags: [],
      });
      keys.push(`annotation:${id}`);
    }
  }
  await openFromList(page, TITLE);
  await expect(heads(page).first()).toBeVisible();
  expect(await heads(page).count()).toBeLessThan(LINES);
  return keys;
}

const heads = (page: Page): Locator => notes(page).locator('[data-note-head]');

/** Expects the note to be selected, and to stand still on the screen. */
async function expectGoneTo(page: Page, key: string): Promise<void> {
  const note = selectedNote(page);
  await expect(note).toHaveAttribute('data-note-head', key);
  let before: number | undefined;
  await expect
    .poll(
      async () => {
        const y = (await note.boundingBox())?.y;
        const isStill = y === before;
        before = y;
        return isStill;
      },
      { intervals: [500] },
    )
    .toBe(true);
  await expect(note).toBeInViewport({ timeout: 1 });
}

test('the note that is gone to is on the screen, however many taller ones stand above it', async ({
  open,
}) => {
  const collate = await open();
  const { page } = collate;
  const keys = await openCrowded(collate);
  await page.keyboard.press('k');
  await expectGoneTo(page, keys.at(-1)!);
  for (let moves = 0; moves < 30; moves += 1) await page.keyboard.press('k');
  await expectGoneTo(page, keys.at(-31)!);
  await page.keyboard.press('j');
  await expectGoneTo(page, keys.at(-30)!);
});

test('a note keeps the focus while it is scrolled off the screen, and says which of all it is', async ({
  open,
}) => {
  const collate = await open();
  const { page } = collate;
  const keys = await openCrowded(collate);
  const note = notes(page).locator(`[data-note="${keys[3]!}"]`);
  await expect(note).toHaveAttribute('aria-posinset', '4');
  await expect(note).toHaveAttribute('aria-setsize', String(keys.length));
  await note.getByRole('button').first().focus();
  await readerPane(page)
    .getByRole('group', { name: 'Text of the article' })
    .evaluate((scroller) => {
      scroller.scrollTop = scroller.scrollHeight;
    });
  await expect(notes(page).locator(`[data-note="${keys[2]!}"]`)).toHaveCount(0);
  await expect(note.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(note.locator(':focus')).toHaveCount(1);
});
