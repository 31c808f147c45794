import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

import { projectRoot } from './cache-folder.mjs';
import { installPackages, projectNode } from './packages.mjs';
import { SetupProblem, showProblem } from './report.mjs';

/** The oldest Node that can run the set-up itself. */
const OLDEST_NODE = 20;

/**
 * The way into every command: installs the packages when they are not current, then runs a
 * TypeScript file of scripts/ under the Node 24 that came with them. Runs on a plain Node 20
 * without any package. Ends this process with the exit code of the script.
 * @param {string} script relative to scripts/
 */
export async function enter(script) {
  try {
    if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
      throw new SetupProblem(
        `this is Node ${process.versions.node}; Collate needs Node ${OLDEST_NODE} or newer`,
        'install a current Node from your distribution or nodejs.org',
      );
    }
    await installPackages();
    process.exitCode = await runOnProjectNode(join(projectRoot, 'scripts', script));
  } catch (problem) {
    process.exitCode = showProblem(problem);
  }
}

/**
 * @param {string} file
 * @returns {Promise<number>}
 */
function runOnProjectNode(file) {
  const bin = join(projectRoot, 'node_modules', '.bin');
  const child = spawn(
    projectNode,
    ['--disable-warning=ExperimentalWarning', file, ...process.argv.slice(2)],
    {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    },
  );
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
