import { ensureDebianPackages } from './debian-packages.ts';
import { describeRuntime, resolveRuntime, type Runtime } from './runtime.ts';
import { say } from './report.mjs';

/**
 * Everything between installed packages and a running Electron: the system's libraries and the
 * runtime. Each step is skipped when it was done before.
 * @param withoutScreen whether the window will open on a virtual screen
 */
export async function prepareMachine(withoutScreen: boolean): Promise<Runtime> {
  await ensureDebianPackages(withoutScreen ? ['window', 'virtual screen'] : ['window']);
  const runtime = await resolveRuntime();
  say(describeRuntime(runtime));
  return runtime;
}
