import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { answerOpenDialog } from './dialogs.ts';
import { runCommand } from './palette.ts';
import { dragOver, notes, openFromList, readerPane, selectionBar, toast } from './reader.ts';
import { importText } from './suggestions.ts';

const OWLS = [
  'Owls at dusk',
  ...Array.from({ length: 80 }, (_, at) =>
    `Owl ${String(at + 1)} hunted at dusk in the valley. `.repeat(6),
  ),
].join('\n\n');
const BATS = 'Bats in attics\n\nWe counted 30 bats in an attic.';

const text = (page: Page): Locator => page.getByRole('group', { name: 'Text of the article' });

/** The number of the owl whose paragraph stands at the top of the screen. */
async function topOwl(page: Page): Promise<number> {
  return text(page).evaluate((scroller) => {
    const { top } = scroller.getBoundingClientRect();
    const paragraphs = [...scroller.querySelectorAll<HTMLElement>('[data-start]')];
    const first = paragraphs.find((one) => one.getBoundingClientRect().bottom > top);
    return Number(/^Owl (\d+)/.exec(first?.textContent ?? '')?.[1] ?? 0);
  });
}

async function scrollToOwl(page: Page, owl: number): Promise<void> {
  await readerPane(page)
    .getByText(`Owl ${String(owl)} hunted`)
    .first()
    .evaluate((paragraph) => {
      paragraph.scrollIntoView({ block: 'start' });
    });
  await expect.poll(() => topOwl(page)).toBeGreaterThan(owl - 2);
}

