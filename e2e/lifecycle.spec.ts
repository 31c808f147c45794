import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test, type Collate } from './app.ts';
import { enginePid } from './engine-process.ts';
import { prepareLaunch, resolveRuntime } from '../scripts/setup/runtime.ts';

const TEXT = 'A test of memory\n\nNine crows found the food again after a month.';

async function importText({ call }: Collate): Promise<void> {
  await call('import.text', { text: TEXT, name: 'crows' });
  await expect.poll(async () => (await call('library.overview', {})).articles).toBe(1);
}

test('the engine is started again when it dies, and nothing saved is lost', async ({ start }) => {
  const collate = await start();
  await importText(collate);
  const pid = await enginePid(collate);
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, 'SIGKILL');
  await expect(
    collate.page
      .getByRole('alert')
      .or(collate.page.getByRole('status'))
      .filter({ hasText: /started again|restarted/i })
      .first(),
  ).toBeVisible();
  await expect.poll(async () => (await collate.call('library.overview', {})).articles).toBe(1);
  expect(await enginePid(collate)).not.toBe(pid);
});

test('what was saved survives a killed app', async ({ start }) => {
  const first = await start();
  await importText(first);
  const exited = once(first.app.process(), 'exit');
  first.app.process().kill('SIGKILL');
  await exited;
  const second = await start();
  expect((await second.call('library.overview', {})).articles).toBe(1);
  expect(await second.call('history.state', {})).toMatchObject({ undo: 'Import an article' });
});

test('a second start of the same library shows the window that is there', async ({
  start,
  folder,
}) => {
  const collate = await start();
  const { executable, args, env } = await prepareLaunch(
    await resolveRuntime(),
    join(import.meta.dirname, '..'),
  );
  await collate.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.minimize();
  });
  const second = spawn(executable, [...args, '--library', collate.library], {
    env: { ...process.env, ...env, XDG_CONFIG_HOME: join(folder, 'home') },
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  await expect
    .poll(() =>
      collate.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isMinimized()),
    )
    .toBe(false);
});

test('another library opens beside it', async ({ start, folder }) => {
  const first = await start();
  await importText(first);
  const second = await start({ library: join(folder, 'Second library') });
  expect((await second.call('library.overview', {})).articles).toBe(0);
  expect((await first.call('library.overview', {})).articles).toBe(1);
});

test('the window comes back where it was', async ({ start }) => {
  const first = await start();
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setBounds({ x: 30, y: 40, width: 1000, height: 700 });
  });
  await first.close();
  const second = await start();
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 1000, height: 700 });
});

test('every action is in the native menu with its key', async ({ open }) => {
  const { app } = await open();
  const items = await app.evaluate(({ Menu }) => {
    const flatten = (menu: Electron.Menu): { id: string; label: string; key: string }[] =>
      menu.items.flatMap((item) => [
        { id: item.id, label: item.label, key: item.accelerator?.toString() ?? '' },
        ...(item.submenu ? flatten(item.submenu) : []),
      ]);
    return flatten(Menu.getApplicationMenu()!);
  });
  const { ACTION_IDS, actions } = await import('../src/shared/contract/actions.ts');
  for (const id of ACTION_IDS) {
    const item = items.find((each) => each.id === id);
    expect(item, id).toBeDefined();
    const key: string = actions[id].key;
    const isShown = key === '' || item!.key !== '' || item!.label.includes('(');
    expect(isShown, `${id} shows its key`).toBe(true);
  }
});
