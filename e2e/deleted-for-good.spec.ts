import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { pressGoTo } from './keys.ts';

const WORD = 'quagmirewhisker';

/** The files of the library, but for its backups, in which a word stands. */
function filesWith(library: string, word: string): string[] {
  return readdirSync(library).filter(
    (name) => name.startsWith('library.sqlite') && readFileSync(join(library, name)).includes(word),
  );
}

test('what is deleted for good is gone from the library’s files, and the question says where it stays', async ({
  open,
}) => {
  const { page, call, library } = await open();
  await call('import.text', {
    text: `Moles of the marsh\n\nA ${WORD} was seen twice.`,
    name: 'Moles',
  });
  const row = page.getByRole('option', { name: /^Moles of the marsh/ });
  await row.click();
  await page.getByRole('listbox', { name: /articles|Inbox/ }).press('Delete');
  await pressGoTo(page, 't');
  await expect(page.getByRole('main', { name: 'Trash' }).getByRole('row')).toHaveCount(1);
  expect(filesWith(library, WORD)).not.toEqual([]);
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText(
    'Older backups still hold it, and the files that they need stay, until they rotate out',
  );
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(question).toBeHidden();
  expect(filesWith(library, WORD)).toEqual([]);
  await expect(page.getByText('The trash is empty')).toBeVisible();
});
