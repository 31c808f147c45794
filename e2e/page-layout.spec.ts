import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { evidenceGrid } from './evidence.ts';
import { readerPane } from './reader.ts';
import { importText } from './suggestions.ts';

const SHORT = 'Herons by the mill';
const LONG = `${SHORT}, what they ate in four winters, and why the number of fish in the pond above the weir told so little of how many of them would come back in spring`;
const SENTENCES = Array.from(
  { length: 12 },
  (_, at) => `In week ${String(at + 1)} the herons stood by the mill and waited for fish.`,
);
const PARAGRAPH = SENTENCES.join(' ');

/** Where each word of the long paragraph stands on the page, in CSS pixels. */
interface PlacedWord {
  readonly word: string;
  readonly left: number;
  readonly top: number;
}

function placesOfWords(page: Page): Promise<PlacedWord[]> {
  return readerPane(page)
    .getByRole('article')
    .evaluate((article) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      const origin = article.getBoundingClientRect();
      const places: PlacedWord[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\p{L}{3,}/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const { left, top } = range.getBoundingClientRect();
          places.push({ word, left: left - origin.left, top: top - origin.top });
        }
      }
      return places;
    });
}

test('marking words moves no word, and a long title is set smaller', async ({ open }) => {
  const collate = await open();
  const { page, call } = collate;
  await importText(collate, SHORT, `${SHORT}\n\n${PARAGRAPH}`);
  const id = await importText(collate, LONG, `${LONG}\n\n${PARAGRAPH}`);
  const sizeOfTitle = (title: string): Promise<number> =>
    readerPane(page)
      .getByRole('heading', { name: title, exact: true })
      .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
  await page.getByRole('option', { name: new RegExp(`${SHORT}(?!,)`) }).click();
  await expect(readerPane(page).getByRole('article', { name: SHORT, exact: true })).toBeVisible();
  const usual = await sizeOfTitle(SHORT);
  await page.getByRole('option', { name: LONG }).click();
  await expect(readerPane(page).getByRole('article', { name: LONG })).toBeVisible();
  expect(await sizeOfTitle(LONG)).toBeLessThan(usual);

  const before = await placesOfWords(page);
  expect(before.length).toBeGreaterThan(100);
  const { text, revisions } = await call('articles.get', { id });
  for (const sentence of SENTENCES) {
    const from = text.indexOf(sentence) + 3;
    await call('annotations.create', {
      articleId: id,
      revisionId: revisions.at(-1)!.id,
      span: { start: from, end: text.indexOf(' stood', from) },
      color: 'green',
      comment: '',
      tags: [],
    });
  }
  await expect(readerPane(page).getByRole('article').locator('mark')).toHaveCount(SENTENCES.length);
  const after = await placesOfWords(page);
  expect(after.map(({ word }) => word)).toEqual(before.map(({ word }) => word));
  // Less than a pixel is the rounding of letters at the edge of a mark.
  const moved = after.filter(
    ({ left, top }, at) =>
      Math.abs(left - before[at]!.left) >= 1 || Math.abs(top - before[at]!.top) >= 1,
  );
  expect(moved).toEqual([]);
});

test('six articles stand side by side in a window 1440 pixels wide', async ({ open }) => {
  const collate = await open();
  const { app, page, call } = collate;
  const articleIds = [];
  for (let at = 0; at < 6; at += 1) {
    articleIds.push(
      await importText(
        collate,
        `Herons ${String(at)}`,
        `Herons ${String(at)}\n\n${SENTENCES[at]!}`,
      ),
    );
  }
  await call('evidence.create', { title: 'Herons', articleIds });
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(1440, 900);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1440);
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Herons/ })
    .click();
  const heads = evidenceGrid(page).getByRole('columnheader');
  await expect(heads).toHaveCount(6);
  await expect(heads.last()).toBeInViewport({ ratio: 1 });
});
