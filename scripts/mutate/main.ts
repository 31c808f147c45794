import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cloneCache, projectRoot } from '../setup/cache-folder.mjs';
import { seededRandom } from '../trial/random.ts';
import { chooseSpread } from './choose.ts';
import { copyTree } from './copy-tree.ts';
import { findMutants } from './find-mutants.ts';
import { judge, type FileMutant } from './judge.ts';
import { findLoaders } from './loaders.ts';
import { findTests, record } from './record.ts';
import { reportJudged, type Judged } from './report.ts';
import { ROUNDS, roundOf, testsOfLoaded, type Round } from './rounds.ts';
import { findSources } from './source-files.ts';
import { createTestRunner } from './test-runner.ts';

const USAGE = `Usage: npm run mutate -- PATH… [--count N] [--seed N] [--by folder|room|all]

Changes the sources at these paths in N places (20 by default), one at a time and in a copy of the
tree, and tells which of the changes no unit test notices. The same seed chooses the same places.
--by ends after the tests in the folder of the changed file, or after those of its room.`;

interface Asked {
  readonly paths: readonly string[];
  readonly count: number;
  readonly seed: number;
  readonly last: Round;
}

/** Parses a whole number from 1 on; null for anything else. */
function wholeNumber(text: string): number | null {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

function readArguments(): Asked | null {
  const { values, positionals: paths } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      by: { type: 'string', default: 'all' },
    },
  });
  const [count, seed] = [wholeNumber(values.count), wholeNumber(values.seed)];
  const last = ROUNDS.find((round) => round === values.by);
  if (paths.length === 0 || count === null || seed === null || last === undefined) return null;
  return { paths, count, seed, last };
}

function mutantsOf(file: string): FileMutant[] {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return findMutants(text, file.endsWith('x') ? 'tsx' : 'ts').map((mutant) => ({
    ...mutant,
    file,
  }));
}

function tell({ verdict, file, line, words }: Judged): void {
  console.log(`${verdict.padEnd(9)}  ${file}:${String(line)}  ${words}`);
}

/**
 * Judges the changes in a copy of the tree, round by round: what the nearer tests do not notice, those
 * further away judge. `judged` always holds what is known so far.
 */
async function judgeAll(
  tree: string,
  mutants: readonly FileMutant[],
  last: Round,
  judged: Map<FileMutant, Judged>,
): Promise<void> {
  const folders = [...new Set(mutants.map(({ file }) => file.split('/')[0]!))];
  const all = findTests(tree, folders);
  const loadersOf = findLoaders(tree, folders);
  const runner = createTestRunner(tree, { setupFiles: [], stopsAtFailure: true });
  for (const round of ROUNDS.slice(0, ROUNDS.indexOf(last) + 1)) {
    const open = mutants.filter((mutant) => !isNoticed(judged.get(mutant)));
    const files = [...new Set(open.map(({ file }) => file))];
    const tests = all.filter((test) => files.some((file) => roundOf(test, file) === round));
    const cache = join(cloneCache, 'reached');
    const recording = await record(tree, folders, tests, cache, (test, left) => {
      console.log(`looked at what ${test} reaches, ${String(left)} left`);
    });
    for (const { test, said } of recording.failed) {
      console.log(`${test} fails without a change and judges nothing: ${said}`);
    }
    for (const mutant of open) {
      const reaching = mutant.runsOnLoad
        ? testsOfLoaded(tree, mutant, recording.tests, loadersOf(mutant.file))
        : recording.reaching(mutant.file, mutant.place);
      const chosen = reaching.filter((test) => roundOf(test, mutant.file) === round);
      const verdict = await judge(tree, mutant, chosen, runner, recording.milliseconds);
      const before = judged.get(mutant)?.verdict;
      // What a nearer test runs is reached, whether or not a further one runs it.
      const isReached = verdict !== 'unreached' || before === undefined;
      const one = { ...mutant, verdict: isReached ? verdict : before };
      judged.set(mutant, one);
      tell(one);
    }
  }
  runner.close();
}

const isNoticed = (judged: Judged | undefined): boolean =>
  judged?.verdict === 'killed' || judged?.verdict === 'late';

async function main(): Promise<number> {
  const asked = readArguments();
  if (asked === null) {
    console.error(USAGE);
    return 2;
  }
  const found = findSources(projectRoot, asked.paths).map(mutantsOf);
  const chosen = chooseSpread(found, asked.count, seededRandom(asked.seed));
  console.log(
    `${String(chosen.length)} of ${String(found.flat().length)} changes, seed ${String(asked.seed)}`,
  );
  const tree = copyTree(projectRoot);
  const judged = new Map<FileMutant, Judged>();
  process.once('exit', () => {
    rmSync(tree, { recursive: true, force: true });
    if (judged.size > 0) console.log(`\n${reportJudged([...judged.values()])}`);
  });
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  await judgeAll(tree, chosen, asked.last, judged);
  return 0;
}

try {
  process.exitCode = await main();
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
}
