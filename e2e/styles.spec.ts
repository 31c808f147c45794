import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleFile } from '../src/main/engine/citations/test-styles.ts';
import type { ArticleId } from '../src/shared/domain/ids.ts';
import { expect, test, type Collate } from './app.ts';
import { expectAccessible } from './axe.ts';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { dropFiles } from './drop.ts';
import { exportRoom, notePage } from './export.ts';
import { choose, openFromList, toast } from './reader.ts';
import { importText } from './suggestions.ts';

const VOLES = 'Voles on the dike';
const TEXT = `${VOLES}\n\nNone of them died in the winter.`;
const QUOTE = 'None of them died';

/** An article with a claim and its quote, open. */
async function addVoles(collate: Collate): Promise<ArticleId> {
  const { call, page } = collate;
  const articleId = await importText(collate, VOLES, TEXT);
  await call('articles.update', {
    id: articleId,
    citekey: 'smit2020',
    csl: {
      type: 'article-journal',
      title: VOLES,
      author: [{ family: 'Smit', given: 'An' }],
      'container-title': 'Dike & Field',
      issued: { 'date-parts': [[2020]] },
    },
  });
  const { revisions } = await call('articles.get', { id: articleId });
  const start = TEXT.indexOf(QUOTE);
  await call('claims.create', {
    articleId,
    revisionId: revisions.at(-1)!.id,
    spans: [{ start, end: start + QUOTE.length }],
    draft: {
      value: { kind: 'safety', category: 'reassuring', hedged: false },
      statement: 'All lived',
      speaker: null,
    },
  });
  await openFromList(page, VOLES);
  return articleId;
}

test('a style is dropped, chosen, seen and written with, and undone', async ({ open, folder }) => {
  const collate = await open();
  const { app, page } = collate;
  await addVoles(collate);
  const [style, page404] = [join(folder, 'terns.csl'), join(folder, 'page.csl')];
  writeFileSync(style, styleFile('Terns'));
  writeFileSync(page404, '<html>Not found</html>');
  const file = join(folder, 'voles.txt');
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+E');
  const room = exportRoom(page);
  await choose(room, 'Plain text');
  const styles = room.getByRole('region', { name: 'Citations' });
  await dropFiles(page, [style, page404], 'Drop to add citation styles');
  await expect(toast(page, 'Citation style added: Journal of Terns')).toBeVisible();
  await expect(styles.getByRole('alert')).toContainText('page.csl was not added');
  await expectAccessible(page, 'a style that was refused');
  await styles.getByRole('button', { name: 'Dismiss' }).click();

  await page.keyboard.press('f');
  await page.keyboard.type('terns');
  await expect(styles.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(notePage(page)).toContainText('All lived ⟦Smit 2020: para. 2⟧');
  await expectAccessible(page, 'choosing a style');
  await room.getByRole('button', { name: /^Export/ }).click();
  await expect(room).toBeHidden();
  const written = readFileSync(file, 'utf8');
  expect(written).toContain('All lived ⟦Smit 2020: para. 2⟧');
  expect(written).toContain('Voles on the dike (2020).');
});

test('the usual style is chosen in the settings, with a preview, and copied in', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { app, page, call } = collate;
  await addVoles(collate);
  const style = join(folder, 'terns.csl');
  writeFileSync(style, styleFile('Terns'));
  await answerOpenDialog(app, [style]);
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Citations' }).click();
  await page.getByRole('button', { name: 'Add styles…' }).click();
  const line = page.getByRole('row', { name: /Journal of Terns/ });
  await line.click();
  const preview = page.getByRole('region', { name: 'What it makes of your articles' });
  await expect(preview).toContainText('⟦Smit 2020: p. 3⟧');
  await expectAccessible(page, 'citation styles');
  await page.keyboard.press('Escape');

  await page.getByRole('option', { name: /Voles/ }).click();
  await page.keyboard.press('Control+Shift+A');
  await expect(toast(page, 'Citation copied, in Journal of Terns')).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('⟦Smit 2020⟧');
  await page.keyboard.press('Control+Shift+C');
  await expect(toast(page, 'Bibliography copied, in Journal of Terns')).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    'Voles on the dike (2020).',
  );

  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Citations' }).click();
  await line.getByRole('button', { name: /^Remove/ }).click();
  await expect(line).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Z');
  await expect
    .poll(async () => (await call('citations.styles', {})).styles.at(-1)?.title)
    .toBe('Journal of Terns');
});
