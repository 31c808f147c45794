import { _electron, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge } from '../src/shared/contract/bridge.ts';
import type { Input, Method, Output } from '../src/shared/contract/contract.ts';
import { netLogSwitches } from '../scripts/network/net-log.ts';
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
  /** Whether it has ended as it should, not by a signal. */
  readonly hasEndedWell: () => boolean;
}

export interface LaunchOptions {
  readonly library: string;
  /** The folder that stands for the reader’s configuration; two launches that share it share windows’ states. */
  readonly home: string;
  /** Where Chromium writes down what it does on the network; it does not if this is left out. */
  readonly netLog?: string;
  /** The link that the system hands over. */
  readonly link?: string;
  /** More switches for Chromium. */
  readonly switches?: readonly string[];
  /** More variables of the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Gives what to start in the executable’s place, with the same arguments. */
  readonly wrap?: (executable: string) => string;
}

/** Starts the built app on a library. */
export async function launch(options: LaunchOptions): Promise<Collate> {
  const { library, home, netLog, switches = [], wrap = (executable) => executable } = options;
  const { executable, args, env } = await prepareLaunch(await resolveRuntime(), PROJECT);
  const app = await _electron.launch({
    executablePath: wrap(executable),
    args: [
      ...args,
      ...(netLog === undefined ? [] : netLogSwitches(netLog)),
      ...switches,
      '--library',
      library,
      ...(options.link === undefined ? [] : [options.link]),
    ],
    cwd: PROJECT,
    env: {
      ...(process.env as Record<string, string>),
      ...env,
      XDG_CONFIG_HOME: home,
      LANG: 'en_GB.UTF-8',
      ...options.env,
    },
  });
  const child = app.process();
  const page = await app.firstWindow();
  await page.getByRole('search').or(refusedLibrary(page)).first().waitFor();
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
    hasEndedWell: () => child.exitCode === 0,
  };
}

/** What stands in for the workbench while the library does not open. */
export function refusedLibrary(page: Page): Locator {
  return page.getByRole('main', { name: 'Library not open' });
}

/** An empty folder among the temporary files; whoever asks for it removes it. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'collate-e2e-'));
}
