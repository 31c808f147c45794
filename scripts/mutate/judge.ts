import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { applyMutant, type Mutant } from './find-mutants.ts';
import type { TestRunner } from './test-runner.ts';

/** A change of a file, whose path is relative to the tree, with `/` between folders. */
export interface FileMutant extends Mutant {
  readonly file: string;
}

/**
 * `late`: a test took so much longer than it should that the change counts as killed; `unreached`: no test
 * runs what was changed.
 */
export type Verdict = 'killed' | 'late' | 'survived' | 'unreached';

/** How much longer than without a change the tests of a file may take. */
const SLACK = { times: 5, milliseconds: 120_000 };

/** The tests of a file, in the order in which they are likely to notice a change of a source. */
export function nearestFirst(
  tests: readonly string[],
  file: string,
  milliseconds: (test: string) => number,
): string[] {
  const name = basename(file).replace(/\.tsx?$/, '');
  const isNamesake = (test: string): boolean =>
    basename(test).replace(/\.test\.tsx?$/, '') === name;
  return tests.toSorted(
    (a, b) => Number(isNamesake(b)) - Number(isNamesake(a)) || milliseconds(a) - milliseconds(b),
  );
}

/**
 * Makes a change in a copy of the tree, runs tests one after the other up to the first that fails, and
 * takes the change back.
 * @param milliseconds how long each test file takes without a change
 */
export async function judge(
  tree: string,
  mutant: FileMutant,
  tests: readonly string[],
  runner: TestRunner,
  milliseconds: (test: string) => number,
): Promise<Verdict> {
  if (tests.length === 0) return 'unreached';
  const path = join(tree, mutant.file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, applyMutant(text, mutant));
  try {
    const longest = Math.max(...tests.map(milliseconds)) * SLACK.times + SLACK.milliseconds;
    const ordered = nearestFirst(tests, mutant.file, milliseconds);
    const { ended, isLate } = await runner.run({ tests: ordered, changed: [path] }, longest);
    if (ended.some(({ isFailed }) => isFailed)) return 'killed';
    return isLate ? 'late' : 'survived';
  } finally {
    writeFileSync(path, text);
  }
}