test('an article opens where it was left, and the last one at the start', async ({
  start,
  folder,
}) => {
  const collate = await start({ home: `${folder}/home` });
  await importText(collate, 'Owls', OWLS);
  await importText(collate, 'Bats', BATS);
  const { page } = collate;
  await openFromList(page, 'Owls at dusk');
  await scrollToOwl(page, 50);
  const left = await topOwl(page);
  await openFromList(page, 'Bats in attics');
  await openFromList(page, 'Owls at dusk');
  await expect.poll(() => topOwl(page)).toBe(left);

  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page.getByRole('main', { name: 'Trash' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect.poll(() => topOwl(page)).toBe(left);
  await collate.close();

  const again = await start({ home: `${folder}/home` });
  await expect(readerPane(again.page).getByRole('article', { name: 'Owls at dusk' })).toBeVisible();
  await expect.poll(() => topOwl(again.page)).toBe(left);
});

test('what was typed for a claim is there after a restart', async ({ start, folder }) => {
  const collate = await start({ home: `${folder}/home` });
  await importText(collate, 'Bats', BATS);
  const { page } = collate;
  await openFromList(page, 'Bats in attics');
  await dragOver(page, '30 bats');
  await page.keyboard.press('c');
  await page.keyboard.press('s');
  const form = notes(page).getByRole('form', { name: /^New claim/ });
  await form.getByRole('textbox', { name: 'In your words' }).fill('Only one attic');
  await collate.close();

  const again = await start({ home: `${folder}/home` });
  const kept = notes(again.page).getByRole('form', { name: /^New claim/ });
  await expect(kept.getByRole('textbox', { name: 'In your words' })).toHaveValue('Only one attic');
  await expect(kept.locator('mark')).toHaveText('30 bats');
  await kept.getByRole('button', { name: 'Cancel' }).click();
  await expect(kept.getByRole('alert')).toHaveText('1 change not saved.');
  await kept.getByRole('button', { name: 'Discard' }).click();
  await expect(kept).toBeHidden();
});

test('by mouse: words whole, a menu where it was pressed, a row dragged into a collection', async ({
  open,
}) => {
  const collate = await open();
  const { page, call } = collate;
  const articleId = await importText(collate, 'Bats', BATS);
  const { id } = await call('collections.create', { name: 'Night', parentId: null });
  await openFromList(page, 'Bats in attics');

  const words = readerPane(page).getByText('We counted 30 bats');
  const box = await words.evaluate((paragraph) => {
    const range = document.createRange();
    range.setStart(paragraph.firstChild!, 5);
    range.setEnd(paragraph.firstChild!, 13);
    const { left, right, top, height } = range.getBoundingClientRect();
    return { left, right, middle: top + height / 2 };
  });
  await page.mouse.move(box.left, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right, box.middle, { steps: 4 });
  await page.mouse.up();
  await expect(selectionBar(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe('counted 30');

  await words.click({ button: 'right', position: { x: 80, y: 10 } });
  const menu = page.getByRole('menu', { name: 'Selected words' });
  await expect(menu).toBeVisible();
  const place = await menu.boundingBox();
  const pressed = await words.boundingBox();
  expect(Math.abs(place!.x - (pressed!.x + 80))).toBeLessThan(12);
  await menu.getByRole('menuitem', { name: /^New claim/ }).click();
  const kinds = page.getByRole('group', { name: 'Kind of the new claim' });
  await expect(kinds).toContainText('New claim');
  await expect(kinds).not.toContainText('without a quote');
  await page.keyboard.press('Escape');

  const row = page.getByRole('option', { name: /^Bats in attics/ });
  await row.dragTo(page.getByRole('button', { name: /^Night,? 0 articles/ }));
  await expect(page.getByRole('button', { name: /^Night,? 1 article/ })).toBeVisible();
  const filing = await call('articles.filing', { articles: { of: 'these', ids: [articleId] } });
  expect(filing.collections).toMatchObject([{ id, articles: 1 }]);

  await row.press('Shift+F10');
  await expect(page.getByRole('menu', { name: /^Bats in attics/ })).toBeVisible();
});

test('a reference is written by hand, gets its text from a file later, and can be read then', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { app, page, call } = collate;
  await runCommand(page, 'New reference');
  const form = page.getByRole('dialog', { name: 'New reference' });
  await form.getByRole('textbox', { name: 'Title' }).fill('Bats in attics');
  await page.keyboard.press('Control+Enter');
  const place = readerPane(page).getByRole('region', { name: 'No text' });
  await expect(place).toBeVisible();
  await expect(page.getByRole('option', { name: 'Bats in attics' })).toContainText('no text');
  await text(page).focus();
  await page.keyboard.press('c');
  await expect(toast(page, 'This article has no text yet: add it first')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('Ask Ola for it.');
  await page.keyboard.press('Control+Enter');
  await expect(readerPane(page).getByText('Ask Ola for it.')).toBeVisible();
  await expectAccessible(page, 'a reference without a text');

  writeFileSync(`${folder}/bats.txt`, BATS);
  await answerOpenDialog(app, [`${folder}/bats.txt`]);
  await place.getByRole('button', { name: 'Choose the file' }).click();
  await expect(readerPane(page).getByText('We counted 30 bats')).toBeVisible();
  await expect(readerPane(page).getByText('1 note below the text')).toBeVisible();
  await expectAccessible(page, 'a text with notes below it');
  await dragOver(page, '30 bats');
  await page.keyboard.press('h');
  await expect(selectionBar(page).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await call('library.overview', {})).annotations).toBe(1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(place).toBeVisible();
  await expect(readerPane(page).getByText('Ask Ola for it.')).toBeVisible();

  const abstract = 'Aim: To see how many owls hunt there.\nResult: 12 barn owls ate bats.';
  const csl = { type: 'article-journal', title: 'Diet of <i>Tyto alba</i>', abstract } as const;
  await call('articles.addReference', { csl, citekey: 'diet' });
  await openFromList(page, 'Diet of Tyto alba');
  await expect(readerPane(page).getByRole('region', { name: 'Abstract' })).toBeVisible();
  await expectAccessible(page, 'a reference with an abstract');
  await readerPane(page).getByRole('button', { name: 'Take the abstract' }).click();
  await expect(place).toBeHidden();
  await expect(readerPane(page).getByText('12 barn owls ate bats')).toBeVisible();
});
