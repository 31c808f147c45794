import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import { readManifest, removeManifest, writeManifest, type Manifest } from './manifest.ts';

const MANIFEST: Manifest = {
  libraryId: 'one',
  changes: 3,
  schema: 16,
  counts: { articles: 1, acceptedClaims: 2, suggestedClaims: 0, annotations: 4 },
  sha256: null,
  bytes: 12,
  isDamaged: false,
};

test('what is written beside a copy is read again, and is gone when it is removed', () => {
  const copy = join(temporaryFolder(), 'copy.sqlite');
  expect(readManifest(copy)).toBeNull();
  writeManifest(copy, MANIFEST);
  expect(readManifest(copy)).toEqual(MANIFEST);
  removeManifest(copy);
  removeManifest(copy);
  expect(readManifest(copy)).toBeNull();
});

test.skipIf(process.platform === 'win32')('nobody but the reader may see it', () => {
  const copy = join(temporaryFolder(), 'copy.sqlite');
  writeManifest(copy, MANIFEST);
  expect(statSync(`${copy}.json`).mode & 0o777).toBe(0o600);
});

test.each(['', '{', '{"libraryId":"one"}'])('of %j nothing is known', (text) => {
  const copy = join(temporaryFolder(), 'copy.sqlite');
  writeFileSync(`${copy}.json`, text);
  expect(readManifest(copy)).toBeNull();
});
