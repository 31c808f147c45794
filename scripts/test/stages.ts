import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../setup/cache-folder.mjs';
import { buildIfChanged } from '../start/build.ts';
import { runEndToEnd } from './end-to-end.ts';
import { runTool } from './run-tool.ts';
import {
  readPlaywrightTally,
  readTrialTally,
  readVitestTally,
  tallyOfExitCode,
  tallyOfTests,
  type Tally,
} from './tally.ts';

/** One part of the whole check. */
export interface Stage {
  readonly name: string;
  /** A stage that makes no sense unless this one passed. */
  readonly after?: string;
  readonly run: () => Promise<Tally>;
}

const vitestReport = 'test-results/unit.json';
const playwrightReport = 'test-results/e2e.json';
const trialReport = 'test-results/trial.json';

/** The whole check, in the order in which a mistake is cheapest to find. */
export const stages: readonly Stage[] = [
  { name: 'format', run: check('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  { name: 'lint', run: check('oxlint/bin/oxlint', '--type-aware', '--deny-warnings') },
  { name: 'types', run: async () => tallyOfExitCode(await runTool(['scripts/check-types.ts'])) },
  { name: 'unused', run: check('knip/bin/knip.js') },
  { name: 'unit', run: runUnitTests },
  {
    name: 'build',
    run: async () => {
      await buildIfChanged();
      return tallyOfExitCode(0);
    },
  },
  { name: 'end to end', after: 'build', run: runEndToEndTests },
  { name: 'trial', after: 'build', run: runShortTrial },
];

/** A stage that is one program of a package, which succeeds or fails as a whole. */
function check(program: string, ...args: string[]): Stage['run'] {
  return async () => tallyOfExitCode(await runTool([`node_modules/${program}`, ...args]));
}

async function runUnitTests(): Promise<Tally> {
  removeReport(vitestReport);
  const code = await runTool([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ]);
  return tallyOfTests(code, () => readVitestTally(join(projectRoot, vitestReport)));
}

async function runEndToEndTests(): Promise<Tally> {
  removeReport(playwrightReport);
  const code = await runEndToEnd([]);
  return tallyOfTests(code, () => readPlaywrightTally(join(projectRoot, playwrightReport)));
}

/** Kills, damage, full disks and hostile input, each for some seconds; `npm run trial` goes on for longer. */
async function runShortTrial(): Promise<Tally> {
  removeReport(trialReport);
  const code = await runTool(['scripts/trial.ts', '--short', '--json', trialReport]);
  return tallyOfTests(code, () => readTrialTally(join(projectRoot, trialReport)));
}

/** So that a report of an earlier run is never taken for one of this run. */
function removeReport(file: string): void {
  rmSync(join(projectRoot, file), { force: true });
}
