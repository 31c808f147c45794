import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { prepareLaunch, resolveRuntime } from '../scripts/setup/runtime.ts';
import { SmallDisk } from '../scripts/trial/mounts.ts';
import { expect, test, type Collate } from './app.ts';
import { importText } from './suggestions.ts';

const DISK_MEGABYTES = 32;

const banner = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'Collate’s own folder is not available' });

/** A disk of a few megabytes over a folder; skips the test where none can be mounted. */
function mountDisk(folder: string): SmallDisk {
  mkdirSync(folder);
  try {
    return new SmallDisk(folder, DISK_MEGABYTES);
  } catch (thrown) {
    test.skip(true, `No small disk can be mounted here: ${String(thrown)}`);
    throw thrown;
  }
}

/** Writes until the disk takes no more. */
function fill(disk: SmallDisk): void {
  try {
    writeFileSync(join(disk.folder, 'filler'), Buffer.alloc(DISK_MEGABYTES * 1024 * 1024));
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'ENOSPC' });
  }
}

/** Takes away the temporary folder that stood in, which the app leaves to the system. */
async function closeAndTidy({ app, close }: Collate): Promise<void> {
  const folder = await app.evaluate(({ app: electronApp }) => electronApp.getPath('userData'));
  await close();
  rmSync(folder, { recursive: true, force: true });
}

async function expectToWork(collate: Collate): Promise<void> {
  await importText(collate, 'Storks', 'Storks\n\nNine storks came back to their nests.');
  await expect(collate.page.getByRole('option', { name: 'Storks' })).toBeVisible();
}

test('a file in place of the configuration folder costs a banner and nothing else', async ({
  start,
  folder,
}) => {
  const home = join(folder, 'home');
  writeFileSync(home, 'no folder');
  const first = await start({ home });
  await expect(banner(first.page)).toContainText('a file stands in its place');
  await expect(banner(first.page)).not.toContainText(folder);
  await expectToWork(first);
  await first.page.getByRole('button', { name: 'Dismiss this message' }).click();
  await expect(banner(first.page)).toBeHidden();
  await first.close();
  // The same library finds the same place again, and only one Collate has it.
  const second = await start({ home });
  expect((await second.call('library.overview', {})).articles).toBe(1);
  await closeAndTidy(second);
});

test('what cannot be written down about the last library is said', async ({ start, folder }) => {
  const home = join(folder, 'home');
  mkdirSync(join(home, 'Collate', 'libraries.json'), { recursive: true });
  const collate = await start({ home });
  await expect(banner(collate.page)).toBeVisible();
  await expectToWork(collate);
});

test('a configuration disk that is full opens the window with a banner', async ({
  start,
  folder,
}) => {
  const home = join(folder, 'home');
  const disk = mountDisk(home);
  try {
    fill(disk);
    const collate = await start({ home });
    await expect(banner(collate.page)).toContainText('its disk is full');
    await expectToWork(collate);
    await closeAndTidy(collate);

    disk.makeReadOnly();
    const again = await start({ home });
    await expect(banner(again.page)).toContainText('its disk can only be read');
    expect((await again.call('library.overview', {})).articles).toBe(1);
    await closeAndTidy(again);
  } finally {
    disk.remove();
  }
});

test('a disk that fills up while the window is open does not keep it from closing', async ({
  start,
  folder,
}) => {
  const home = join(folder, 'home');
  const disk = mountDisk(home);
  try {
    const collate = await start({ home });
    await expect(banner(collate.page)).toBeHidden();
    fill(disk);
    await expectToWork(collate);
    await collate.close();
    expect(collate.hasEndedWell()).toBe(true);
  } finally {
    disk.remove();
  }
});

test('looking for the window’s state makes no library', async ({ folder }) => {
  const library = join(folder, 'not', 'yet', 'there');
  const file = join(folder, 'not');
  writeFileSync(file, '');
  const { executable, args, env } = await prepareLaunch(
    await resolveRuntime(),
    join(import.meta.dirname, '..'),
  );
  const app = spawn(executable, [...args, '--library', library], {
    env: { ...process.env, ...env, XDG_CONFIG_HOME: join(folder, 'home') },
    stdio: 'ignore',
  });
  await expect.poll(() => existsSync(join(folder, 'home', 'Collate', 'windows'))).toBe(true);
  app.kill('SIGTERM');
  await once(app, 'exit');
  expect(readdirSync(folder).toSorted()).toEqual(['home', 'not']);
});

test('a start that cannot be made is said, and ends when it is told to', async ({ folder }) => {
  const gone = join(folder, 'gone');
  mkdirSync(gone);
  const { executable, args, env } = await prepareLaunch(
    await resolveRuntime(),
    join(import.meta.dirname, '..'),
  );
  const app = spawn(
    '/bin/sh',
    ['-c', 'rmdir "$0" && exec "$@"', gone, executable, ...args, '--library', 'my birds'],
    {
      cwd: gone,
      env: { ...process.env, ...env, XDG_CONFIG_HOME: join(folder, 'home') },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let told = '';
  app.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  await expect.poll(() => told).toContain('Collate could not start. The folder that Collate was');
  const exited = once(app, 'exit');
  app.kill('SIGTERM');
  await exited;
});
