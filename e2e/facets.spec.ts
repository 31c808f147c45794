import type { Page } from '@playwright/test';
import { expect, test, type Collate } from './app.ts';
import { expectAccessible } from './axe.ts';
import { importText } from './suggestions.ts';
import { searchBox } from './search.ts';

const ARTICLES = 11;

/** Eleven articles about bees in as many outlets, with samples of 12, 24, 36 and so on. */
async function importBees(collate: Collate): Promise<void> {
  for (let at = 1; at <= ARTICLES; at += 1) {
    const count = at * 12;
    const title = `Bees of garden ${String(at)}`;
    const text = `${title}\n\nWe watched ${String(count)} bees for a week.`;
    const id = await importText(collate, title, text);
    await collate.call('articles.update', {
      id,
      csl: {
        type: 'article-journal',
        title,
        'container-title':
          at === ARTICLES ? 'Zoology of Meadows' : `Annals of Garden ${String(at)}`,
      },
      citekey: `bees${String(at)}`,
    });
    const { revisions } = await collate.call('articles.get', { id });
    const start = text.indexOf(String(count));
    await collate.call('claims.create', {
      articleId: id,
      revisionId: revisions[0]!.id,
      spans: [{ start, end: start + String(count).length + 5 }],
      draft: {
        value: {
          kind: 'sample_size',
          count,
          unit: 'bees',
          unitKind: 'animals',
          role: 'enrolled',
          qualifier: 'exact',
        },
        statement: '',
        speaker: null,
      },
    });
  }
}

const resize = ({ app }: Collate, width: number): Promise<void> =>
  app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(wanted, 900);
  }, width);
const facets = (page: Page) => page.getByRole('region', { name: 'Narrow the results' });

test('results are narrowed by sizes that are drawn, by keys and by any value of a facet', async ({
  open,
}) => {
  const collate = await open();
  const { page } = collate;
  await importBees(collate);
  await resize(collate, 1440);
  await searchBox(page).fill('bees');
  const bars = facets(page).getByRole('group', { name: 'Sample sizes in any unit' });
  await expect(bars).toBeVisible();
  await expectAccessible(page, 'the facets of a search');

  // Bars from 20 to 99: the fourth and the fifth of ten.
  const box = (await bars.boundingBox())!;
  const middleOf = (bar: number) => box.x + ((bar + 0.5) * box.width) / 10;
  await page.mouse.move(middleOf(3), box.y + 24);
  await page.mouse.down();
  await page.mouse.move(middleOf(4), box.y + 24, { steps: 4 });
  await page.mouse.up();
  await expect(searchBox(page)).toHaveValue('bees n:20..99 ');
  await expect(page.getByRole('heading', { name: 'Articles 7' })).toBeVisible();

  const most = bars.getByRole('slider', { name: 'Largest sample size' });
  await most.focus();
  await page.keyboard.press('ArrowRight');
  await expect(searchBox(page)).toHaveValue('bees n:20..199 ');
  await expect(most).toBeFocused();
  await expect(most).toHaveAttribute('aria-valuetext', 'at most 199');
  await bars.getByRole('button', { name: 'Any size' }).click();
  await expect(searchBox(page)).toHaveValue('bees ');

  const outlets = facets(page).getByRole('region', { name: 'Outlet' });
  await outlets.getByRole('button', { name: 'All 11 outlets' }).click();
  await expect(outlets.getByRole('searchbox', { name: 'Filter outlets' })).toBeFocused();
  await page.keyboard.type('zoology');
  await expect(outlets.getByRole('checkbox')).toHaveCount(1);
  await expectAccessible(page, 'all values of a facet');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(searchBox(page)).toHaveValue('bees journal:"Zoology of Meadows" ');
  await expect(page.getByRole('heading', { name: 'Articles 1' })).toBeVisible();
});

test('a narrow window has the facets behind a button, a search without any has none', async ({
  open,
}) => {
  const collate = await open();
  const { page } = collate;
  await importBees(collate);
  await resize(collate, 1000);
  await searchBox(page).fill('bees');
  await expect(page.getByRole('heading', { name: 'Articles 11' })).toBeVisible();
  await expect(facets(page)).toBeHidden();
  await page.getByRole('button', { name: 'Narrow the results' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Narrow the results' });
  await expect(dialog.getByRole('checkbox', { name: 'Sample size' })).toBeVisible();
  await expectAccessible(page, 'the facets in a narrow window');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Narrow the results' })).toBeFocused();
  await searchBox(page).fill('xylophone');
  await expect(page.getByText('Nothing found for “xylophone”')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Narrow the results' })).toBeHidden();
});
