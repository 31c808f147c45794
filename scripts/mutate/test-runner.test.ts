import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '../setup/cache-folder.mjs';
import { createTestRunner } from './test-runner.ts';

/** More than these tests take on any machine. */
const AMPLE = 240_000;

test('files run in the order asked for, up to one that never ends; then a new process runs', async () => {
  const tree = mkdtempSync(join(tmpdir(), 'collate-test-'));
  onTestFinished(() => {
    rmSync(tree, { recursive: true, force: true });
  });
  symlinkSync(join(projectRoot, 'node_modules'), join(tree, 'node_modules'), 'junction');
  const head = `import { expect, test } from 'vitest';\n`;
  const passing = `${head}test('passes', () => {});`;
  writeFileSync(join(tree, 'b.test.ts'), passing);
  writeFileSync(join(tree, 'a.test.ts'), `${head}test('fails', () => { expect(1).toBe(2); });`);
  writeFileSync(join(tree, 'c.test.ts'), `${head}test('never ends', () => { while (true); });`);
  const runner = createTestRunner(tree, { setupFiles: [], stopsAtFailure: false });
  onTestFinished(runner.close);

  const asked = { tests: ['b.test.ts', 'a.test.ts'], changed: [] };
  const { ended, isLate } = await runner.run(asked, AMPLE);
  expect(isLate).toBe(false);
  expect(ended).toMatchObject([
    { test: 'b.test.ts', isFailed: false, said: '' },
    { test: 'a.test.ts', isFailed: true, said: expect.stringContaining('expected 1 to be 2') },
  ]);

  const late = await runner.run({ tests: ['c.test.ts', 'b.test.ts'], changed: [] }, 5000);
  expect(late).toEqual({ ended: [], isLate: true });
  const after = await runner.run({ tests: ['b.test.ts'], changed: [] }, AMPLE);
  expect(after.ended).toMatchObject([{ test: 'b.test.ts', isFailed: false }]);
}, 600_000);
