import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import { connect, prepared } from './database.ts';

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

test('a statement takes values of every type as they are, however its parameters are written', () => {
  const db = connect(':memory:');
  const values = ['+1', 7, 0.5, null, Buffer.from('é')];
  const positional = prepared(db, 'SELECT ? AS a, ?AS b, (?) AS c, coalesce(?,NULL) AS d,? AS e');
  expect(Object.values(positional.get(...values) as object)).toEqual(values);
  const named = prepared<[{ text: string }]>(db, "SELECT '1' = @text AS a, typeof(@text) AS b");
  expect(named.get({ text: '1' })).toEqual({ a: 1, b: 'text' });
  db.close();
});
