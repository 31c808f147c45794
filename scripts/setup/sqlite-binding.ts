import { copyFileSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import {
  projectRoot,
  publishFolder,
  removeLeftovers,
  shortKey,
  userCache,
} from './cache-folder.mjs';
import { ensureDebianPackages } from './debian-packages.ts';
import { withLock } from './lock.mjs';
import { outsideNode } from './packages.mjs';
import { SetupProblem, say, withHeartbeat } from './report.mjs';
import { lastLines, runProgram } from './run-program.mjs';

/** better-sqlite3's prebuilt binding needs Node-API 10, which Electron has from this version on. */
const FIRST_ELECTRON_WITH_NODE_API_10 = 36;

/**
 * The newest Node whose headers fit an old Electron. Headers of a newer one may declare functions
 * that the old runtime does not have.
 */
const NEWEST_HEADERS = 22;

/** Makes the source build with the Node-API of Node 20 and later (found by trying). */
const compilerFlags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/** Whether this Electron is too old for the binding that comes with better-sqlite3. */
export function needsRebuiltBinding(electronVersion: string): boolean {
  return Number(electronVersion.split('.')[0]) < FIRST_ELECTRON_WITH_NODE_API_10;
}

/**
 * The better-sqlite3 binding for an old Electron, compiled once from the package's own source and
 * kept in the user's cache. Works on a copy: node_modules stays as it was installed.
 * @returns the .node file
 */
export async function ensureSqliteBinding(): Promise<string> {
  const { version, integrity } = readLockEntry();
  const key = shortKey(`${integrity} ${process.platform} ${process.arch} ${compilerFlags}`);
  const folderName = `better-sqlite3-${version}-${key}`;
  const binding = join(userCache(), folderName, 'better_sqlite3.node');
  if (existsSync(binding)) return binding;
  return withLock(folderName, async () => {
    if (!existsSync(binding)) {
      await ensureDebianPackages(['compiler']);
      say('Compiling better-sqlite3 for this Electron (one to two minutes, once per version) ...');
      removeLeftovers(dirname(binding));
      await publishFolder(dirname(binding), compileInto);
    }
    return binding;
  });
}

function readLockEntry(): { version: string; integrity: string } {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  return lock.packages['node_modules/better-sqlite3'];
}

async function compileInto(folder: string): Promise<void> {
  const modules = join(projectRoot, 'node_modules');
  const workshop = join(folder, 'workshop');
  const source = join(workshop, 'node_modules', 'better-sqlite3');
  cpSync(join(modules, 'better-sqlite3'), source, { recursive: true });
  cpSync(join(modules, 'node-addon-api'), join(workshop, 'node_modules', 'node-addon-api'), {
    recursive: true,
  });
  const headers = findHeaders();
  const args = [
    fileURLToPath(import.meta.resolve('node-gyp/bin/node-gyp.js')),
    'rebuild',
    '--release',
    '--force_build=1',
    `--jobs=${availableParallelism()}`,
    headers === null ? '--target=20.18.0' : `--nodedir=${headers}`,
  ];
  const result = await withHeartbeat(
    'Compiling',
    runProgram(process.execPath, args, {
      cwd: source,
      env: { ...process.env, CXXFLAGS: compilerFlags, npm_config_nodedir: headers ?? undefined },
    }),
  );
  if (result.code !== 0) {
    throw new SetupProblem(
      `better-sqlite3 could not be compiled:\n${lastLines(result.output)}`,
      'install a C++ compiler, make, python3 and the headers of Node 20 or 22 (on Debian: apt-get install g++ make python3 libnode-dev), then run the same command again',
    );
  }
  copyFileSync(
    join(source, 'build', 'Release', 'better_sqlite3.node'),
    join(folder, 'better_sqlite3.node'),
  );
  rmSync(workshop, { recursive: true });
}

/** The prefix below which headers of a fitting Node lie (include/node), or null. */
function findHeaders(): string | null {
  const node = outsideNode();
  const prefixes = [
    process.env['npm_config_nodedir'],
    node === null ? undefined : join(dirname(node), '..'),
    '/usr',
    '/usr/local',
  ];
  return prefixes.find((prefix) => prefix !== undefined && hasFittingHeaders(prefix)) ?? null;
}

function hasFittingHeaders(prefix: string): boolean {
  try {
    const header = readFileSync(join(prefix, 'include', 'node', 'node_version.h'), 'utf8');
    const major = Number(/#define NODE_MAJOR_VERSION (\d+)/.exec(header)?.[1]);
    return major >= 20 && major <= NEWEST_HEADERS;
  } catch {
    return false;
  }
}
