import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { dragOver, openFromList, selectionBar } from './reader.ts';
import { importText } from './suggestions.ts';

const long = (title: string, sentence: string): string =>
  [
    title,
    ...Array.from({ length: 60 }, (_, at) => `${sentence} ${String(at + 1)}. `.repeat(8)),
  ].join('\n\n');

const pane = (page: Page, side: 'Left' | 'Right'): Locator =>
  page.getByRole('region', { name: `${side} article`, exact: true });
const text = (inPane: Locator): Locator =>
  inPane.getByRole('group', { name: 'Text of the article' });
const scrolled = (inPane: Locator): Promise<number> =>
  text(inPane).evaluate(({ scrollTop }) => Math.round(scrollTop));

test('two articles are read side by side, and both are there again', async ({ start, folder }) => {
  const home = { home: `${folder}/home` };
  const collate = await start(home);
  const { app, page } = collate;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(1440, 900);
  });
  await importText(collate, 'Owls', long('Owls at dusk', 'An owl hunted at dusk in valley'));
  await importText(collate, 'Bats', long('Bats in attics', 'A bat slept by day in attic'));
  await openFromList(page, 'Owls at dusk');

  // By drag: the right half of what is read is a place for another.
  const row = page.getByRole('option', { name: 'Bats in attics' });
  const box = (await page.getByRole('main', { name: 'Reader' }).boundingBox())!;
  await row.dragTo(page.getByRole('main', { name: 'Reader' }), {
    targetPosition: { x: box.width - 40, y: 300 },
  });
  const [left, right] = [pane(page, 'Left'), pane(page, 'Right')];
  await expect(right.getByRole('article', { name: 'Bats in attics' })).toBeVisible();
  await expect(left.getByRole('article', { name: 'Owls at dusk' })).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'All articles' })).toHaveCount(0);

  // Each has its own selection: the words of the right one are marked there.
  await dragOver(page, 'A bat slept by day in attic 1');
  await expect(selectionBar(page)).toBeVisible();
  await page.keyboard.press('Shift+U');
  await expect(right.getByRole('button', { name: /^a Yellow, underlined/ })).toBeVisible();
  await expect(left.locator('article mark')).toHaveCount(0);

  await page.keyboard.press('u');
  await text(right).evaluate((scroller) => scroller.scrollBy(0, 700));
  await expect.poll(() => scrolled(left)).toBeGreaterThan(600);
  await page.keyboard.press('u');

  // What stands left and right changes places; neither loses its own.
  const place = await scrolled(right);
  await page.keyboard.press('z');
  await expect(pane(page, 'Left').getByRole('article', { name: 'Bats in attics' })).toBeVisible();
  expect(await scrolled(pane(page, 'Left'))).toBe(place);
  const first = (await pane(page, 'Left').boundingBox())!;
  const second = (await pane(page, 'Right').boundingBox())!;
  expect(first.x).toBeLessThan(second.x);
  expect(Math.abs(first.width - second.width)).toBeLessThan(3);

  // The line between them moves by keys.
  await page.getByRole('separator', { name: 'Width of the left article' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => (await pane(page, 'Left').boundingBox())!.width)
    .toBeGreaterThan(first.width + 10);
  await expectAccessible(page, 'two articles');
  await collate.close();

  const again = await start(home);
  await expect(
    pane(again.page, 'Left').getByRole('article', { name: 'Bats in attics' }),
  ).toBeVisible();
  await expect(
    pane(again.page, 'Right').getByRole('article', { name: 'Owls at dusk' }),
  ).toBeVisible();
});

const NEWS = `Night shifts cause strokes

Working at night causes strokes in bakers, researchers have found. They followed 4,211 women who bake for eleven years. Bakers should sleep at noon, they say.`;
const PAPER = `Night work and stroke among bakers: a cohort study

We followed 4,112 women who bake for eleven years in a cohort study. Strokes were counted from records of hospitals.

In conclusion, night work was associated with a higher risk of stroke in women who bake. The study cannot show that night work causes strokes.`;

test('a report is held against its paper: differences, lines, and what was settled', async ({
  open,
}) => {
  const collate = await open();
  const { app, page, call } = collate;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(1440, 900);
  });
  const report = await importText(collate, 'Night shifts', NEWS);
  const paper = await importText(collate, 'Night work', PAPER);
  await openFromList(page, 'Night shifts cause strokes');

  // Nothing is linked yet: it says so, and how to link.
  await page.keyboard.press('Shift+D');
  await page.getByRole('button', { name: /^Link to another article/ }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await call('articles.link', { from: report, to: paper, relation: 'reports_on' });
  for (const [articleId, whole, words, count] of [
    [report, NEWS, '4,211 women', 4211],
    [paper, PAPER, '4,112 women', 4112],
  ] as const) {
    const { revisions } = await call('articles.get', { id: articleId });
    const first = whole.indexOf(words);
    await call('claims.create', {
      articleId,
      revisionId: revisions[0]!.id,
      spans: [{ start: first, end: first + words.length }],
      draft: {
        value: {
          kind: 'sample_size',
          count,
          unit: 'women',
          unitKind: 'participants',
          role: 'enrolled',
          qualifier: 'exact',
        },
        statement: '',
        speaker: null,
      },
    });
  }

  await page.getByRole('group', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Shift+D');
  const list = page.getByRole('grid', { name: 'Differences' });
  await expect(list).toBeFocused();
  await expect(page.getByText('Report and paper')).toBeVisible();
  const number = list.getByRole('row', { name: /Numbers differ/ });
  await expect(number).toBeVisible();
  await expect(page.locator('svg text').filter({ hasText: 'only here' })).toHaveCount(2);

  // By key through the list; the claims of its passages are linked, and a line joins them.
  await number.click();
  await page.keyboard.press('l');
  await page.getByRole('dialog', { name: 'Link to another claim' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('svg text').filter({ hasText: 'only here' })).toHaveCount(0);
  await expect(page.locator('svg g[data-look="linked"] path')).toHaveCount(1);
  await expectAccessible(page, 'a report and its paper');

  await list.focus();
  await page.keyboard.press('a');
  await expect(number).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^1 settled/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(number).toBeVisible();

  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+Enter');
  await expect(text(pane(page, 'Right'))).toBeFocused();
});
