import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expectAccessible } from './axe.ts';
import { expect, test, type Collate } from './app.ts';
import { notes, readerPane, toast } from './reader.ts';
import { importText } from './suggestions.ts';
import { prepareLaunch, resolveRuntime } from '../scripts/setup/runtime.ts';
import { linkToArticle, linkToClaim } from '../src/shared/domain/collate-link.ts';

const LARKS = 'Larks over the dunes';
const TEXT = `${LARKS}\n\nWe heard larks sing.\n\nOne lark may have lost a feather.`;
const QUOTE = 'One lark may have lost a feather.';
const OWLS = 'Owls at dusk';

/** Two articles, the first with a claim; answers with links to both. */
async function addBirds(collate: Collate): Promise<{ toClaim: string; toArticle: string }> {
  const { call } = collate;
  const larks = await importText(collate, LARKS, TEXT);
  const owls = await importText(collate, OWLS, `${OWLS}\n\nBarn owls hunt at dusk.`);
  const { revisions } = await call('articles.get', { id: larks });
  const start = TEXT.indexOf(QUOTE);
  const { id } = await call('claims.create', {
    articleId: larks,
    revisionId: revisions.at(-1)!.id,
    spans: [{ start, end: start + QUOTE.length }],
    draft: {
      value: { kind: 'safety', category: 'caveat', hedged: true },
      statement: 'A feather may have been lost',
      speaker: null,
    },
  });
  const { citekey } = await call('articles.get', { id: owls });
  return { toClaim: linkToClaim(id), toArticle: linkToArticle(citekey) };
}

/** Starts Collate as the system does for a link: a second time, with the link as its argument. */
async function handOver({ library }: Collate, home: string, link: string): Promise<void> {
  const { executable, args, env } = await prepareLaunch(
    await resolveRuntime(),
    join(import.meta.dirname, '..'),
  );
  const second = spawn(executable, [...args, '--library', library, link], {
    env: { ...process.env, ...env, XDG_CONFIG_HOME: home },
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
}

test('Collate started with a link opens the claim at its words', async ({ start }) => {
  const first = await start();
  const { toClaim } = await addBirds(first);
  await first.close();
  const { page } = await start({ link: toClaim });
  const article = readerPane(page).getByRole('article', { name: LARKS });
  await expect(article).toBeVisible();
  const note = notes(page).getByRole('button', { name: /A feather may have been lost/ });
  await expect(note).toHaveAttribute('aria-expanded', 'true');
});

test('a second start with a link leads the window that is there to the place', async ({
  start,
  folder,
}) => {
  const collate = await start();
  const { toClaim, toArticle } = await addBirds(collate);
  const { page, app } = collate;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.minimize();
  });
  await handOver(collate, join(folder, 'home'), toArticle);
  await expect(readerPane(page).getByRole('article', { name: OWLS })).toBeVisible();
  await handOver(collate, join(folder, 'home'), toClaim);
  await expect(readerPane(page).getByRole('article', { name: LARKS })).toBeVisible();
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isMinimized()),
    )
    .toBe(false);
});

test('links that lead nowhere, into the trash or elsewhere are refused in words', async ({
  start,
  folder,
}) => {
  const collate = await start();
  const { toArticle } = await addBirds(collate);
  const { page, call } = collate;
  const home = join(folder, 'home');
  const refusal = (words: string) => page.getByRole('alert').filter({ hasText: words });
  await handOver(collate, home, 'collate-open://article/nobody1999');
  await expect(refusal('no article with the citekey “nobody1999”')).toBeVisible();
  await handOver(collate, home, 'collate-open://library/erase');
  await expect(refusal('That link cannot be followed')).toBeVisible();
  const owls = await call('articles.withKey', { key: toArticle.split('/').at(-1)! });
  await call('articles.trash', { articles: { of: 'these', ids: [owls!] } });
  await handOver(collate, home, toArticle);
  await expect(refusal('which is in the trash')).toBeVisible();
  await expectAccessible(page, 'refused links');
});

test('a link is copied by key and leads back', async ({ start, folder }) => {
  const collate = await start();
  const { toClaim, toArticle } = await addBirds(collate);
  const { page, app } = collate;
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await page.getByRole('option', { name: OWLS }).click();
  await page.keyboard.press('Shift+Y');
  await expect(toast(page, /^Link copied/)).toBeVisible();
  expect(await copied()).toBe(toArticle);
  await handOver(collate, join(folder, 'home'), toClaim);
  await expect(readerPane(page).getByRole('article', { name: LARKS })).toBeVisible();
  await notes(page)
    .getByRole('button', { name: /A feather may have been lost/ })
    .click();
  await page.keyboard.press('Shift+Y');
  await expect(toast(page, /^Link copied: claim/)).toBeVisible();
  expect(await copied()).toBe(toClaim);
});
