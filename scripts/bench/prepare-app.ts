import { prepareMachine } from '../setup/prepare.ts';
import type { Runtime } from '../setup/runtime.ts';
import { buildIfChanged } from '../start/build.ts';
import { hasScreen, openVirtualScreen } from '../start/virtual-screen.ts';

/** The built app's runtime; windows open on a virtual screen where there is no real one. */
export async function prepareApp(): Promise<{ runtime: Runtime; close: () => void }> {
  const runtime = await prepareMachine(!hasScreen());
  await buildIfChanged();
  if (hasScreen()) return { runtime, close: () => undefined };
  const screen = await openVirtualScreen('until closed');
  const { DISPLAY, XAUTHORITY } = screen.env;
  Object.assign(process.env, { DISPLAY, XAUTHORITY });
  return {
    runtime,
    close: () => {
      screen.close();
      delete process.env['DISPLAY'];
    },
  };
}
