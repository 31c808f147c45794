import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

import { projectRoot, shortKey } from './cache-folder.mjs';
import { withLock } from './lock.mjs';
import { SetupProblem, say, withHeartbeat } from './report.mjs';
import { lastLines, runProgram } from './run-program.mjs';

const modules = join(projectRoot, 'node_modules');

/** The Node 24 that comes with the packages, by which every script after the set-up runs. */
export const projectNode = join(
  modules,
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * Installs the packages with `npm ci` if they are not those of package-lock.json, and makes sure
 * that Node 24 came with them.
 */
export async function installPackages() {
  if (arePackagesCurrent(projectRoot)) return;
  await withLock(`packages-${shortKey(projectRoot)}`, async () => {
    if (arePackagesCurrent(projectRoot)) return;
    refuseLink(modules);
    say('Installing the packages of package-lock.json (npm ci; about a minute) ...');
    const { program, args } = npmCommand();
    const result = await withHeartbeat(
      'npm ci',
      runProgram(
        program,
        [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
        { cwd: projectRoot },
      ),
    );
    if (result.code !== 0) throw explainFailure(result.output);
  });
  if (!existsSync(projectNode)) {
    throw new SetupProblem(
      'the package "node", which brings Node 24, has no executable after npm ci',
      'allow its install script (npm config get ignore-scripts must say false), delete node_modules and try again',
    );
  }
}

/**
 * `npm ci` empties the folder behind a link, which is that of another clone.
 * @param {string} folder node_modules, whether it is there or not
 */
export function refuseLink(folder) {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  throw new SetupProblem(
    'node_modules is a link, and what lies behind it is not what package-lock.json asks for',
    'delete the link (not what is behind it) and run the same command again',
  );
}

/**
 * npm says what is wrong first and how to use it last; the first lines are what matters.
 * @param {string} output
 * @returns {SetupProblem}
 */
function explainFailure(output) {
  const said = output.split('\n').filter((line) => /^npm error \S/.test(line));
  const message = `npm ci failed:\n${said.length > 0 ? said.slice(0, 8).join('\n') : lastLines(output)}`;
  return output.includes('npm error code EUSAGE')
    ? new SetupProblem(message, 'bring package-lock.json in step with package.json: npm install')
    : new SetupProblem(
        message,
        'check the connection to the npm registry (npm ping), then run the same command again',
      );
}

/**
 * Whether what lies in node_modules is what package-lock.json asks for. npm writes
 * node_modules/.package-lock.json as the last act of an installation, so a killed one is not
 * taken for a finished one. Packages for other platforms (optional) may be absent.
 * @param {string} root the folder of package-lock.json
 * @returns {boolean}
 */
export function arePackagesCurrent(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (!wanted)
    throw new SetupProblem(`${root} has no package-lock.json`, 'clone the repository again');
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const found = installed[path];
    if (!found) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }> | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * How to run npm: the very npm that runs this script, else the one on the path.
 * @returns {{ program: string, args: string[] }}
 */
export function npmCommand() {
  const cli = process.env['npm_execpath'];
  if (cli && basename(cli) === 'npm-cli.js' && existsSync(cli)) {
    return { program: outsideNode() ?? process.execPath, args: [cli] };
  }
  return process.platform === 'win32'
    ? { program: 'cmd.exe', args: ['/d', '/s', '/c', 'npm'] }
    : { program: 'npm', args: [] };
}

/**
 * A Node that does not live in this clone's node_modules, so that `npm ci` does not saw off the
 * branch it sits on; null if the path has none.
 * @returns {string | null}
 */
export function outsideNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
  return found ?? null;
}
