import { _electron } from '@playwright/test';
import type { Bridge } from '../../src/shared/contract/bridge.ts';
import { prepareLaunch, type Runtime } from '../setup/runtime.ts';
import { temporaryFolder } from './big-library.ts';

declare global {
  interface Window {
    readonly collate: Bridge;
  }
}

/** Starts an app, with a folder of its own for what it remembers. */
export async function launch(runtime: Runtime, folder: string, args: readonly string[]) {
  const prepared = await prepareLaunch(runtime, folder);
  return _electron.launch({
    executablePath: prepared.executable,
    args: [...prepared.args, ...args],
    env: {
      ...(process.env as Record<string, string>),
      ...prepared.env,
      XDG_CONFIG_HOME: temporaryFolder(),
    },
  });
}

export type App = Awaited<ReturnType<typeof launch>>;

/** Megabytes of memory that all processes of the app hold. */
export async function memoryOf(app: App): Promise<number> {
  const kilobytes = await app.evaluate(({ app: electronApp }) =>
    electronApp.getAppMetrics().reduce((sum, metric) => sum + metric.memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
}
