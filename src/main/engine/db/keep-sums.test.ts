import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import { connect, type Database } from './database.ts';
import { keepSums } from './keep-sums.ts';
import { DATABASE_NAME, openLibraryDatabase } from './open.ts';
import { isSchemaForeign, tablesWithForeignRows } from './row-sums.ts';

/** A library with two settings and a collection, on a connection that does not keep the sums. */
function openSummed(): Database {
  const directory = temporaryFolder();
  const library = openLibraryDatabase(directory);
  library.exec(`
    INSERT INTO setting VALUES ('theme', 'dark'), ('reader', 'Ada');
    INSERT INTO collection VALUES ('nests', 'Nests', NULL, 5);`);
  library.close();
  const db = connect(join(directory, DATABASE_NAME));
  onTestFinished(() => {
    db.close();
  });
  return db;
}

const foreignTables = (db: Database): string[] => tablesWithForeignRows(db, () => undefined);

function changeSchema(db: Database, sql: string): void {
  db.transaction(() => {
    keepSums(db, () => {
      db.exec(sql);
    });
  })();
}

test.each([
  ['a table is new', 'CREATE TABLE scratch (id TEXT) STRICT; INSERT INTO scratch VALUES (1);'],
  ['a table has another column', 'ALTER TABLE setting ADD COLUMN since INTEGER DEFAULT 3;'],
  ['rows are added', "INSERT INTO setting VALUES ('font', 'serif');"],
  ['rows are changed', "UPDATE collection SET name = upper(name) || '!';"],
  ['rows are deleted', "DELETE FROM setting WHERE name = 'theme';"],
  ['a table is gone', 'DROP TABLE evidence_table_row;'],
  [
    'a table takes the place of another',
    `CREATE TABLE setting_new (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
     INSERT INTO setting_new SELECT name, upper(value) FROM setting;
     DROP TABLE setting; ALTER TABLE setting_new RENAME TO setting;`,
  ],
  [
    'a table is made anew',
    `DROP TABLE setting;
     CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
     INSERT INTO setting VALUES ('theme', 'light');`,
  ],
  ['an index is new', 'CREATE INDEX setting_value ON setting (value);'],
])('the sums fit after %s', (_, sql) => {
  const db = openSummed();
  changeSchema(db, sql);
  expect(foreignTables(db)).toEqual([]);
  expect(isSchemaForeign(db)).toBe(false);
  db.exec("DELETE FROM collection WHERE id = 'nests'");
  expect(foreignTables(db)).toEqual(['collection']);
});

test('a damaged row of a table that is left alone stays known as damaged', () => {
  const db = openSummed();
  db.exec("UPDATE collection SET name = 'Nasts'");
  changeSchema(db, 'ALTER TABLE setting ADD COLUMN since INTEGER;');
  expect(foreignTables(db)).toEqual(['collection']);
});
