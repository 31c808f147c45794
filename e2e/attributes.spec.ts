import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { evidenceGrid, selectedCell } from './evidence.ts';
import {
  choose,
  claimEditor,
  dragOver,
  notes,
  openFromList,
  selectionBar,
  toast,
} from './reader.ts';
import { runCommand } from './palette.ts';

const VOLES = `Voles on a hill

Sixty voles were followed for 18 months. Their weight did not change.`;
const SHREWS = `Shrews in a barn

Ten shrews were watched at night. Nobody knew which were fed.`;

test('an attribute is defined, answered, left unanswered, searched, exported and undone', async ({
  open,
}) => {
  const { page, call } = await open();
  await call('import.text', { text: VOLES, name: 'Voles on a hill' });
  await call('import.text', { text: SHREWS, name: 'Shrews in a barn' });
  await expect(page.getByRole('option')).toHaveCount(2);
  const list = { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' } as const;
  const articleIds = await call('articles.ids', { list, first: 0, limit: 5 });
  await call('evidence.create', { title: 'Small mammals', articleIds });
  const grid = evidenceGrid(page);
  const row = grid.getByRole('row', { name: /^Follow-up/ });

  await test.step('defined from the table, as a row of it', async () => {
    await page.getByRole('button', { name: /^Small mammals/ }).click();
    await expect(grid).toBeVisible();
    await runCommand(page, 'New attribute…');
    const dialog = page.getByRole('dialog', { name: 'New attribute' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Follow-up');
    await choose(dialog, 'number');
    await dialog.getByRole('textbox', { name: 'Unit' }).fill('months');
    await dialog
      .getByRole('textbox', { name: 'Instruction' })
      .fill('The longest that any were followed.');
    await expectAccessible(page, 'the form of an attribute');
    await page.keyboard.press('Control+Enter');
    await expect(row).toContainText('Not looked at yet');
  });

  await test.step('answered from the text, with the number that the words say', async () => {
    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await openFromList(page, 'Voles on a hill');
    await dragOver(page, 'followed for 18 months');
    await selectionBar(page).getByRole('button', { name: 'Claim' }).click();
    await page.keyboard.press('a');
    const form = claimEditor(page, 'attribute');
    await form.getByRole('button', { name: /Attribute/ }).click();
    await page.getByRole('option', { name: 'Follow-up' }).click();
    await expect(form.getByRole('textbox', { name: 'Number, months' })).toHaveValue('18');
    await expect(form).toContainText('The longest that any were followed.');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(notes(page).getByRole('button', { name: /Follow-up.*18 months/ })).toBeVisible();
  });

  await test.step('its silence is recorded in the cell', async () => {
    await page.getByRole('button', { name: /^Small mammals/ }).click();
    await expect(row).toContainText('18 months');
    await row.getByText('Not looked at yet').click();
    await expect(selectedCell(page).getByRole('button', { name: 'Fill in' })).toBeVisible();
    await page.keyboard.press('n');
    await expect(row).toContainText('None stated');
    await expectAccessible(page, 'a table with a row of the reader’s own');
  });

  await test.step('a cell is filled in with pasted words, and undo takes that back', async () => {
    await page.keyboard.press('n');
    await expect(row).toContainText('Not looked at yet');
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: /Follow-up: Shrews/ });
    await dialog.getByRole('textbox', { name: 'Words of the article' }).fill('Ten shrews were');
    await dialog.getByRole('textbox', { name: 'Number, months' }).fill('1');
    await page.keyboard.press('Control+Enter');
    await expect(toast(page, 'Recorded: Follow-up')).toBeVisible();
    await expect(row).toContainText('“Ten shrews were”');
    await page.keyboard.press('Control+z');
    await expect(row).not.toContainText('“Ten shrews were”');
  });

  await test.step('its articles and columns are moved by the pointer, and a width is kept', async () => {
    const head = (name: string) => grid.getByRole('columnheader', { name });
    const heads = () => grid.getByRole('columnheader').getByRole('button').allTextContents();
    const before = await heads();
    const [first = '', second = ''] = before;
    const { width } = (await head(second).boundingBox())!;
    await head(first).dragTo(head(second), { targetPosition: { x: width - 20, y: 20 } });
    await expect.poll(heads).toEqual([second, first]);
    await page.keyboard.press('Control+z');
    await expect.poll(heads).toEqual(before);
    const box = (await head(first).boundingBox())!;
    await page.mouse.move(box.x + box.width - 3, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 250, box.y + 20, { steps: 3 });
    await page.mouse.up();
    await expect.poll(async () => (await head(first).boundingBox())?.width).toBeLessThan(260);
  });

  await test.step('its cells are filtered by words, until Escape', async () => {
    await row.getByText('18 months', { exact: true }).click();
    await page.keyboard.press('f');
    await page.getByRole('textbox', { name: 'Filter the cells' }).fill('18 months');
    await expect(page.getByText('1 cell in 1 of 2 articles')).toBeVisible();
    await expect(grid.getByRole('columnheader')).toHaveCount(1);
    await expectAccessible(page, 'a table whose cells are filtered');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(grid.getByRole('columnheader')).toHaveCount(2);
  });

  await test.step('a search feeds it: what comes later is told, and comes in by one press', async () => {
    await runCommand(page, 'Feed the table by a search…');
    const dialog = page.getByRole('dialog', { name: 'Feed the table by a search' });
    await dialog.getByRole('textbox', { name: 'Asks' }).fill('barn');
    await expectAccessible(page, 'the search of a table');
    await page.keyboard.press('Control+Enter');
    await call('import.text', { text: 'Mice\n\nIn a barn they ran.', name: 'Mice in a barn' });
    const found = page.getByRole('region', { name: 'Found for the table' });
    await expect(found).toContainText('1 more article found by barn');
    await expectAccessible(page, 'a table for which something was found');
    await found.getByRole('button', { name: 'Add 1' }).click();
    await expect(grid.getByRole('columnheader')).toHaveCount(3);
    await expect(found).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(grid.getByRole('columnheader')).toHaveCount(2);
  });

  await test.step('searched and exported', async () => {
    const { articles } = await call('search.query', { text: 'attr:"follow-up > 12" ', limit: 5 });
    expect(articles.hits.map(({ title }) => title.text)).toEqual(['Voles on a hill']);
    const { tables } = await call('library.overview', {});
    const target = { of: 'table', id: tables[0]!.id } as const;
    const { text } = await call('export.text', { target, format: 'claims_csv' });
    expect(text).toMatch(/Follow-up,18,18,months/);
  });

  await test.step('deleted with its claim, and brought back', async () => {
    await runCommand(page, 'Attributes…');
    const dialog = page.getByRole('dialog', { name: 'Attributes' });
    await expectAccessible(page, 'the attributes of the library');
    await dialog.getByRole('button', { name: 'Delete Follow-up with 1 claim' }).click();
    await expect(toast(page, /Follow-up with 1 claim/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(row).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(row).toContainText('18 months');
  });
});
