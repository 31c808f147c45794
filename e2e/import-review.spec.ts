import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { answerOpenDialog } from './dialogs.ts';
import { toast } from './reader.ts';

const KNOWN = {
  type: 'article-journal',
  title: 'Calls of the corncrake at night',
  author: [{ family: 'Finch', given: 'A.' }],
  issued: { 'date-parts': [[2018]] },
  'container-title': 'Journal of Meadows',
  DOI: '10.5555/corncrake.1',
} as const;

/** A duplicate by its DOI, a new entry, and one that says nothing. */
const RIS = `TY  - JOUR
TI  - Calls of the corncrake at night and by day
AU  - Finch, Ada
PY  - 2018
JO  - Journal of Meadows
SP  - 11
EP  - 19
DO  - 10.5555/corncrake.1
AB  - Corncrakes called in all of twelve meadows.
KW  - meadow
ID  - finch2018b
ER  -

TY  - JOUR
TI  - Skylarks over barley
AU  - Moss, Ben
PY  - 2020
DO  - 10.5555/skylark.2
ER  -

TY  - JOUR
ER  -
`;

test('an import is reviewed by keyboard: a duplicate is merged, one undo takes all back', async ({
  open,
  folder,
}) => {
  const { app, page, call } = await open();
  const { id } = await call('articles.addReference', {
    csl: { ...KNOWN, author: [...KNOWN.author], issued: { 'date-parts': [[2018]] } },
    citekey: 'finch2018calls',
  });
  const file = join(folder, 'meadows.ris');
  writeFileSync(file, RIS);
  await answerOpenDialog(app, [file]);
  await page.keyboard.press('i');

  const room = page.getByRole('main', { name: 'Import review' });
  const entries = room.getByRole('listbox', { name: 'Entries of the import' });
  await expect(entries.getByRole('option')).toHaveText([
    /^Calls of the corncrake at night and by dayMergeSame DOI/,
    /^meadows\.ris:/,
    /^Skylarks over barley/,
  ]);
  await expect(entries).toBeFocused();
  await expect(entries.getByRole('option', { selected: true })).toContainText('Same DOI');
  expect((await call('library.overview', {})).articles).toBe(1);
  await expect(entries.getByText('states nothing but its type')).toBeVisible();
  await expectAccessible(page, 'the review of an import');

  // What failed is reached by the arrows too, and read in full beside the list.
  await page.keyboard.press('ArrowDown');
  const failure = room.getByRole('region', { name: 'What could not be read' });
  await expect(failure).toContainText('states nothing but its type');
  await expectAccessible(page, 'what could not be read');
  await page.keyboard.press('ArrowUp');

  // Into the comparison: the pages come in, the title stays as it is here.
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  const title = room.getByRole('radiogroup', { name: 'Title' });
  const [here, incoming] = [title.getByRole('radio').first(), title.getByRole('radio').last()];
  await expect(here).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(incoming).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(here).toBeChecked();
  await expect(room.getByText('finch2018b')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(room).toBeHidden();
  await expect.poll(async () => (await call('library.overview', {})).articles).toBe(2);
  const merged = await call('articles.get', { id });
  expect(merged.csl).toMatchObject({ title: KNOWN.title, page: '11-19' });
  expect(merged.csl.abstract).toBe('Corncrakes called in all of twelve meadows.');
  expect(merged.citekey).toBe('finch2018calls');
  expect(merged.otherKeys).toEqual(['finch2018b']);
  expect(merged.tags).toEqual(['meadow']);

  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(async () => (await call('library.overview', {})).articles).toBe(1);
  const undone = await call('articles.get', { id });
  expect(undone.csl.page).toBeUndefined();
  expect(undone.csl.abstract).toBeUndefined();
  expect(undone.otherKeys).toEqual([]);
  expect(undone.tags).toEqual([]);
});

test('a review waits, and can be let go of with nothing written', async ({ open, folder }) => {
  const { app, page, call } = await open();
  const file = join(folder, 'larks.ris');
  writeFileSync(file, RIS);
  await answerOpenDialog(app, [file]);
  await page.keyboard.press('i');
  const room = page.getByRole('main', { name: 'Import review' });
  await expect(room.getByRole('option')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Decide later' }).click();
  await expect(room).toBeHidden();
  await page.getByRole('button', { name: '1 import waits for you' }).click();
  await expect(room).toBeVisible();
  await expect(room.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: 'Leave the import?' });
  await question.getByRole('button', { name: 'Let go of it' }).click();
  await expect(room).toBeHidden();
  expect(await call('import.reviews', {})).toEqual([]);
  expect((await call('library.overview', {})).articles).toBe(0);
  await expect(toast(page, /Imported/)).toBeHidden();
});
