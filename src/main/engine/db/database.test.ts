import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import { connect } from './database.ts';

test('a binding that is damaged or missing is told as that, not as a fault of the library', () => {
  const folder = temporaryFolder();
  const damaged = join(folder, 'damaged.node');
  writeFileSync(damaged, 'of another time');
  const file = join(folder, 'library.sqlite');
  for (const nativeBinding of [damaged, join(folder, 'missing.node')]) {
    const open = () => connect(file, { nativeBinding });
    expect(open).toThrow(expect.objectContaining({ code: 'engine_unfit' }));
    expect(open).toThrow(/does not fit this runtime.*not touched/);
    expect(open).not.toThrow(folder);
  }
  expect(existsSync(file)).toBe(false);
});
