import { existsSync } from 'node:fs';

import { withLock } from './lock.mjs';
import { SetupProblem, say, withHeartbeat } from './report.mjs';
import { lastLines, runProgram } from './run-program.mjs';

/** A Debian package under every name it has had, newest last; the first one present counts. */
type PackageNames = readonly [string, ...string[]];

/** What Electron's executable is linked with. Debian 13 and Ubuntu 24.04 renamed two of them. */
const libraries: readonly PackageNames[] = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libgbm1'],
  ['libasound2', 'libasound2t64'],
  ['libxss1'],
];

/** What a window without a screen needs besides. */
const virtualScreen: readonly PackageNames[] = [['xvfb']];

/** Without them a page on a bare machine shows boxes for letters, but it runs. */
const fonts: readonly PackageNames[] = [['fonts-liberation'], ['fonts-noto-color-emoji']];

/** What compiling better-sqlite3 needs. */
const compiler: readonly PackageNames[] = [['g++'], ['make'], ['python3']];

/** For what the packages are needed: opening a window, doing so without a screen, compiling. */
export type DebianPurpose = 'window' | 'virtual screen' | 'compiler';

const purposes: Record<DebianPurpose, readonly PackageNames[]> = {
  window: libraries,
  'virtual screen': [...virtualScreen, ...fonts],
  compiler,
};

/**
 * Makes sure that Debian's packages for these purposes are installed. As root on Debian or Ubuntu
 * it installs what is missing; otherwise it prints the one command to run and goes on. Does
 * nothing on other systems.
 */
export async function ensureDebianPackages(needed: readonly DebianPurpose[]): Promise<void> {
  if (!existsSync('/etc/debian_version')) return;
  const wanted = needed.flatMap((purpose) => purposes[purpose]);
  if ((await findMissing(wanted)).length === 0) return;
  if (process.getuid?.() !== 0) {
    const names = (await findMissing(wanted)).map(([name]) => name).join(' ');
    say(
      `Packages are missing that Collate may need here. To install them:\n  sudo apt-get install ${names}`,
    );
    return;
  }
  await withLock('debian-packages', async () => installMissing(wanted));
}

async function installMissing(wanted: readonly PackageNames[]): Promise<void> {
  const missing = await findMissing(wanted);
  if (missing.length === 0) return;
  say(`Installing Debian packages: ${missing.map(([name]) => name).join(' ')} ...`);
  await withHeartbeat('apt-get update', runApt(['update']));
  const names = await Promise.all(missing.map(chooseAvailable));
  const result = await withHeartbeat(
    'apt-get install',
    runApt(['install', '-y', '--no-install-recommends', ...names]),
  );
  if (result.code !== 0) {
    throw new SetupProblem(
      `Debian packages could not be installed:\n${lastLines(result.output)}`,
      `run: apt-get update && apt-get install ${names.join(' ')}`,
    );
  }
}

function runApt(args: readonly string[]) {
  return runProgram('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

async function findMissing(wanted: readonly PackageNames[]): Promise<PackageNames[]> {
  const format = '${db:Status-Status} ${Package}\\n';
  const { stdout } = await runProgram('dpkg-query', ['-W', '-f', format, ...wanted.flat()]);
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.startsWith('installed '))
      .map((line) => line.slice('installed '.length)),
  );
  return wanted.filter((names) => !names.some((name) => installed.has(name)));
}

/** The name under which this release of Debian has the package. */
async function chooseAvailable(names: PackageNames): Promise<string> {
  for (const name of names.toReversed()) {
    const { stdout } = await runProgram('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  return names[0];
}
