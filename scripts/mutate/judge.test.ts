import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '../setup/cache-folder.mjs';
import { findMutants } from './find-mutants.ts';
import { judge, measureLimit, type FileMutant } from './judge.ts';

const SOURCE = `export function larger(a: number, b: number): number {
  return a > b ? a : b;
}
export function countDown(from: number): number {
  let left = from;
  while (left > 0) left -= 1;
  return left;
}
`;

/** A small tree with a source, a test beside it and a test elsewhere that imports it. */
function makeTree(expected: number): string {
  const tree = mkdtempSync(join(tmpdir(), 'collate-test-'));
  onTestFinished(() => {
    rmSync(tree, { recursive: true, force: true });
  });
  symlinkSync(join(projectRoot, 'node_modules'), join(tree, 'node_modules'), 'junction');
  for (const folder of ['near', 'far']) mkdirSync(join(tree, folder));
  writeFileSync(join(tree, 'near', 'numbers.ts'), SOURCE);
  const head = `import { expect, test } from 'vitest';\n`;
  writeFileSync(
    join(tree, 'near', 'numbers.test.ts'),
    `${head}import { larger } from './numbers.ts';
test('larger', () => { expect(larger(2, 1)).toBe(${String(expected)}); });`,
  );
  writeFileSync(
    join(tree, 'far', 'count.test.ts'),
    `${head}import { countDown } from '../near/numbers.ts';
test('countDown', () => { expect(countDown(3)).toBe(0); });`,
  );
  return tree;
}

function mutantTo(replacement: string, line: number): FileMutant {
  const mutant = findMutants(SOURCE, 'ts').find(
    (each) => each.replacement === replacement && each.line === line,
  );
  return { ...mutant!, file: 'near/numbers.ts' };
}

/** More than these tests take on any machine. */
const AMPLE = 120_000;

test('a change is killed by a test beside it or by one that reaches it, or survives', async () => {
  const tree = makeTree(2);
  expect(await judge(tree, mutantTo('!(a > b)', 2), AMPLE)).toBe('killed');
  expect(await judge(tree, mutantTo(' return;', 4), AMPLE)).toBe('killed');
  expect(await judge(tree, mutantTo('>=', 2), AMPLE)).toBe('survived');
  expect(readFileSync(join(tree, 'near', 'numbers.ts'), 'utf8')).toBe(SOURCE);
}, 240_000);

test('a change that makes a loop endless is ended', async () => {
  const tree = makeTree(2);
  expect(await judge(tree, mutantTo('+=', 6), 5000)).toBe('late');
  expect(readFileSync(join(tree, 'near', 'numbers.ts'), 'utf8')).toBe(SOURCE);
}, 240_000);

test('tests that fail without a change judge nothing', async () => {
  const sound = await measureLimit(makeTree(2), ['near/numbers.ts']);
  expect(sound).toEqual({ limit: expect.any(Number) });
  const unsound = await measureLimit(makeTree(1), ['near/numbers.ts']);
  expect(unsound).toEqual({ failure: expect.stringContaining('larger') });
}, 240_000);
