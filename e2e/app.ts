import { expect, test as base } from '@playwright/test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readNetLog } from '../scripts/network/net-log.ts';
import { openVirtualScreen } from '../scripts/start/virtual-screen.ts';
import { launch, temporaryFolder, type Collate, type LaunchOptions } from './launch.ts';
import { SharedApp } from './shared-app.ts';

interface Fixtures {
  /** An empty folder, gone after the test. */
  readonly folder: string;
  /**
   * Starts an app of the test's own; every app that was started is closed after the test. For tests
   * of how Collate starts and ends, of several starts, of another folder for the library or the
   * reader’s configuration, and for those that change the app for good.
   */
  readonly start: (options?: Partial<LaunchOptions>) => Promise<Collate>;
  /**
   * Opens a new, empty library, in the app that earlier tests used if there is one, with the window
   * as it is after a start. Called again, it closes the library that it opened before.
   */
  readonly open: () => Promise<Collate>;
}

interface WorkerFixtures {
  /** What the apps of a worker open their windows on, apart from those of the other. */
  readonly ownScreen: undefined;
  readonly sharedApp: SharedApp;
}

/** Whatever a test was about, an app that ended by itself must not have tried to reach the network. */
function expectNoNetwork(collate: Collate, netLog: string): void {
  if (!collate.hasEndedWell()) return;
  expect(readNetLog(netLog)).toMatchObject({ lookedUp: [], connections: [], datagrams: [] });
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  ownScreen: [
    async ({}, use) => {
      const screen = process.platform === 'linux' ? await openVirtualScreen('until closed') : null;
      for (const [name, value] of Object.entries(screen?.env ?? {})) {
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
      }
      await use(undefined);
      screen?.close();
    },
    { scope: 'worker', auto: true },
  ],
  // After a test that failed, Playwright ends the worker and with it this app.
  sharedApp: [
    async ({}, use) => {
      const shared = new SharedApp(expectNoNetwork);
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ sharedApp }, use) => {
    await use(() => sharedApp.open());
  },
  folder: async ({}, use) => {
    const folder = temporaryFolder();
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const started: { collate: Collate; netLog: string }[] = [];
    await use(async (options = {}) => {
      const netLog = options.netLog ?? join(folder, `net-log-${String(started.length)}.json`);
      const collate = await launch({
        library: join(folder, 'Test library'),
        home: join(folder, 'home'),
        ...options,
        netLog,
      });
      started.push({ collate, netLog });
      return collate;
    });
    for (const { collate } of started) {
      if (collate.isRunning()) await collate.close();
    }
    for (const { collate, netLog } of started) expectNoNetwork(collate, netLog);
  },
});

export { expect } from '@playwright/test';
export { refusedLibrary, type Collate } from './launch.ts';
