import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cloneCache, projectRoot, shortKey } from '../setup/cache-folder.mjs';
import { withLock } from '../setup/lock.mjs';
import { SetupProblem, say } from '../setup/report.mjs';
import { runProgram } from '../setup/run-program.mjs';

/** What the built app is made of. */
const sources = [
  'src/**/*',
  'resources/**/*',
  'electron.vite.config.ts',
  'tsconfig*.json',
  'package.json',
  'package-lock.json',
];

const stamp = join(cloneCache, 'build-stamp');

/** Builds the app into out/ if its sources changed since the last build here. */
export async function buildIfChanged(): Promise<void> {
  if (isBuildCurrent()) return;
  await withLock(`build-${shortKey(projectRoot)}`, async () => {
    if (isBuildCurrent()) return;
    say('Building Collate ...');
    const fingerprint = fingerprintSources();
    const result = await runElectronVite();
    if (result.code !== 0) {
      throw new SetupProblem(
        `the build failed:\n${result.output.trimEnd()}`,
        'correct what it says, or go back to the last commit that builds',
      );
    }
    mkdirSync(cloneCache, { recursive: true });
    writeFileSync(stamp, fingerprint);
  });
}

function runElectronVite() {
  const cli = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return runProgram(process.execPath, [cli, 'build'], { cwd: projectRoot });
}

function isBuildCurrent(): boolean {
  if (!existsSync(join(projectRoot, 'out', 'main', 'index.js')) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === fingerprintSources();
}

/** A hash over names, sizes and times of all sources; tests are no part of the app. */
function fingerprintSources(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: projectRoot }).filter(
    (file) => !/\.test\.tsx?$/.test(file),
  );
  for (const file of files.toSorted()) {
    const status = statSync(join(projectRoot, file));
    if (status.isFile()) hash.update(`${file} ${status.size} ${status.mtimeMs}\n`);
  }
  return hash.digest('hex');
}
