import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { TestZotero } from '../src/main/engine/zotero/test-zotero.ts';
import { expect, test, type Collate } from './app.ts';
import { expectAccessible } from './axe.ts';
import { answerOpenDialog } from './dialogs.ts';
import { runCommand } from './palette.ts';

/** Opens the dialog on a folder and waits until that is read. */
async function look({ app, page }: Collate, { folder }: TestZotero): Promise<Locator> {
  await answerOpenDialog(app, [folder]);
  await runCommand(page, 'Import from Zotero…');
  const dialog = page.getByRole('dialog', { name: 'Import from Zotero' });
  await dialog.getByRole('button', { name: 'Choose another folder…' }).click();
  await expect(dialog.getByRole('list', { name: 'What it brings' })).toBeVisible();
  return dialog;
}

test('a library of Zotero comes in, and a second time only what is new', async ({
  open,
  folder,
}) => {
  const zotero = new TestZotero(join(folder, 'Zotero'));
  const eels = zotero.item('journalArticle', {
    fields: { title: 'Eels in slow water', date: '2018-05-00 May 2018', citationKey: 'eels2018' },
    creators: [['author', 'Berg', 'Ada']],
    tags: ['to read'],
  });
  const newts = zotero.item('book', { fields: { title: 'Newts' } });
  zotero.note(eels, '<p>Only <b>one</b> site.</p>');
  const file = zotero.attachment(eels, { path: 'storage:eels.pdf', content: '%PDF-1.4 eels' });
  zotero.annotation(file, { text: 'forty eels', comment: 'how many?' });
  zotero.collection('Fish', [eels]);
  zotero.relate(eels, newts);

  const collate = await open();
  const { page, call } = collate;
  const first = await look(collate, zotero);
  await expect(first).toContainText('2 new items');
  await expectAccessible(page, 'Import from Zotero');
  await page.keyboard.press('Control+Enter');
  const room = page.getByRole('main', { name: 'Import review' });
  const entries = room.getByRole('listbox', { name: 'Entries of the import' });
  await expect(entries.getByRole('option')).toHaveCount(2);
  expect((await call('library.overview', {})).articles).toBe(0);
  await page.keyboard.press('Control+Enter');
  await expect(room).toBeHidden();
  const list = page.getByRole('listbox').first();
  await expect(list.getByRole('option', { name: /Eels in slow water/ })).toBeVisible();

  // The reader changes something here and something there.
  const { rows } = await call('articles.page', {
    list: { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' },
    from: { at: 'place', place: 0 },
    limit: 10,
  });
  const { csl } = await call('articles.get', { id: rows[0]!.id });
  const title = 'Eels, as I call them';
  await call('articles.update', { id: rows[0]!.id, csl: { ...csl, title }, citekey: 'eels2018' });
  zotero.field(eels, 'title', 'Eels, renamed in Zotero');
  zotero.tag(eels, 'new in Zotero');
  zotero.note(eels, '<p>A second note.</p>');
  zotero.item('book', { fields: { title: 'Toads', extra: 'Citation Key: eels2018' } });

  const second = await look(collate, zotero);
  await expect(second).toContainText('1 new item, 2 here already');
  await page.keyboard.press('Control+Enter');
  // What came before and says something new is merged into what the reader made of it.
  const known = entries.getByRole('option', { name: /Eels, renamed in Zotero/ });
  await expect(known).toBeVisible();
  await expect(known).toContainText('The same thing of that program');
  await page.keyboard.press('Control+Enter');
  await expect(room).toBeHidden();
  await expect(list.getByRole('option')).toHaveCount(3);
  await expect(list.getByRole('option', { name: new RegExp(title) })).toBeVisible();
  const eelsNow = await call('articles.get', { id: rows[0]!.id });
  expect(eelsNow).toMatchObject({ csl: { title }, citekey: 'eels2018' });
  expect(eelsNow.tags).toContain('new in Zotero');
  const toads = list.getByRole('option', { name: /Toads/ });
  await expect(toads).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(toads).toBeHidden();
  await expect(list.getByRole('option')).toHaveCount(2);
  zotero.close();
});
