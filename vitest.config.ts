import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { cloneCache } from './scripts/setup/cache-folder.mjs';
import { keepTemporaryFilesInMemory } from './scripts/test/temporary-place.ts';

// Each engine of a test starts threads, which load their modules anew; Node keeps them compiled.
process.env['NODE_COMPILE_CACHE'] ??= join(cloneCache, 'compiled');
keepTemporaryFilesInMemory();

export default defineConfig({
  test: {
    // A test that hangs must fail; how slow a machine is at one moment must not fail it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Loading the engine for each file takes longer than its tests; no module keeps a state of its own.
    isolate: false,
    // Vitest leaves one processor free, which is half of a machine that has two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          setupFiles: ['./scripts/property-seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'window',
          environment: './src/renderer/src/testing/test-environment.ts',
          include: ['src/renderer/**/*.test.tsx'],
          setupFiles: ['src/renderer/src/testing/test-dom.ts'],
          // docs/adr/0028-flaky-tests.md
          retry: 1,
        },
      },
    ],
  },
});
