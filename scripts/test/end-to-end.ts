import { openVirtualScreen } from '../start/virtual-screen.ts';
import { runTool } from './run-tool.ts';

const playwright = 'node_modules/@playwright/test/cli.js';

/**
 * Runs the end-to-end tests against the built app. On Linux they always get a virtual screen of
 * their own, so that they neither need nor disturb the one in use.
 * @param args passed to Playwright
 * @returns Playwright's exit code
 */
export async function runEndToEnd(args: readonly string[]): Promise<number> {
  const command = [playwright, 'test', ...args];
  if (process.platform !== 'linux') return runTool(command);
  const screen = await openVirtualScreen('until closed');
  try {
    return await runTool(command, screen.env);
  } finally {
    screen.close();
  }
}
