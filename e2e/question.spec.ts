import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { exportRoom } from './export.ts';
import { runCommand } from './palette.ts';
import { toast } from './reader.ts';

test('a question: table, relevant articles, notes with a claim, readings, its page, and what changed since', async ({
  open,
  folder,
}) => {
  const { app, page, call } = await open();
  await call('library.addSample', {});
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('New question');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Question' }).fill('Are children born healthy?');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Are children born healthy?' }).waitFor();
  await page.getByRole('button', { name: 'Make its table' }).click();
  await page.getByRole('button', { name: 'Write its search' }).click();
  await page.getByRole('textbox', { name: 'Search', exact: true }).fill('in:"Lab-made sperm"');
  await page.keyboard.press('Enter');

  const relevant = page.getByRole('region', { name: 'Look relevant, not in the table' });
  await relevant
    .getByRole('button', { name: /Found by its search/ })
    .first()
    .focus();
  await page.keyboard.press('a');
  const table = page.getByRole('table', { name: 'Its table, in short' });
  await expect(table.getByRole('rowheader')).toHaveCount(1);
  await page.keyboard.press('a');
  await expect(table.getByRole('rowheader')).toHaveCount(2);
  await page.keyboard.press('r');
  await relevant.getByText('1 article not relevant').waitFor();

  await page.keyboard.press('e');
  await page.keyboard.type('So it seems.');
  await page.keyboard.press('Control+Shift+L');
  const dialog = page.getByRole('dialog', { name: 'Cite a claim' });
  await dialog.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('1 claim cited');
  await expectAccessible(page, 'question');

  // Read again without seeing the first claims; one claim is written otherwise.
  const readAgain = page.getByRole('region', { name: 'Second reading' });
  await page.keyboard.press('b');
  await readAgain.getByRole('button', { name: 'End the second reading' }).waitFor();
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('hidden');
  await expect(table.getByRole('button', { name: /^n1/ })).toHaveCount(0);
  await expectAccessible(page, 'second reading');
  await page.keyboard.press('b');
  await expect(readAgain.getByRole('table')).toContainText('no kappa');
  await page.keyboard.press('2');
  await readAgain.getByText('1 disagreement settled').waitFor();
  await expectAccessible(page, 'agreement');

  // What was recorded is held against what the rules say of the same texts.
  const againstRules = page.getByRole('region', { name: 'Reader against rules' });
  await page.keyboard.press('s');
  await againstRules.getByRole('table').waitFor();
  await expectAccessible(page, 'reader against rules');

  // The page goes out whole, and its articles to somebody who reads them elsewhere.
  const saved = join(folder, 'page.html');
  await answerSaveDialog(app, saved);
  await page.keyboard.press('Control+e');
  const pageRoom = exportRoom(page);
  await expect(pageRoom.getByRole('region', { name: 'Text to export' })).toContainText(
    'So it seems.',
  );
  await expectAccessible(page, 'the page of a question before it is exported');
  await page.keyboard.press('Control+Enter');
  await expect(toast(page, 'Saved page.html')).toBeVisible();
  const html = readFileSync(saved, 'utf8');
  for (const part of ['So it seems.', 'Its table', '<svg', 'Second reading', 'against rules']) {
    expect(html).toContain(part);
  }
  await answerSaveDialog(app, join(folder, 'page.md'));
  await runCommand(page, 'Save the page of the question as Markdown…');
  await expect(toast(page, 'Saved page.md and its pictures')).toBeVisible();
  expect(readFileSync(join(folder, 'page.md'), 'utf8')).toContain(
    '](<page_files/1-sample-sizes.svg>)',
  );
  expect(readdirSync(join(folder, 'page_files'))).toContain('1-sample-sizes.svg');
  const toRead = join(folder, 'to-read.collate');
  await answerSaveDialog(app, toRead);
  await readAgain.getByRole('button', { name: 'Send to a second reader…' }).click();
  await expect(toast(page, /^Saved: to-read\.collate/)).toBeVisible();
  await answerOpenDialog(app, [toRead]);
  await readAgain.getByRole('button', { name: 'Take from an archive…' }).click();
  await page.getByText('Taking a second reading from to-read.collate: failed, see why').waitFor();

  await page.keyboard.press('v');
  await page.getByRole('region', { name: 'Sample sizes' }).waitFor();
  await page.keyboard.press('v');
  await page.getByRole('grid', { name: 'Evidence' }).waitFor();
  const [question] = await call('questions.list', {});
  const { cited } = await call('questions.get', { id: question!.id });
  await call('claims.trash', { ids: [cited[0]!.claimId] });
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  const changed = page.getByRole('region', { name: 'Changed since last time' });
  await expect(changed).toContainText('1 claim deleted');
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('claim gone');
});
