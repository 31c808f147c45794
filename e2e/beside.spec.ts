import { expect, test } from './app.ts';
import { makePaper, openPdf, pages, sheet } from './pdf.ts';
import { readerPane } from './reader.ts';

/** What stands at the top of the text, from its first letters on. */
const WORDS_AT_TOP = (view: Element): string => {
  const { left, top } = view.getBoundingClientRect();
  const at = document.caretRangeFromPoint(left + 60, top + 30);
  return at?.startContainer.textContent?.slice(at.startOffset, at.startOffset + 30) ?? '';
};

test('page and text show the same line, whichever is moved, and the matches of a search', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { app, page } = collate;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(1440, 900);
  });
  // A file that lost its end, which is mended to be drawn.
  const paper = makePaper();
  const end = paper.lastIndexOf('xref', paper.lastIndexOf('startxref') - 1);
  await openPdf(collate, folder, 'births.pdf', paper.subarray(0, end));
  const text = readerPane(page).getByRole('group', { name: 'Text of the article' });
  await expect(sheet(page, 1).locator('canvas')).toHaveCount(1);

  // Both begin where the page was read.
  await page.keyboard.press('w');
  const box = readerPane(page).getByRole('textbox', { name: /^Page, or/ });
  await box.fill('4');
  await box.press('Enter');
  await expect(pages(page)).toBeFocused();
  await page.keyboard.press('v');
  await expect(text).toBeFocused();
  await expect.poll(() => text.evaluate(WORDS_AT_TOP)).toContain('are due to the');
  await page.keyboard.press('v');
  await expect(box).toHaveValue('4');
  await expect.poll(() => text.evaluate(WORDS_AT_TOP)).toContain('are due to the');

  // The pages follow the text, and the text the pages.
  await text.hover();
  await page.mouse.wheel(0, -20_000);
  await expect(box).toHaveValue('1');
  await expect.poll(() => pages(page).evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await box.fill('2');
  await box.press('Enter');
  await expect.poll(() => text.evaluate(WORDS_AT_TOP)).toContain('was as it should');

  // A hit is framed on its page; the next one is gone to in both.
  await page.keyboard.press('Control+K');
  await page.keyboard.type('clinic');
  await page.keyboard.press('Enter');
  const matches = page.getByRole('group', { name: 'Matches of the search' });
  await expect(matches).toContainText('match 1 of 1 in this article');
  await expect(box).toHaveValue('2');
  await expect(sheet(page, 2).locator('[data-paint="foundNow"]')).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main', { name: 'Search results' })).toBeVisible();
});
