import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { cloneCache, projectRoot } from './cache-folder.mjs';
import { say, withHeartbeat } from './report.mjs';
import { lastLines, runProgram } from './run-program.mjs';

/** No byte for this long (milliseconds) means that the release host can't be reached. */
const STALL = 15_000;
/** A host that could not be reached is asked again after a day (milliseconds). */
const ASK_AGAIN_AFTER = 24 * 60 * 60 * 1000;

const packageFolder = join(projectRoot, 'node_modules', 'electron');
const refusalFile = join(cloneCache, 'official-electron.json');

interface Refusal {
  readonly version: string;
  readonly mirror: string;
  readonly at: number;
  readonly reason: string;
}

/** The version of Electron that package.json asks for and that users get. */
export function officialVersion(): string {
  return String(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version);
}

/**
 * The folder of the official binary if it was downloaded whole: the electron package writes
 * path.txt last.
 */
export function findOfficialElectron(): { folder: string; executable: string } | null {
  const folder = join(packageFolder, 'dist');
  try {
    const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    const executable = join(folder, readFileSync(join(packageFolder, 'path.txt'), 'utf8'));
    return version === officialVersion() && existsSync(executable) ? { folder, executable } : null;
  } catch {
    return null;
  }
}

/**
 * Downloads and unpacks the official binary by the electron package's own means (so mirrors, its
 * cache and its checksums work as documented there). Returns null when that worked, else the
 * reason. An unreachable host is remembered for a day, so that later starts don't wait for it.
 */
export async function downloadOfficialElectron(): Promise<string | null> {
  const known = readRefusal();
  if (known) return known.reason;
  const version = officialVersion();
  say(`Downloading Electron ${version} ...`);
  const reason = (await downloadArtifact(version)) ?? (await unpackArtifact());
  if (reason !== null) rememberRefusal(version, reason);
  return reason;
}

interface ElectronGet {
  readonly downloadArtifact: (details: object) => Promise<string>;
}

async function downloadArtifact(version: string): Promise<string | null> {
  const requireFromElectron = createRequire(join(packageFolder, 'package.json'));
  const { downloadArtifact: download } = requireFromElectron('@electron/get') as ElectronGet;
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), STALL);
  let state = 'waiting for the release host';
  const details = {
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    cacheRoot: process.env['electron_config_cache'],
    checksums: requireFromElectron('./checksums.json') as Record<string, string>,
    downloadOptions: {
      quiet: true,
      signal: stalled.signal,
      getProgressCallback: ({
        transferred,
        total,
      }: {
        transferred: number;
        total: number | null;
      }) => {
        clearTimeout(timer);
        timer = setTimeout(() => stalled.abort(), STALL);
        state = `${toMegabytes(transferred)}${total === null ? '' : ` of ${toMegabytes(total)}`} MB`;
      },
    },
  };
  try {
    await withHeartbeat('Electron', download(details), () => state);
    return null;
  } catch (error) {
    return stalled.signal.aborted ? `no answer for ${STALL / 1000} s` : describe(error);
  } finally {
    clearTimeout(timer);
  }
}

async function unpackArtifact(): Promise<string | null> {
  const installer = join(packageFolder, 'install.js');
  const result = await runProgram(process.execPath, [installer], { cwd: packageFolder });
  if (result.code === 0 && findOfficialElectron()) return null;
  return `it could not be unpacked: ${lastLines(result.output)}`;
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}

function readRefusal(): Refusal | null {
  try {
    const refusal = JSON.parse(readFileSync(refusalFile, 'utf8')) as Refusal;
    const current = refusal.version === officialVersion() && refusal.mirror === mirror();
    return current && Date.now() - refusal.at < ASK_AGAIN_AFTER ? refusal : null;
  } catch {
    return null;
  }
}

function rememberRefusal(version: string, reason: string): void {
  const refusal: Refusal = { version, mirror: mirror(), at: Date.now(), reason };
  mkdirSync(dirname(refusalFile), { recursive: true });
  writeFileSync(refusalFile, JSON.stringify(refusal));
}

function mirror(): string {
  return process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? '';
}
