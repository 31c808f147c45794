import { expect, test } from './app.ts';
import { dragOver, openFromList, readerPane } from './reader.ts';
import { importText } from './suggestions.ts';
import { pressGoTo } from './keys.ts';

const BEES = 'Bees in the garden\n\nWe watched 42 bees for a week. None of them was disturbed.';
const BIENEN =
  'Bienen im Garten\n\nWir haben 42 Bienen in einem Garten beobachtet. Sie wurden mit Zucker gefüttert und nicht gestört.';

test('the list takes the keys as soon as it is there, and shows no ring to the mouse', async ({
  open,
}) => {
  const collate = await open();
  const { page } = collate;
  await importText(collate, 'Bees', BEES);
  await importText(collate, 'Bienen', BIENEN);
  const list = page.getByRole('listbox');
  await expect(list).toBeFocused();
  const option = (name: RegExp) => page.getByRole('option', { name });
  const ring = (name: RegExp) =>
    option(name).evaluate((element) => getComputedStyle(element).outlineStyle);
  // Home goes to the first of those that are listed by then.
  await expect(option(/Bienen im Garten/)).toBeVisible();
  await option(/Bees in the garden/).click();
  await expect(option(/Bees in the garden/)).toHaveAttribute('aria-selected', 'true');
  expect(await ring(/Bees in the garden/)).toBe('none');
  await page.keyboard.press('Home');
  await expect(option(/Bienen im Garten/)).toHaveAttribute('aria-selected', 'true');
  expect(await ring(/Bienen im Garten/)).toBe('solid');
});

test('a title that the text begins with stands once, and its words can be marked', async ({
  open,
}) => {
  const collate = await open();
  const { page, call } = collate;
  const articleId = await importText(collate, 'Bees', BEES);
  await openFromList(page, 'Bees in the garden');
  const title = readerPane(page).getByRole('heading', { name: 'Bees in the garden' });
  await expect(title).toHaveCount(1);
  await dragOver(page, 'Bees in the garden');
  await page.keyboard.press('1');
  await expect
    .poll(async () => (await call('annotations.list', { articleId })).map(({ quote }) => quote))
    .toMatchObject([{ start: 0, exact: 'Bees in the garden', state: 'verified' }]);
  await expect(title).toHaveCount(1);
});

test('the preview of a search hit says the title once, with the words that were sought', async ({
  open,
}) => {
  const collate = await open();
  const { page } = collate;
  await importText(collate, 'Bees', BEES);
  await page.getByRole('search').getByRole('combobox').fill('bees');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('None of them was disturbed.');
  await expect(preview.getByText('Bees in the garden')).toHaveCount(1);
  const title = preview.getByRole('heading', { name: 'Bees in the garden' });
  await expect(title.locator('mark')).toHaveText('Bees');
});

test('the list and the table tell a text that is not in English from one that nobody read', async ({
  open,
}) => {
  const collate = await open();
  const { page, call } = collate;
  const articleIds = [
    await importText(collate, 'Bees', BEES),
    await importText(collate, 'Bienen', BIENEN),
  ];
  const german = page.getByRole('option', { name: /Bienen im Garten/ });
  await expect(german).toContainText('not looked at');
  await openFromList(page, 'Bienen im Garten');
  await page.keyboard.press('s');
  await expect(german).toContainText('not in English');
  await expect(page.getByRole('option', { name: /Bees in the garden/ })).toContainText(
    'not looked at',
  );
  const { id } = await call('evidence.create', { title: 'Bees', articleIds });
  await page.getByRole('button', { name: /^Bees/ }).click();
  await expect(page.getByText('Not in English', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Not looked at yet', { exact: true }).first()).toBeVisible();
  expect((await call('evidence.get', { id })).columns.map(({ readAs }) => readAs)).toEqual([
    null,
    'de',
  ]);
});

test('the trash takes the keys at what was deleted last, not at the button that empties it', async ({
  open,
}) => {
  const collate = await open();
  const { page, call } = collate;
  const id = await importText(collate, 'Bees', BEES);
  await call('articles.trash', { articles: { of: 'these', ids: [id] } });
  await pressGoTo(page, 't');
  await expect(page.getByRole('row', { name: /Bees in the garden/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await call('articles.get', { id })).inTrash).toBe(false);
});
