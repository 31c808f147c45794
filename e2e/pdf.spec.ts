import type { Locator } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './app.ts';
import { makePdf, setColumn } from '../scripts/pdf/make-pdf.ts';
import {
  dragOverPage,
  firstArticle,
  inkOf,
  makePaper,
  openPdf,
  pages,
  SAID,
  sheet,
} from './pdf.ts';
import { runCommand } from './palette.ts';
import { dragOver, notes, readerPane, selectionBar } from './reader.ts';

test('a PDF is read as pages, as text and as both, with the same marks', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { app, page, call } = collate;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(1440, 900);
  });
  await openPdf(collate, folder, 'births.pdf', makePaper());
  await expect.poll(() => inkOf(sheet(page, 1))).toBeGreaterThan(0.01);

  // Words that are dragged over on the page are words of the text.
  const words = SAID.births.slice(0, SAID.births.indexOf(' to the'));
  await dragOverPage(page, sheet(page, 1), words);
  await expect(selectionBar(page)).toBeVisible();
  await page.keyboard.press('4');
  const id = await firstArticle(collate);
  await expect
    .poll(async () =>
      (await call('annotations.list', { articleId: id })).map(({ quote }) => quote.exact),
    )
    .toEqual([words]);
  await expect(sheet(page, 1).locator('[data-painted]').first()).toBeVisible();

  // The text shows the same mark; both beside each other follow one another.
  await page.keyboard.press('v');
  const text = readerPane(page).getByRole('group', { name: 'Text of the article' });
  await expect(text.locator('mark')).toHaveText([words]);
  await page.keyboard.press('v');
  await expect(pages(page)).toBeVisible();
  await expect(text).toBeVisible();
  await expectAccessible(page, 'page and text');

  // Words that are marked in the text are marked on the page.
  await dragOver(page, SAID.discussion);
  await page.keyboard.press('3');
  const second = text.locator('mark').filter({ hasText: SAID.discussion });
  const key = await second.getAttribute('data-mark');
  await expect(sheet(page, 1).locator(`[data-painted="${key!}"]`).first()).toBeVisible();
  await text.hover();
  await page.mouse.wheel(0, 20_000);
  await expect(readerPane(page).getByRole('textbox', { name: /^Page/ })).toHaveValue('4');
  await page.keyboard.press('v');
  await expect(readerPane(page).getByRole('radio', { name: 'Page' })).toBeChecked();

  // By its printed number, by the outline, and by a link inside the file.
  await pages(page).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.keyboard.type('211');
  await page.keyboard.press('Enter');
  const box = readerPane(page).getByRole('textbox', { name: /^Page/ });
  await expect(box).toHaveValue('1');
  await sheet(page, 1).getByRole('button', { name: 'Link inside this PDF' }).click();
  await expect(box).toHaveValue('2');
  await pages(page).focus();
  await page.keyboard.press('o');
  await readerPane(page).getByRole('button', { name: 'Last words' }).click();
  await expect(box).toHaveValue('4');

  // A link to elsewhere is opened when it is pressed, by the system.
  const opened = await app.evaluateHandle(({ shell }) => {
    const urls: string[] = [];
    shell.openExternal = (url) => {
      urls.push(url);
      return Promise.resolve();
    };
    return urls;
  });
  await readerPane(page).getByRole('button', { name: 'Births' }).first().click();
  await expect(box).toHaveValue('1');
  await sheet(page, 1)
    .getByRole('button', { name: /^Link to/ })
    .click();
  await expect.poll(() => opened.jsonValue()).toEqual(['https://example.org/register']);
  await expectAccessible(page, 'a page of a PDF');

  // What is marked turns with the pages.
  const mark = sheet(page, 1).locator('[data-painted]').first();
  const isUpright = async (of: Locator): Promise<boolean> => {
    const { width, height } = (await of.boundingBox())!;
    return width < height;
  };
  expect([await isUpright(sheet(page, 1)), await isUpright(mark)]).toEqual([true, false]);
  await runCommand(page, 'Turn the pages');
  await expect
    .poll(async () => [await isUpright(sheet(page, 1)), await isUpright(mark)])
    .toEqual([false, true]);
  await expect.poll(() => inkOf(sheet(page, 1))).toBeGreaterThan(0.01);
});

test('a page is marked by the keyboard alone, and where it has no text by an area', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { page, call } = collate;
  await openPdf(collate, folder, 'births.pdf', makePaper());
  await expect(sheet(page, 1).locator('[data-start]').first()).toBeAttached();
  await pages(page).focus();
  await page.keyboard.press('F7');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(selectionBar(page)).toBeVisible();
  await page.keyboard.press('1');
  const articleId = await firstArticle(collate);
  await expect.poll(async () => (await call('annotations.list', { articleId })).length).toBe(1);
  await page.keyboard.press('Escape');

  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(sheet(page, 3).getByText('No text can be read on page 3.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  const area = pages(page).getByRole('application', { name: /^Area of page 3/ });
  await expect(area).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('2');
  await expect.poll(async () => (await call('areas.list', { articleId })).length).toBe(1);
  const [marked] = await call('areas.list', { articleId });
  expect(marked).toMatchObject({ color: 'red', area: { page: 3, label: '213' } });
  const picture = notes(page)
    .getByRole('img', { name: /^The area on page 3/ })
    .or(readerPane(page).getByRole('img', { name: /^The area on page 3/ }));
  await expect
    .poll(() => picture.first().evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
  await expect(sheet(page, 3).locator('[data-painted]')).toHaveCount(1);
});

test('hundreds of pages are drawn only where they are seen, and words are found on them', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { page } = collate;
  const book = Array.from({ length: 300 }, (_, at) => ({
    lines: setColumn(`${at === 250 ? 'Imprinting. ' : ''}${SAID.growth} `.repeat(12).trim(), {
      x: 60,
      y: 90,
      width: 470,
    }),
  }));
  await openPdf(collate, folder, 'book.pdf', makePdf({ pages: book }));
  await expect.poll(() => inkOf(sheet(page, 1))).toBeGreaterThan(0.005);
  await pages(page).focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('imprinting');
  await page.keyboard.press('F3');
  await expect(readerPane(page).getByRole('textbox', { name: /^Page/ })).toHaveValue('251');
  await expect(sheet(page, 251).locator('[data-paint="foundNow"]').first()).toBeVisible();
  await expect.poll(() => inkOf(sheet(page, 251))).toBeGreaterThan(0.005);
  const drawn = await pages(page).locator('canvas').count();
  expect(drawn).toBeLessThan(12);
});
