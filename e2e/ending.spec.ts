import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEngine, isAlive } from '../scripts/trial/app-desk.ts';
import { expect, test, type Collate } from './app.ts';
import { answerOpenDialog } from './dialogs.ts';
import { importText } from './suggestions.ts';

/**
 * It is gone this long (milliseconds) after it was asked to end. Collate promises two seconds; the rest
 * is room for a machine that runs other windows at the same time.
 */
const END_WITHIN = 10_000;

/** Ends the app in some way and answers how many milliseconds that took. */
async function timeEnd({ app }: Collate, end: () => unknown): Promise<number> {
  const child = app.process();
  const gone = once(child, 'exit');
  const asked = performance.now();
  end();
  await gone;
  const took = performance.now() - asked;
  expect({ code: child.exitCode, signal: child.signalCode }).toEqual({ code: 0, signal: null });
  return took;
}

/** A library that was closed has nothing left to be written into its file. */
function expectClosedWell(library: string): void {
  expect(existsSync(join(library, 'library.sqlite'))).toBe(true);
  expect(existsSync(join(library, 'library.sqlite-wal'))).toBe(false);
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`${signal} closes the library and ends the app`, async ({ start }) => {
    const collate = await start();
    await importText(collate, 'Wrens', 'Wrens\n\nEight wrens shared a nest.');
    const took = await timeEnd(collate, () => collate.app.process().kill(signal));
    expect(took).toBeLessThan(END_WITHIN);
    expectClosedWell(collate.library);
  });
}

/** Ways to end the app while a dialog of the system is open over its window. */
const ENDS: Readonly<Record<string, (collate: Collate) => unknown>> = {
  SIGTERM: ({ app }) => app.process().kill('SIGTERM'),
  'closing the window': ({ app }) =>
    app.evaluate(({ BrowserWindow }) => {
      setImmediate(() => {
        BrowserWindow.getAllWindows()[0]!.close();
      });
    }),
  'the Quit of the menu': ({ app }) =>
    app.evaluate(({ app: electronApp }) => {
      setImmediate(() => {
        electronApp.quit();
      });
    }),
};

for (const [name, end] of Object.entries(ENDS)) {
  test(`a dialog that is open does not outlive ${name}`, async ({ start }) => {
    const collate = await start();
    const { app, page } = collate;
    const seen = await app.evaluateHandle(({ dialog }) => {
      const dialogs = { opened: 0 };
      const open = dialog.showOpenDialog.bind(dialog) as (...args: unknown[]) => Promise<never>;
      dialog.showOpenDialog = (...args: unknown[]) => {
        const answer = open(...args);
        dialogs.opened += 1;
        return answer;
      };
      return dialogs;
    });
    await page.keyboard.press('i');
    await expect.poll(() => seen.jsonValue()).toEqual({ opened: 1 });
    expect(await timeEnd(collate, () => end(collate))).toBeLessThan(END_WITHIN);
    expectClosedWell(collate.library);
  });
}

test('an import that runs does not hold the end up, and what went in stays', async ({
  start,
  folder,
}) => {
  const collate = await start();
  const { app, page, call, library } = collate;
  const words = 'Forty-two wrens were counted beside the river, and eleven slept. '.repeat(200);
  const files = Array.from({ length: 2000 }, (_, number) => {
    const file = join(folder, `wrens ${String(number)}.txt`);
    writeFileSync(file, `Wrens ${String(number)}\n\n${words}`);
    return file;
  });
  await answerOpenDialog(app, files);
  await page.keyboard.press('i');
  // All of them are read before the first is written.
  await expect
    .poll(async () => (await call('library.overview', {})).articles, { timeout: 90_000 })
    .toBeGreaterThan(0);
  const { articles } = await call('library.overview', {});
  expect(articles).toBeLessThan(files.length);
  expect(await timeEnd(collate, () => app.process().kill('SIGTERM'))).toBeLessThan(END_WITHIN);
  expectClosedWell(library);
  const again = await start();
  expect((await again.call('library.overview', {})).articles).toBeGreaterThanOrEqual(articles);
});

test('a run of the rules does not hold the end up', async ({ start }) => {
  const collate = await start();
  const { app, page, call } = collate;
  const text = (at: number): string =>
    `Wrens ${String(at)}\n\n${'A total of 42 wrens slept. Nobody knows why. '.repeat(4000)}`;
  for (let at = 0; at < 8; at += 1) await importText(collate, `Wrens ${String(at)}`, text(at));
  await call('suggestions.run', {
    scope: { of: 'all' },
    sort: 'title',
    descending: false,
    filter: '',
  });
  await expect(page.getByRole('button', { name: /^Cancel/ }).first()).toBeVisible();
  expect(await timeEnd(collate, () => app.process().kill('SIGTERM'))).toBeLessThan(END_WITHIN);
  expectClosedWell(collate.library);
});

test('a page that hangs does not hold the end up', async ({ start }) => {
  const collate = await start();
  const { app, page } = collate;
  const hung = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        BrowserWindow.getAllWindows()[0]!.webContents.once('console-message', () => {
          resolve();
        });
      }),
  );
  await page.evaluate(() => {
    setTimeout(() => {
      console.warn('hangs from here on');
      for (;;);
    });
  });
  await hung;
  expect(await timeEnd(collate, () => app.process().kill('SIGTERM'))).toBeLessThan(END_WITHIN);
  expectClosedWell(collate.library);
});

test('an engine that does not answer is ended with the app, and nothing saved is lost', async ({
  start,
}) => {
  const collate = await start();
  await importText(collate, 'Wrens', 'Wrens\n\nEight wrens shared a nest.');
  const engine = await findEngine(collate);
  process.kill(engine, 'SIGSTOP');
  const took = await timeEnd(collate, () => collate.app.process().kill('SIGTERM'));
  expect(took).toBeLessThan(END_WITHIN);
  await expect.poll(() => isAlive(engine)).toBe(false);
  const again = await start();
  expect((await again.call('library.overview', {})).articles).toBe(1);
});

test('a signal that comes twice ends the engine too, and nothing saved is lost', async ({
  start,
}) => {
  const collate = await start();
  await importText(collate, 'Wrens', 'Wrens\n\nEight wrens shared a nest.');
  const engine = await findEngine(collate);
  const child = collate.app.process();
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  child.kill('SIGTERM');
  await gone;
  await expect.poll(() => isAlive(engine)).toBe(false);
  const again = await start();
  expect((await again.call('library.overview', {})).articles).toBe(1);
});
