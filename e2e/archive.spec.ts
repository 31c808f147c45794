import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { chooseFormat, exportRoom } from './export.ts';
import { openFromList, toast } from './reader.ts';
import { importText } from './suggestions.ts';

const TITLE = 'Owls at dusk';
const TEXT = `${TITLE}\n\nWe followed 12 barn owls.\n\nOne owl hurt its wing.`;
const QUOTE = 'One owl hurt its wing.';

test('an archive of a library comes into an empty one with its claims and their quotes', async ({
  start,
  folder,
}) => {
  const first = await start();
  const articleId = await importText(first, TITLE, TEXT);
  const { revisions } = await first.call('articles.get', { id: articleId });
  const at = TEXT.indexOf(QUOTE);
  await first.call('claims.create', {
    articleId,
    revisionId: revisions.at(-1)!.id,
    spans: [{ start: at, end: at + QUOTE.length }],
    draft: {
      value: { kind: 'safety', category: 'adverse_event', hedged: false },
      statement: 'A hurt wing',
      speaker: null,
    },
  });
  await openFromList(first.page, TITLE);
  const file = join(folder, 'owls.collate');
  await answerSaveDialog(first.app, file);
  await first.page.keyboard.press('Control+E');
  const room = exportRoom(first.page);
  await chooseFormat(room, 'For another library', 'Archive');
  await expect(room).toContainText('1 article');
  await expectAccessible(first.page, 'export of an archive');
  await first.page.keyboard.press('Control+Enter');
  await expect(room).toBeHidden();
  await expect(toast(first.page, /^Saved: owls\.collate/)).toBeVisible();
  expect(existsSync(file)).toBe(true);
  await first.close();

  const second = await start({ library: join(folder, 'second') });
  await answerOpenDialog(second.app, [file]);
  await second.page.getByRole('button', { name: 'Choose files' }).click();
  await expect(second.page.getByRole('option', { name: TITLE })).toBeVisible();
  const [claim] = await second.call('claims.list', { articleId });
  expect(claim).toMatchObject({
    statement: 'A hurt wing',
    quotes: [{ exact: QUOTE, state: 'verified' }],
  });
  await second.page.keyboard.press('Control+Z');
  await expect(second.page.getByRole('option', { name: TITLE })).toBeHidden();
});
