import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import { connect, plucked, prepared } from './database.ts';

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

test('who asks for first columns takes nobody’s rows away, in whichever order they ask', () => {
  const db = connect(':memory:');
  const sql = 'SELECT ? AS number, 2 AS other';
  const rows = prepared(db, sql);
  expect(plucked(db, sql).get(1)).toBe(1);
  expect(rows.get(1)).toEqual({ number: 1, other: 2 });
  expect(prepared(db, sql).all(1)).toEqual([{ number: 1, other: 2 }]);
  expect(plucked(db, sql).all(1)).toEqual([1]);
  // @ts-expect-error -- a statement that others share cannot be changed.
  expect(rows.pluck).toBeTypeOf('function');
  db.close();
});
