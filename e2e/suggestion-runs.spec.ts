import { once } from 'node:events';
import { expect, test, type Collate } from './app.ts';
import { expectAccessible } from './axe.ts';
import { runCommand } from './palette.ts';
import { openFromList, toast } from './reader.ts';
import { importText, lampText } from './suggestions.ts';

const ARTICLES = 12;
const WHOLE_LIST = 'Suggest claims in the whole list';

async function fillLibrary(collate: Collate): Promise<void> {
  for (let at = 1; at < ARTICLES; at += 1) {
    await importText(collate, `Lamp ${String(at)}`, `Lamp ${String(at)}\n\n${lampText(40 + at)}`);
  }
  // The newest comes first: one that keeps the rules busy for a while.
  await importText(collate, 'A long one', `A long one\n\n${lampText(1500)}`);
}

test('a run over the library can be cancelled and continued, and reading goes on', async ({
  start,
}) => {
  const first = await start();
  const { page } = first;
  await fillLibrary(first);
  await openFromList(page, 'Lamp 3');
  const foot = page.getByRole('contentinfo');
  await runCommand(page, WHOLE_LIST);
  const cancel = foot.getByRole('button', { name: /^Cancel: Finding claims in 12 articles/ });
  await expect(cancel).toBeVisible();

  // While the long one is read the engine answers, and the reader shows another article.
  await openFromList(page, 'Lamp 5');
  await page.getByRole('search').getByRole('combobox').fill('windows');
  await expect(page.getByRole('listbox', { name: /^Articles/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await cancel.click();

  const goOn = foot.getByRole('button', {
    name: /^Continue finding claims \(\d+ of 12 left\)$/,
  });
  await expect(goOn).toBeVisible();
  const left = await goOn.textContent();
  const exited = once(first.app.process(), 'exit');
  first.app.process().kill('SIGKILL');
  await exited;

  const second = await start();
  const again = second.page.getByRole('contentinfo').getByRole('button', { name: left! });
  await expect(again).toBeVisible();
  // Nothing goes on without the reader's say.
  expect(await second.call('jobs.list', {})).toEqual([]);
  await runCommand(second.page, 'Background work and import reports');
  const dialog = second.page.getByRole('dialog');
  await expect(dialog).toContainText('Finding claims in 12 articles');
  await expectAccessible(second.page, 'background work, unfinished run');
  await second.page.keyboard.press('Escape');
  await again.click();
  await expect(
    second.page.getByRole('contentinfo').getByRole('button', { name: /^Cancel: Finding claims/ }),
  ).toBeVisible();
  // The run may end while the page is checked.
  await Promise.all([
    expect(toast(second.page, /claims suggested in \d+ articles?\./)).toBeVisible({
      timeout: 90_000,
    }),
    expectAccessible(second.page, 'a run that goes on'),
  ]);
  await expect(again).toBeHidden();
  expect(await second.call('suggestions.unfinished', {})).toBeNull();
  expect((await second.call('library.overview', {})).toDecideArticles).toBe(ARTICLES);
  await runCommand(second.page, WHOLE_LIST);
  await expect(toast(second.page, /^Nothing to do/)).toBeVisible();
});
