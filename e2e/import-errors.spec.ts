import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Collate } from './app.ts';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { dropFiles } from './drop.ts';
import { toast } from './reader.ts';
import { pressGoTo } from './keys.ts';

const JAYS = 'Jays hide acorns in autumn and find most of them in spring.';
const TITS = 'Coal tits remember where they stored their seeds.';
/** A byte more than what Collate reads. */
const TOO_LARGE = 200 * 1024 * 1024 + 1;

/** A PNG picture as it begins, whatever its name says. */
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);

/** Two texts, one of them twice, and a file of every kind that cannot be read. */
function writeBatch(folder: string): string[] {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('jays.txt'), JAYS);
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('picture.txt'), PICTURE);
  const huge = openSync(at('huge.txt'), 'w');
  ftruncateSync(huge, TOO_LARGE);
  closeSync(huge);
  mkdirSync(at('folder.txt'));
  writeFileSync(at('tits.md'), `# Coal tits\n\n${TITS}\n`);
  writeFileSync(at('jays again.txt'), JAYS);
  return [
    'jays.txt',
    'empty.txt',
    'picture.txt',
    'huge.txt',
    'folder.txt',
    'gone.txt',
    'tits.md',
    'jays again.txt',
  ].map(at);
}

async function importFiles({ app, page }: Collate, files: readonly string[]): Promise<void> {
  await answerOpenDialog(app, files);
  await page.keyboard.press('i');
}

function report(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Background work and import reports' });
}

function review(page: Page): Locator {
  return page.getByRole('main', { name: 'Import review' });
}

/** The parts of the import, each with its number. */
function parts(page: Page): Locator {
  return review(page).getByRole('navigation').getByRole('button');
}

async function openReport(page: Page): Promise<Locator> {
  await pressGoTo(page, 'j');
  await expect(report(page)).toBeVisible();
  return report(page);
}

test('what cannot be read gets a line each, and the rest goes in', async ({ open, folder }) => {
  const collate = await open();
  const { page } = collate;
  await importFiles(collate, writeBatch(folder));
  const room = review(page);
  await expect(parts(page)).toHaveText(['Duplicates 0', 'New 2', 'Already here 1', 'Failed 5']);
  const failed = room.getByRole('option').filter({ hasText: /^(empty|picture|huge|folder|gone)/ });
  await expect(failed).toHaveText([
    /^empty\.txtempty\.txt is empty: it has no bytes\./,
    /^picture\.txtpicture\.txt is a picture\./,
    /^huge\.txthuge\.txt is 201 MB;/,
    /^folder\.txt/,
    /^gone\.txtgone\.txt is no longer there\. Choose it again\./,
  ]);
  const list = join(folder, 'failed.txt');
  await answerSaveDialog(collate.app, list);
  await room.getByRole('button', { name: 'Save the list of failures' }).click();
  await expect(toast(page, 'Saved: failed.txt')).toBeVisible();
  expect(readFileSync(list, 'utf8').trim().split('\n')).toHaveLength(5);
  await room.getByRole('navigation').getByRole('button', { name: 'Already here 1' }).click();
  await expect(room.getByRole('option', { selected: true })).toHaveText(
    /^Jays hide acorns.*Left aloneSame text/,
  );
  await page.keyboard.press('Control+Enter');
  await expect(room).toBeHidden();
  await expect(page.getByRole('option')).toHaveCount(2);
  const lines = (await openReport(page)).getByRole('listitem');
  await expect(lines.filter({ hasText: /^Imported/ })).toHaveCount(2);
  await expect(lines.filter({ hasText: /^ImportedCoal tits/ })).toHaveCount(1);
  await expect(lines.filter({ hasText: /^ImportedJays hide/ })).toHaveCount(1);
  await expect(lines.filter({ hasText: /^Not imported/ })).toHaveCount(5);
});

test('files that are dropped on the window are reviewed', async ({ open, folder }) => {
  const { page, call } = await open();
  await dropFiles(page, writeBatch(folder));
  await expect(parts(page)).toHaveText(['Duplicates 0', 'New 2', 'Already here 1', 'Failed 5']);
  await expect(review(page).getByRole('option', { selected: true })).toHaveText(/^(Jays|Coal)/);
  expect((await call('library.overview', {})).articles).toBe(0);
});

test('a duplicate is kept when the reader says so, and one undo takes it out', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { page } = collate;
  writeFileSync(join(folder, 'jays.txt'), JAYS);
  await importFiles(collate, [join(folder, 'jays.txt')]);
  await expect(toast(page, 'Imported: jays')).toBeVisible();
  const listed = async () =>
    collate.call('articles.ids', {
      list: { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' },
      first: 0,
      limit: 10,
    });
  const [first] = await listed();
  await importFiles(collate, [join(folder, 'jays.txt')]);
  await expect(
    review(page).getByRole('heading', { name: 'All of it is here already' }),
  ).toBeVisible();
  await review(page)
    .getByRole('button', { name: /Already here/ })
    .first()
    .click();
  await review(page).getByRole('option').click();
  await page.keyboard.press('b');
  await expect(review(page).getByRole('button', { name: 'Import 1' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('option')).toHaveCount(2);
  const texts = await Promise.all(
    (await listed()).map(async (id) => collate.call('articles.get', { id })),
  );
  expect(texts.map(({ text }) => text)).toEqual([JAYS, JAYS]);
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('option')).toHaveCount(1);
  expect(await listed()).toEqual([first]);
});

test('an import is cancelled, and undone in one step', async ({ open, folder }) => {
  const collate = await open();
  const { page } = collate;
  const files = Array.from({ length: 4000 }, (_, number) => {
    const file = join(folder, `note ${String(number)}.txt`);
    writeFileSync(file, `Note ${String(number)}. ${JAYS}`);
    return file;
  });
  await importFiles(collate, files);
  await expect
    .poll(async () => (await collate.call('library.overview', {})).articles, { timeout: 60_000 })
    .toBeGreaterThan(0);
  await page.getByRole('button', { name: /^Cancel: / }).click();
  await expect(toast(page, 'then cancelled')).toBeVisible();
  const { articles } = await collate.call('library.overview', {});
  expect(articles).toBeGreaterThan(0);
  expect(articles).toBeLessThan(files.length);
  await expect(await openReport(page)).toContainText('Import cancelled');
  await report(page).getByRole('button', { name: 'Undo the import' }).click();
  await expect(toast(page, 'Undone: Import 4,000 files')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^0 articles$/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect
    .poll(async () => (await collate.call('library.overview', {})).articles)
    .toBe(articles);
});
