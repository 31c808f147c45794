import { setTimeout } from 'node:timers/promises';
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

/** A second in which all processes take less of a processor than this is quiet. */
const QUIET_PERCENT = 8;
const QUIET_SECONDS = 5;
const LONGEST_SECONDS = 300;

/** Waits until an app does nothing in the background any more. */
export async function settle(app: App): Promise<void> {
  let quiet = 0;
  for (let second = 0; second < LONGEST_SECONDS && quiet < QUIET_SECONDS; second += 1) {
    await setTimeout(1000);
    // Of the time since it was asked last.
    const percent = await app.evaluate(({ app: electronApp }) =>
      electronApp.getAppMetrics().reduce((sum, { cpu }) => sum + cpu.percentCPUUsage, 0),
    );
    quiet = percent < QUIET_PERCENT ? quiet + 1 : 0;
  }
}

/** Megabytes of memory that all processes of the app hold. */
export async function memoryOf(app: App): Promise<number> {
  const kilobytes = await app.evaluate(({ app: electronApp }) =>
    electronApp.getAppMetrics().reduce((sum, metric) => sum + metric.memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
}
