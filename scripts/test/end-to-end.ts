import { runTool } from './run-tool.ts';

const playwright = 'node_modules/@playwright/test/cli.js';

/**
 * Runs the end-to-end tests against the built app.
 * @param args passed to Playwright
 * @returns Playwright's exit code
 */
export function runEndToEnd(args: readonly string[]): Promise<number> {
  return runTool([playwright, 'test', ...args]);
}
