import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../setup/cache-folder.mjs';
import { lastLines } from '../setup/run-program.mjs';
import { seededRandom } from '../trial/random.ts';
import { chooseSpread } from './choose.ts';
import { copyTree } from './copy-tree.ts';
import { findMutants } from './find-mutants.ts';
import { judge, measureLimit, type FileMutant } from './judge.ts';
import { reportJudged, type Judged } from './report.ts';
import { findSources } from './source-files.ts';

const USAGE = `Usage: npm run mutate -- PATH… [--count N] [--seed N]

Changes the sources at these paths in N places (20 by default), one at a time and in a copy of the
tree, and tells which of the changes no unit test notices. The same seed chooses the same places.`;

/** Parses a whole number from 1 on; null for anything else. */
function wholeNumber(text: string): number | null {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

function mutantsOf(file: string): FileMutant[] {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return findMutants(text, file.endsWith('x') ? 'tsx' : 'ts').map((mutant) => ({
    ...mutant,
    file,
  }));
}

/** Judges each change in a copy of the tree. Throws when the tests fail without one. */
async function judgeAll(mutants: readonly FileMutant[]): Promise<Judged[]> {
  const tree = copyTree(projectRoot);
  const remove = (): void => {
    rmSync(tree, { recursive: true, force: true });
  };
  process.once('exit', remove);
  process.once('SIGINT', () => process.exit(130));
  const files = [...new Set(mutants.map(({ file }) => file))];
  const measured = await measureLimit(tree, files);
  if ('failure' in measured) {
    const said = lastLines(measured.failure);
    throw new Error(`A test of these files fails without a change; mend that first.\n${said}`);
  }
  const judged: Judged[] = [];
  for (const mutant of mutants) {
    const verdict = await judge(tree, mutant, measured.limit);
    judged.push({ ...mutant, verdict });
    console.log(`${verdict.padEnd(8)}  ${mutant.file}:${String(mutant.line)}  ${mutant.words}`);
  }
  return judged;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { count: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
  });
  const [count, seed] = [wholeNumber(values.count), wholeNumber(values.seed)];
  if (positionals.length === 0 || count === null || seed === null) {
    console.error(USAGE);
    return 2;
  }
  const found = findSources(projectRoot, positionals).map(mutantsOf);
  const chosen = chooseSpread(found, count, seededRandom(seed));
  console.log(
    `${String(chosen.length)} of ${String(found.flat().length)} changes, seed ${String(seed)}`,
  );
  console.log(`\n${reportJudged(await judgeAll(chosen))}`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
}
