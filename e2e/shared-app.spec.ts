import { expect, test } from './app.ts';
import { openFromList } from './reader.ts';
import { importText } from './suggestions.ts';

const stored = () => Object.keys(localStorage).toSorted();
const size = () => [window.innerWidth, window.innerHeight];

test('an app that another test used is as after a start', async ({ open }) => {
  const first = await open();
  const { app, page } = first;
  await expect(page.getByRole('main', { name: 'Empty library' })).toBeVisible();
  const [storedAtStart, sizeAtStart] = [await page.evaluate(stored), await page.evaluate(size)];
  await importText(first, 'Rooks', 'Rooks\n\nSix rooks shared a tree.');
  await openFromList(page, 'Rooks');
  await page.evaluate(() => {
    localStorage.setItem('left', 'behind');
  });
  await app.evaluate(async ({ BrowserWindow, clipboard }) => {
    await clipboard.writeText('left behind');
    BrowserWindow.getAllWindows()[0]!.setContentSize(900, 700);
  });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });

  const second = await open();
  expect(second.library).not.toBe(first.library);
  await expect(second.page.getByRole('main', { name: 'Empty library' })).toBeVisible();
  expect((await second.call('library.overview', {})).articles).toBe(0);
  expect((await second.call('history.state', {})).undo).toBeNull();
  expect(await second.call('shell.recentLibraries', {})).toMatchObject([{ isCurrent: true }]);
  expect(await second.page.evaluate(stored)).toEqual(storedAtStart);
  expect(await second.page.evaluate(size)).toEqual(sizeAtStart);
  expect(await second.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
  const isDark = '(prefers-color-scheme: dark)';
  expect(await second.page.evaluate((query) => matchMedia(query).matches, isDark)).toBe(false);
});
