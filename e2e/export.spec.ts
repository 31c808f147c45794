import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ArticleId } from '../src/shared/domain/ids.ts';
import { expect, test, type Collate } from './app.ts';
import { expectAccessible } from './axe.ts';
import { answerSaveDialog } from './dialogs.ts';
import { exportRoom, notePage } from './export.ts';
import { choose, openFromList, toast } from './reader.ts';
import { importText } from './suggestions.ts';

const OWLS = 'Owls at dusk';
const TEXT = `${OWLS}\n\nWe followed 12 barn owls.\n\nOne owl hurt its wing.`;
const QUOTES = ['12 barn owls', 'One owl hurt its wing.'] as const;
const MINE = 'Ask whether the owls were ringed.';

/** An article with two claims, each with its quote, open. */
async function addOwls(collate: Collate): Promise<ArticleId> {
  const { call, page } = collate;
  const articleId = await importText(collate, OWLS, TEXT);
  const { revisions } = await call('articles.get', { id: articleId });
  const values = [
    {
      kind: 'sample_size',
      count: 12,
      unit: 'barn owls',
      unitKind: 'animals',
      role: 'enrolled',
      qualifier: 'exact',
    },
    { kind: 'safety', category: 'adverse_event', hedged: false },
  ] as const;
  for (const [at, words] of QUOTES.entries()) {
    const start = TEXT.indexOf(words);
    await call('claims.create', {
      articleId,
      revisionId: revisions.at(-1)!.id,
      spans: [{ start, end: start + words.length }],
      draft: { value: values[at]!, statement: `Statement ${String(at + 1)}`, speaker: null },
    });
  }
  await openFromList(page, OWLS);
  return articleId;
}

/** The words of a Word note, as its main part has them. */
const wordsOf = (file: string): string =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml']!)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '');

/** Writes a paragraph at the end of a Word note, as a reader would. */
function writeInto(file: string, words: string): void {
  const parts = unzipSync(readFileSync(file));
  const main = strFromU8(parts['word/document.xml']!);
  const at =
    main.lastIndexOf('<w:sectPr') === -1
      ? main.lastIndexOf('</w:body>')
      : main.lastIndexOf('<w:sectPr');
  const paragraph = `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  parts['word/document.xml'] = strToU8(main.slice(0, at) + paragraph + main.slice(at));
  writeFileSync(file, zipSync(parts));
}

/** The paragraphs of a Word note as LibreOffice reads them; null where it is not installed. */
function readByLibreOffice(file: string, folder: string): string[] | null {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'libreoffice')).href}`;
  const format = 'txt:Text (encoded):UTF8';
  const options = [profile, '--headless', '--convert-to', format, '--outdir', folder, file];
  const { error, status, stderr } = spawnSync('soffice', options, { encoding: 'utf8' });
  if (error && 'code' in error && error.code === 'ENOENT') return null;
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const text = readFileSync(file.replace(/\.docx$/, '.txt'), 'utf8');
  return text.split(/\r?\n/).filter((line) => line !== '');
}

/** Each quote stands behind its statement and before its state. */
function expectEachQuote(read: readonly string[]): void {
  for (const [number, quote] of QUOTES.entries()) {
    const at = read.findIndex((line) => line.trim() === quote);
    expect(read[at - 1]).toContain(`Statement ${String(number + 1)}`);
    expect(read[at + 1]?.trim()).toBe(`Verified, para. ${String(number + 2)}.`);
  }
}

test('a Word note holds every quote, and keeps what is written into it', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { app, page, call } = collate;
  await addOwls(collate);
  const file = join(folder, 'owls.docx');
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+E');
  const room = exportRoom(page);
  await choose(room, 'Word');
  await expect(notePage(page).getByRole('group', { name: /^Statement/ })).toHaveCount(2);
  await expectAccessible(page, 'export of a note');
  await page.keyboard.press('Control+Enter');
  await expect(room).toBeHidden();
  await expect(toast(page, /^Saved: owls\.docx/)).toBeVisible();
  for (const quote of QUOTES) expect(wordsOf(file)).toContain(quote);
  const read = readByLibreOffice(file, folder);
  if (read) expectEachQuote(read);
  else console.log('LibreOffice is not installed: the Word note was read by its parts alone.');

  writeInto(file, MINE);
  await page.keyboard.press('Control+E');
  const into = room.getByRole('region', { name: 'Into' });
  await expect(into).toContainText('Exporting again keeps your words.');
  await page.keyboard.press('v');
  await expect(room.getByRole('region', { name: 'What changes' })).toContainText('of your own');
  await expectAccessible(page, 'what changes');
  await room.getByRole('button', { name: /^Export again/ }).click();
  await expect(room).toBeHidden();
  expect(wordsOf(file)).toContain(MINE);
  for (const quote of QUOTES) expect(wordsOf(file)).toContain(quote);
  expect((await call('library.overview', {})).articles).toBe(1);
});

