import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { keepTemporaryFilesInMemory } from './scripts/test/temporary-place.ts';

/** Minutes, in the milliseconds that Playwright counts in. */
const minutes = (count: number) => count * 60_000;

// The processes of the tests and the apps that they start inherit it.
keepTemporaryFilesInMemory();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // Two apps at a time, each on a virtual screen with a clipboard of its own where the system has
  // such screens (e2e/app.ts); elsewhere they would take the focus from one another.
  workers: process.platform === 'linux' ? Math.min(2, availableParallelism()) : 1,
  // One machine in many is slow at one moment. What passes only the second time is counted as flaky,
  // named in the report, and is a fault to mend: docs/adr/0028-flaky-tests.md.
  retries: 1,
  forbidOnly: true,
  timeout: minutes(2),
  globalTimeout: minutes(45),
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
