import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { projectRoot } from '../setup/cache-folder.mjs';
import { say } from '../setup/report.mjs';
import { prepareLaunch, type Runtime } from '../setup/runtime.ts';
import { isChromiumNoise } from './chromium-noise.ts';
import { hasScreen, openVirtualScreen } from './virtual-screen.ts';

/**
 * Ctrl+C at a terminal reaches the app as well. Whoever signals this process alone has the signal
 * passed on after this long (milliseconds); two at once would cut the app's farewell short.
 */
const PASS_ON_AFTER = 500;
/** An app that was asked to end gets this long (milliseconds) to save and close. */
const END_AFTER = 10_000;

/**
 * Opens the built app, on a virtual screen where there is no real one, and waits until it ends.
 * @param args passed to the app
 * @returns its exit code
 */
export async function openApp(runtime: Runtime, args: readonly string[]): Promise<number> {
  const launch = await prepareLaunch(runtime, projectRoot);
  const screen = hasScreen() ? null : await openVirtualScreen('one app');
  if (screen) say(`There is no screen: Collate opens on a virtual one (${screen.env['DISPLAY']}).`);
  try {
    return await runApp(launch.executable, [...launch.args, ...args], {
      ...(screen?.env ?? process.env),
      ...launch.env,
      COLLATE_REPORT_READY: '1',
      COLLATE_STARTED_AT: String(Date.now()),
    });
  } finally {
    screen?.close();
  }
}

function runApp(executable: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const app = spawn(executable, args, { env, stdio: ['ignore', 'inherit', 'pipe'] });
  createInterface({ input: app.stderr }).on('line', (line) => {
    if (!isChromiumNoise(line)) process.stderr.write(`${line}\n`);
  });
  const timers: NodeJS.Timeout[] = [];
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (timers.length > 0) return;
      timers.push(setTimeout(() => app.kill('SIGTERM'), PASS_ON_AFTER));
      timers.push(setTimeout(() => app.kill('SIGKILL'), END_AFTER));
    });
  }
  return new Promise((resolve, reject) => {
    app.on('error', reject);
    app.on('close', (code, signal) => {
      timers.forEach(clearTimeout);
      resolve(code ?? (signal === 'SIGTERM' ? 143 : 137));
    });
  });
}
