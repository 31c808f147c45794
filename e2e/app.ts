import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge } from '../src/shared/contract/bridge.ts';
import type { Input, Method, Output } from '../src/shared/contract/contract.ts';
import { prepareLaunch, resolveRuntime } from '../scripts/setup/runtime.ts';

declare global {
  interface Window {
    readonly collate: Bridge;
  }
}

const PROJECT = join(import.meta.dirname, '..');

/** A running Collate: the app, its window, and where it keeps its things. */
export interface Collate {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly library: string;
  /** Calls a method as the window does; throws the message of the error it answers with. */
  readonly call: <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;
  /** Ends the app as a reader would, and waits until it is gone. */
  readonly close: () => Promise<void>;
  readonly isRunning: () => boolean;
}

export interface LaunchOptions {
  readonly library: string;
  /** The folder that stands for the reader’s configuration; two launches that share it share windows’ states. */
  readonly home: string;
}

/** Starts the built app on a library. */
export async function launch({ library, home }: LaunchOptions): Promise<Collate> {
  const { executable, args, env } = await prepareLaunch(await resolveRuntime(), PROJECT);
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, '--library', library],
    cwd: PROJECT,
    env: {
      ...(process.env as Record<string, string>),
      ...env,
      XDG_CONFIG_HOME: home,
      LANG: 'en_GB.UTF-8',
    },
  });
  const child = app.process();
  const page = await app.firstWindow();
  await page.getByRole('search').waitFor();
  return {
    app,
    page,
    library,
    call: async (method, input) => {
      const result = await page.evaluate(
        ([name, value]) => window.collate.invoke(name, value, crypto.randomUUID()),
        [method, input] as const,
      );
      if (!result.ok) throw new Error(result.error.message);
      return result.value as Output<typeof method>;
    },
    close: async () => {
      const gone = once(child, 'exit');
      await app.close();
      await gone;
    },
    isRunning: () => child.exitCode === null && child.signalCode === null,
  };
}

/** A folder of its own for each test, gone afterwards. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'collate-e2e-'));
}

interface Fixtures {
  /** An empty folder, gone after the test. */
  readonly folder: string;
  /** Starts the app; every app that was started is closed after the test. */
  readonly start: (options?: Partial<LaunchOptions>) => Promise<Collate>;
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = temporaryFolder();
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const started: Collate[] = [];
    await use(async (options = {}) => {
      const collate = await launch({
        library: options.library ?? join(folder, 'Test library'),
        home: options.home ?? join(folder, 'home'),
      });
      started.push(collate);
      return collate;
    });
    for (const { close, isRunning } of started) {
      if (isRunning()) await close();
    }
  },
});

export { expect } from '@playwright/test';
