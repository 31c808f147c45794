import { relative } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { reachedFile } from './reached-file.ts';

// A set-up file of Vitest for tests whose sources have probes: it tells them which test file runs.
const { testPath } = expect.getState();
if (testPath === undefined) throw new Error('Vitest does not say which test file runs.');
const file = reachedFile(relative(process.cwd(), testPath));

// What runs while modules load runs in every test that loads them, and is not told.
globalThis.reportInto(null);
process.env['MUTATE_REACHED_FILE'] = file;
beforeAll(() => {
  globalThis.reportInto(file);
});
