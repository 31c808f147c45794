import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { applyMutant, type Mutant } from './find-mutants.ts';
import { type Ending, runLimited } from './run-limited.ts';

/** A change of a file, whose path is relative to the tree, with `/` between folders. */
export interface FileMutant extends Mutant {
  readonly file: string;
}

/** `late`: its tests took so much longer than they should that it counts as killed. */
export type Verdict = 'killed' | 'late' | 'survived';

const VITEST = 'node_modules/vitest/vitest.mjs';
/** Stops at the first test that fails, waits longer for one than usual, and leaves nothing behind. */
const FLAGS = ['--run', '--bail=1', '--passWithNoTests', '--no-cache', '--testTimeout=60000'];

/** How much longer than without a change tests may take, and how long the start of the tests may. */
const SLACK = { times: 3, milliseconds: 60_000 };

/** The tests without a change may take as long as a timer can wait: 24 days. */
const LONGEST_MILLIS = 2 ** 31 - 1;

/** The tests that reach files by imports. */
const related = (files: readonly string[]): string[] => [VITEST, 'related', ...files, ...FLAGS];

/** The tests beside a file, which are likely to notice a change, and quick; none when there are none. */
function beside(tree: string, file: string): string[] | null {
  const tests = readdirSync(join(tree, dirname(file))).filter((name) => /\.test\.tsx?$/.test(name));
  const paths = tests.map((name) => `${dirname(file)}/${name}`);
  return paths.length === 0 ? null : [VITEST, ...paths, ...FLAGS];
}

/**
 * Runs the tests of some files as they are. Answers how long tests may take with a change in one of
 * them, in milliseconds, or with what the tests said when one fails without a change.
 */
export async function measureLimit(
  tree: string,
  files: readonly string[],
): Promise<{ limit: number } | { failure: string }> {
  const begun = performance.now();
  const { ending, output } = await runLimited(related(files), tree, LONGEST_MILLIS);
  if (ending !== 'succeeded') return { failure: output };
  return { limit: (performance.now() - begun) * SLACK.times + SLACK.milliseconds };
}

const VERDICTS = {
  failed: 'killed',
  late: 'late',
  succeeded: 'survived',
} as const satisfies Record<Ending, Verdict>;

/**
 * Makes a change in a copy of the tree, runs the tests beside the file, then all that reach it, and takes
 * the change back.
 */
export async function judge(tree: string, mutant: FileMutant, limit: number): Promise<Verdict> {
  const path = join(tree, mutant.file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, applyMutant(text, mutant));
  try {
    const near = beside(tree, mutant.file);
    if (near !== null) {
      const { ending } = await runLimited(near, tree, limit);
      if (ending !== 'succeeded') return VERDICTS[ending];
    }
    const { ending } = await runLimited(related([mutant.file]), tree, limit);
    return VERDICTS[ending];
  } finally {
    writeFileSync(path, text);
  }
}
