import { expect, test } from 'vitest';
import { openFile, prepared, tellOfSlow } from './database.ts';
import { SLOW_MILLIS } from './slow-statements.ts';

/** A library of three words whose clock goes on by `step` milliseconds each time it is read. */
function openWords(step: number) {
  const db = openFile(':memory:', 0);
  db.exec(
    `CREATE TABLE word (text TEXT) STRICT; INSERT INTO word VALUES ('otter'), ('heron'), ('vole')`,
  );
  const lines: string[] = [];
  let now = 0;
  tellOfSlow(db, {
    log: (line) => {
      lines.push(line);
    },
    clock: () => {
      now += step;
      return now;
    },
  });
  return { db, lines };
}

const FIND = `SELECT text FROM word
  WHERE text = ?`;

test('a slow statement is told with its text, and without the values', () => {
  const { db, lines } = openWords(SLOW_MILLIS);
  expect(prepared(db, FIND).get('otter')).toEqual({ text: 'otter' });
  expect(prepared(db, FIND).all('heron')).toHaveLength(1);
  prepared(db, 'INSERT INTO word (text) VALUES (?)').run('badger');
  expect(lines).toEqual([
    `slow statement (${String(SLOW_MILLIS)} ms): SELECT text FROM word WHERE text = +?`,
    `slow statement (${String(SLOW_MILLIS)} ms): SELECT text FROM word WHERE text = +?`,
    `slow statement (${String(SLOW_MILLIS)} ms): INSERT INTO word (text) VALUES (+?)`,
  ]);
  expect(lines.join()).not.toMatch(/otter|heron|badger/);
  db.close();
});

test('of rows that are gone through one by one all steps count together', () => {
  const { db, lines } = openWords(SLOW_MILLIS / 4);
  const texts = [...prepared(db, 'SELECT text FROM word').iterate()];
  expect(texts).toHaveLength(3);
  expect(lines).toHaveLength(1);
  db.close();
});

test('rows that nobody goes on with are let go of, so that the connection can write', () => {
  const { db } = openWords(0);
  for (const row of prepared(db, 'SELECT text FROM word').iterate()) {
    expect(row).toEqual({ text: 'otter' });
    break;
  }
  prepared(db, 'DELETE FROM word').run();
  db.close();
});

test('a statement that fails is told as well, and fails as it would', () => {
  const { db, lines } = openWords(SLOW_MILLIS);
  const insert = prepared(db, 'INSERT INTO word (text) VALUES (?)');
  expect(() => insert.run(new Uint8Array([1]))).toThrow('cannot store BLOB value');
  expect(lines).toHaveLength(1);
  db.close();
});

test('a quick statement is not told', () => {
  const { db, lines } = openWords(1);
  prepared(db, FIND).get('otter');
  expect(lines).toEqual([]);
  db.close();
});
