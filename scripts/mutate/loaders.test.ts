import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findLoaders } from './loaders.ts';

test('a module is loaded by what imports it or starts it as a thread, also through others', () => {
  const tree = mkdtempSync(join(tmpdir(), 'collate-test-'));
  onTestFinished(() => {
    rmSync(tree, { recursive: true, force: true });
  });
  mkdirSync(join(tree, 'src/owls'), { recursive: true });
  const sources = {
    'src/owls/hoot-worker.ts': "export { hoot } from '../hoot.ts';",
    'src/hoot.ts': "import { sing } from './owls/song.tsx';\nexport const hoot = sing;",
    'src/owls/song.tsx': "export const sing = await import('../hoot.ts');",
    'src/thread.ts': "new Worker(new URL('./owls/hoot-worker.ts', import.meta.url));",
    'src/owls/owls.test.ts': "import '../thread.ts';",
    'src/other.test.ts': "import { a } from 'hoot';\nconst text = 'hoot.ts';",
  };
  for (const [file, text] of Object.entries(sources)) writeFileSync(join(tree, file), text);
  const loadersOf = findLoaders(tree, ['src']);
  expect([...loadersOf('src/hoot.ts')].toSorted()).toEqual([
    'src/hoot.ts',
    'src/owls/hoot-worker.ts',
    'src/owls/owls.test.ts',
    'src/owls/song.tsx',
    'src/thread.ts',
  ]);
  expect([...loadersOf('src/thread.ts')].toSorted()).toEqual([
    'src/owls/owls.test.ts',
    'src/thread.ts',
  ]);
});
