import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '../setup/cache-folder.mjs';
import { findMutants } from './find-mutants.ts';
import { judge, nearestFirst, type FileMutant, type Verdict } from './judge.ts';
import { findTests, record, type Recording } from './record.ts';
import { createTestRunner } from './test-runner.ts';

const SOURCE = `export const least = 1;
export function larger(a: number, b: number): number {
  return a > b ? a : b;
}
export function countDown(from: number): number {
  let left = from;
  while (left > 0) left -= 1;
  return left;
}
export function unused(): number {
  return least + 1;
}
`;

const THREAD = `import { parentPort } from 'node:worker_threads';
import { countDown } from './numbers.ts';
parentPort.postMessage(countDown(3));
`;

const NEAR = `import { expect, test } from 'vitest';
import { larger } from './numbers.ts';
test('larger', () => { expect(larger(2, 1)).toBe(2); });
`;

/** It reaches the source in a thread alone. */
const FAR = `import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
test('countDown', async () => {
  const thread = new Worker(new URL('../near/thread.ts', import.meta.url));
  expect(await new Promise((resolve) => thread.on('message', resolve))).toBe(0);
});
`;

const FAILING = `import { expect, test } from 'vitest';
import { larger } from '../near/numbers.ts';
test('larger', () => { expect(larger(2, 1)).toBe(1); });
`;

/** A small tree with a source, a test beside it, one elsewhere and one that fails; and an empty folder. */
function makeTree(): { tree: string; cache: string } {
  const tree = mkdtempSync(join(tmpdir(), 'collate-test-'));
  onTestFinished(() => {
    rmSync(tree, { recursive: true, force: true });
  });
  symlinkSync(join(projectRoot, 'node_modules'), join(tree, 'node_modules'), 'junction');
  const files = {
    'package.json': '{ "type": "module" }',
    'src/near/numbers.ts': SOURCE,
    'src/near/thread.ts': THREAD,
    'src/near/numbers.test.ts': NEAR,
    'src/far/count.test.ts': FAR,
    'src/far/failing.test.ts': FAILING,
  };
  for (const folder of ['src/near', 'src/far']) mkdirSync(join(tree, folder), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(tree, file), text);
  return { tree, cache: join(tree, 'cache') };
}

function mutantTo(replacement: string, line: number): FileMutant {
  const mutant = findMutants(SOURCE, 'ts').find(
    (each) => each.replacement === replacement && each.line === line,
  );
  return { ...mutant!, file: 'src/near/numbers.ts' };
}

const recordAll = (
  { tree, cache }: { tree: string; cache: string },
  ran: string[] = [],
): Promise<Recording> =>
  record(tree, ['src'], findTests(tree, ['src']), cache, (name) => ran.push(name));

test('it is recorded which tests reach a place, in threads too, and which fail', async () => {
  const made = makeTree();
  const ran: string[] = [];
  const recording = await recordAll(made, ran);
  const reaching = ({ file, place }: FileMutant): string[] => recording.reaching(file, place);
  expect(ran).toHaveLength(3);
  expect(reaching(mutantTo('>=', 3))).toEqual(['src/near/numbers.test.ts']);
  expect(reaching(mutantTo('+=', 7))).toEqual(['src/far/count.test.ts']);
  expect(reaching(mutantTo('-', 11))).toEqual([]);
  expect(recording.failed.map(({ test: name }) => name)).toEqual(['src/far/failing.test.ts']);
  expect(readFileSync(join(made.tree, 'src/near/numbers.ts'), 'utf8')).toBe(SOURCE);

  // Only a test that changed runs again, and all of them when a source did.
  writeFileSync(join(made.tree, 'src/far/failing.test.ts'), FAILING.replace('toBe(1)', 'toBe(2)'));
  ran.length = 0;
  expect((await recordAll(made, ran)).failed).toEqual([]);
  expect(ran).toEqual(['src/far/failing.test.ts']);
  writeFileSync(join(made.tree, 'src/near/thread.ts'), `${THREAD}\n`);
  ran.length = 0;
  await recordAll(made, ran);
  expect(ran).toHaveLength(3);
}, 600_000);

test('a change is killed by a test that reaches it, survives or is not reached', async () => {
  const made = makeTree();
  const recording = await recordAll(made);
  const runner = createTestRunner(made.tree, { setupFiles: [], stopsAtFailure: true });
  onTestFinished(runner.close);
  const verdictOf = (mutant: FileMutant): Promise<Verdict> => {
    const tests = recording.reaching(mutant.file, mutant.place);
    return judge(made.tree, mutant, tests, runner, () => 60_000);
  };
  expect(await verdictOf(mutantTo('!(a > b)', 3))).toBe('killed');
  expect(await verdictOf(mutantTo('>=', 3))).toBe('survived');
  expect(await verdictOf(mutantTo(' return;', 5))).toBe('killed');
  expect(await verdictOf(mutantTo('-', 11))).toBe('unreached');
  expect(readFileSync(join(made.tree, 'src/near/numbers.ts'), 'utf8')).toBe(SOURCE);
}, 600_000);

test('the tests of the same name come first, then the quick ones', () => {
  const tests = ['a/slow.test.ts', 'a/quick.test.ts', 'b/one.test.tsx'];
  const milliseconds = (name: string): number => (name.includes('quick') ? 1 : 9);
  expect(nearestFirst(tests, 'c/one.tsx', milliseconds)).toEqual([
    'b/one.test.tsx',
    'a/quick.test.ts',
    'a/slow.test.ts',
  ]);
});
