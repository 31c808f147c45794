import { spawn } from 'node:child_process';

import { projectRoot } from '../setup/cache-folder.mjs';

/**
 * Runs a Node program of the project, its output going straight to the terminal.
 * @param args the program's file and its arguments
 * @returns its exit code
 */
export function runTool(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
