import { expect, test } from 'vitest';
import { projectRoot } from '../setup/cache-folder.mjs';
import { findSources } from './source-files.ts';

test('sources of folders and files, each once, without tests and what only tests use', () => {
  const paths = ['src/main/engine/db/', 'src/main/engine/db/open.ts', 'src/renderer/src/testing'];
  const found = findSources(projectRoot, paths);
  expect(found).toContain('src/main/engine/db/migrations/list.ts');
  expect(found.filter((file) => file.endsWith('/open.ts'))).toHaveLength(1);
  expect(found.filter((file) => file.includes('test'))).toEqual([]);
});

test('a path where nothing is is named', () => {
  expect(() => findSources(projectRoot, ['src/nowhere'])).toThrow('src/nowhere');
});
