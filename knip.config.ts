import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/renderer/index.html',
    'scripts/*.{mjs,ts}',
    'scripts/*/*main.ts',
    'scripts/bench/load-lexicon.ts',
    'scripts/mutate/{probe,probe-setup,test-process}.ts',
    'scripts/trial/fuzz-calls.ts',
    'scripts/trial/fuzz-engine.ts',
    'e2e/**/*.spec.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}', 'scripts/**/*.{ts,mjs}', 'e2e/**/*.ts'],
  // A type that an exported function mentions may be exported before anyone imports it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Programs of the system, not of a package: the set-up installs the first two where it can.
  ignoreBinaries: ['Xvfb', 'strace', 'mkfifo', 'soffice'],
  // Only the declarations of pdfium name it.
  ignoreDependencies: ['@types/emscripten'],
  compilers: {
    // So that style sheets, and the fonts they import, count as used where they are.
    css: (text) =>
      [...text.matchAll(/@import\s+['"]([^'"]+)['"]/g)]
        .map(([, path]) => `import '${path}';`)
        .join('\n'),
  },
};

export default config;
