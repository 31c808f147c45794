import type { Locator, Page } from '@playwright/test';
import { expect, test, type Collate } from './app.ts';
import { addOpenToComparison, evidenceGrid, selectedCell } from './evidence.ts';
import { exportRoom } from './export.ts';
import { openFromList, toast } from './reader.ts';
import { importText } from './suggestions.ts';
import { pressGoTo } from './keys.ts';

async function setWidth({ app, page }: Collate, width: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(wanted, 700);
  }, width);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

/** Whether two things on the screen cover any part of each other. */
async function cover(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [(await one.boundingBox())!, (await other.boundingBox())!];
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const sidebar = (page: Page): Locator => page.getByRole('navigation', { name: 'Library' });

test('tags and collections of many articles are one step of history', async ({ open }) => {
  const collate = await open();
  const { page, call } = collate;
  const ids = [];
  for (let made = 0; made < 45; made += 1) {
    ids.push(await importText(collate, `Eel ${String(made)}`, `Eel ${String(made)}\n\nIt slept.`));
  }
  await call('collections.create', { name: 'Rivers', parentId: null });
  await call('articles.file', {
    articles: { of: 'these', ids },
    tags: { add: ['eels'], remove: [] },
  });
  await call('articles.file', {
    articles: { of: 'these', ids: ids.slice(0, 5) },
    tags: { add: ['odd'], remove: [] },
  });

  const list = page.getByRole('listbox', { name: 'All articles' });
  await expect(
    sidebar(page).getByRole('button', { name: 'All articles 45 articles' }),
  ).toBeVisible();
  await list.getByRole('option').first().click();
  await list.press('Control+a');
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Tags and collections' });
  await expect(dialog).toContainText('45 articles');
  // What all have, some have and none has.
  await expect(dialog.getByRole('checkbox', { name: 'eels' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'odd' })).toBeChecked({ indeterminate: true });
  await expect(dialog.getByRole('checkbox', { name: 'Rivers' })).not.toBeChecked();
  await dialog.getByText('eels').click();
  await dialog.getByText('Rivers').click();
  await page.keyboard.press('Control+Enter');
  await expect(toast(page, '45 articles filed')).toBeVisible();
  await expect(sidebar(page).getByRole('button', { name: 'Rivers 45 articles' })).toBeVisible();
  await expect(sidebar(page).getByRole('button', { name: /^eels/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(toast(page, 'Undone: Tag and sort 45 articles')).toBeVisible();
  await expect(sidebar(page).getByRole('button', { name: 'Rivers 0 articles' })).toBeVisible();
  await expect(sidebar(page).getByRole('button', { name: 'eels 45 articles' })).toBeVisible();
});

test('the sidebar counts what is to be checked', async ({ open }) => {
  const collate = await open();
  const { page, call } = collate;
  const text = 'Eels\n\nTwelve eels slept in the river.';
  const id = await importText(collate, 'Eels', text);
  await importText(collate, 'Pikes', 'Pikes\n\nPikes hunt at dawn.');
  await expect(
    sidebar(page).getByRole('button', { name: 'No claims yet 2 articles' }),
  ).toBeVisible();
  const { revisions } = await call('articles.get', { id });
  const start0 = text.indexOf('Twelve eels');
  await call('claims.create', {
    articleId: id,
    revisionId: revisions[0]!.id,
    spans: [{ start: start0, end: start0 + 11 }],
    draft: {
      value: { kind: 'safety', category: 'caveat', hedged: false },
      statement: '',
      speaker: null,
    },
  });
  await expect(
    sidebar(page).getByRole('button', { name: 'No claims yet 1 article' }),
  ).toBeVisible();
  await call('articles.revise', { id, text: 'Nothing of that is left.' });
  await expect(
    sidebar(page).getByRole('button', { name: 'Broken quotes 1 article' }),
  ).toBeVisible();
});

test('nothing covers the buttons of the bar or those at the foot', async ({ open }) => {
  const collate = await open();
  const { page } = collate;
  await page.getByRole('button', { name: 'Add sample' }).click();
  await expect(page.getByRole('option')).toHaveCount(4);
  for (const title of [/^A monkey born/, /^Round spermatids/]) {
    await page.getByRole('option', { name: title }).click();
    await addOpenToComparison(page);
  }
  const commands = page.getByRole('button', { name: 'Commands' });
  const clear = page.getByRole('button', { name: /^Clear the comparison/ });
  const search = page.getByRole('search').getByRole('combobox');
  for (const width of [920, 960, 1000, 1040, 1100, 1440]) {
    await setWidth(collate, width);
    await expect(commands).toBeVisible();
    expect(await cover(clear, commands), `${String(width)} pixels, clear`).toBe(false);
    const compare = page.getByRole('button', { name: 'Compare 2' });
    expect(await cover(search, compare), `${String(width)} pixels, search`).toBe(false);
  }

  // At the foot of an evidence table, and of an export.
  await setWidth(collate, 1000);
  await page.getByRole('button', { name: 'Compare 2' }).click();
  await evidenceGrid(page).getByText('births, outcome').first().click();
  await page.keyboard.press('y');
  const message = page.getByRole('status').getByText('Copied with its citation.');
  await expect(message).toBeVisible();
  await expect.poll(() => cover(message, selectedCell(page))).toBe(false);
  await pressGoTo(page, 'a');
  await openFromList(page, 'A monkey born from frozen testis tissue');
  await page.keyboard.press('s');
  await expect(toast(page, /suggested in 1 article/)).toBeVisible();
  await page.keyboard.press('Control+e');
  const foot = exportRoom(page).locator('footer');
  await expect(foot).toBeVisible();
  const text = page.getByRole('status').getByText(/suggested in 1 article/);
  await expect.poll(() => cover(text, foot)).toBe(false);
});

test('a dialog is no wider than its window', async ({ open }) => {
  const collate = await open();
  const { page } = collate;
  await importText(collate, 'Eels', 'Eels\n\nEels sleep.');
  await setWidth(collate, 700);
  await pressGoTo(page, 'j');
  const dialog = page.getByRole('dialog', { name: 'Background work and import reports' });
  await expect(dialog).toBeVisible();
  const { x, width } = (await dialog.boundingBox())!;
  expect(x).toBeGreaterThan(0);
  expect(x + width).toBeLessThan(700);
});