test('a broken quote is counted, gone to and left out', async ({ open }) => {
  const collate = await open();
  const { page, call } = collate;
  const id = await addOwls(collate);
  await call('articles.revise', { id, text: TEXT.replace(QUOTES[1], 'Nothing else befell them.') });
  await expect.poll(async () => (await call('library.overview', {})).quotes.broken).toBe(1);
  await page.keyboard.press('Control+E');
  const room = exportRoom(page);
  await expect(room.getByText('1 broken quote.')).toBeVisible();
  await page.keyboard.press('b');
  await expect(room.locator('[aria-current="true"]')).toContainText(QUOTES[1]);
  await expectAccessible(page, 'export with a broken quote');
  await page.keyboard.press('Delete');
  await expect(room.getByText('1 broken quote.')).toBeHidden();
  await expect(notePage(page)).not.toContainText(QUOTES[1]);
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog', { name: 'Choose statements' })).toBeVisible();
  await expectAccessible(page, 'choosing statements');
  await page.keyboard.press('Escape');
});

test('a template is edited beside its preview, and the note copied as it is shown', async ({
  open,
}) => {
  const collate = await open();
  const { app, page } = collate;
  await addOwls(collate);
  await page.keyboard.press('Control+E');
  await expect(notePage(page)).toContainText('Statement 1');
  await page.keyboard.press('e');
  const editor = page.getByRole('form', { name: 'Edit the template' });
  const statement = editor.getByRole('textbox', { name: 'Each statement' });
  await statement.fill('Seen: {{ statment }}');
  await expect(editor.getByRole('alert').filter({ hasText: 'Line 1' })).toContainText('statment');
  await expectAccessible(page, 'template with a fault');
  await statement.fill('Seen: {{ statement }}');
  await expect(notePage(page)).toContainText('Seen: Statement 1');
  await page.keyboard.press('Control+Enter');
  await expect(toast(page, /^New template/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy' })).toBeEnabled();
  await page.keyboard.press('Control+Shift+C');
  await expect(toast(page, 'Copied to the clipboard')).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain(
    'Seen: Statement 1',
  );
});

test('a place that is gone is told, and another name is asked for', async ({ open, folder }) => {
  const collate = await open();
  const { app, page } = collate;
  await addOwls(collate);
  const file = join(folder, 'gone', 'owls.md');
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+E');
  const room = exportRoom(page);
  await expect(notePage(page)).toContainText('Statement 1');
  await page.keyboard.press('Control+Enter');
  const alert = room.getByRole('alert').filter({ hasText: 'Nothing has been written.' });
  await expect(alert).toBeVisible();
  const other = join(folder, 'owls.md');
  await answerSaveDialog(app, other);
  await alert.getByRole('button', { name: 'Another name' }).click();
  await expect(room).toBeHidden();
  expect(readFileSync(other, 'utf8')).toContain('Statement 1');
});

test('what both sides changed is asked about at its place in the page', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { app, page, call } = collate;
  const articleId = await addOwls(collate);
  const file = join(folder, 'owls.md');
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+E');
  const room = exportRoom(page);
  await choose(room, 'Markdown');
  await expect(notePage(page)).toContainText('Statement 1');
  await page.keyboard.press('Control+Enter');
  await expect(room).toBeHidden();
  writeFileSync(file, readFileSync(file, 'utf8').replace('Statement 1', 'My own statement'));
  const [claim] = await call('claims.list', { articleId });
  const { id, value, speaker } = claim!;
  await call('claims.update', {
    id,
    accept: false,
    draft: { value, speaker, statement: 'Statement of the library' },
  });
  await page.keyboard.press('Control+E');
  const statement = notePage(page).getByRole('group', { name: /^Statement n1/ });
  const conflict = statement.getByRole('radiogroup');
  await expect(conflict).toContainText('My own statement');
  await expect(conflict).toContainText('Statement of the library');
  await expectAccessible(page, 'a conflict at its place');
  await conflict.getByRole('radio', { name: /^Collate would write/ }).check({ force: true });
  await room.getByRole('button', { name: /^Export again/ }).click();
  await expect(room).toBeHidden();
  const written = readFileSync(file, 'utf8');
  expect(written).toContain('Statement of the library');
  expect(written).not.toContain('My own statement');
});

test('a place that cannot be written is told, and nothing is lost', async ({ open, folder }) => {
  const collate = await open();
  const { app, page } = collate;
  await addOwls(collate);
  // A folder of that name cannot be written as a file, whoever tries.
  const taken = join(folder, 'owls.md');
  mkdirSync(taken);
  writeFileSync(join(taken, 'kept.txt'), MINE);
  await answerSaveDialog(app, taken);
  await page.keyboard.press('Control+E');
  const room = exportRoom(page);
  await expect(notePage(page)).toContainText('Statement 1');
  await page.keyboard.press('Control+Enter');
  await expect(
    room.getByRole('alert').filter({ hasText: 'Nothing has been written.' }),
  ).toBeVisible();
  expect(readFileSync(join(taken, 'kept.txt'), 'utf8')).toBe(MINE);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('in a narrow window the settings stand above the page', async ({ open }) => {
  const collate = await open();
  const { app, page } = collate;
  await addOwls(collate);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(760, 800);
  });
  await page.waitForFunction(() => window.innerWidth === 760);
  await page.keyboard.press('Control+E');
  const settings = exportRoom(page).getByRole('region', { name: 'Export settings' });
  const preview = exportRoom(page).getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('Statement 1');
  const [above, below] = [(await settings.boundingBox())!, (await preview.boundingBox())!];
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height - 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(760);
});
