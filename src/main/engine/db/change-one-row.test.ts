import { expect, test } from 'vitest';
import { changeOneRow } from './change-one-row.ts';
import { openFile, prepared } from './database.ts';

function openNumbers() {
  const db = openFile(':memory:', 0);
  db.exec('CREATE TABLE number (id INTEGER, name TEXT) STRICT');
  for (const [id, name] of [
    [1, 'one'],
    [2, 'two'],
    [2, 'deux'],
  ] as const)
    prepared(db, 'INSERT INTO number (id, name) VALUES (?, ?)').run(id, name);
  return db;
}

const rename = 'UPDATE number SET name = ? WHERE id = ?';
const namesIn = (db: ReturnType<typeof openNumbers>): unknown[] =>
  prepared(db, 'SELECT name FROM number ORDER BY rowid').all();

test('one row is changed', () => {
  const db = openNumbers();
  changeOneRow(db, 'the number', rename, 'eins', 1);
  expect(namesIn(db)).toEqual([{ name: 'eins' }, { name: 'two' }, { name: 'deux' }]);
  db.close();
});

test.each([
  [3, 'the number stands in the library no longer'],
  [2, 'the number stands in the library 2 times'],
])('any other count takes the whole change back (%i)', (id, message) => {
  const db = openNumbers();
  const before = namesIn(db);
  const change = db.transaction(() => {
    changeOneRow(db, 'the number', rename, 'uno', 1);
    changeOneRow(db, 'the number', rename, 'drei', id);
  });
  expect(change).toThrow(message);
  expect(namesIn(db)).toEqual(before);
  db.close();
});
