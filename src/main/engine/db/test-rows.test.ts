import { expect, onTestFinished, test } from 'vitest';
import { connect, type Database } from './database.ts';
import { carriedOver, fillEveryTable, readRows } from './test-rows.ts';

function openWith(schema: string): Database {
  const db = connect(':memory:');
  onTestFinished(() => {
    db.close();
  });
  db.exec(schema);
  return db;
}

/** The values of a column, each once. */
function valuesOf(db: Database, table: string, column: string): unknown[] {
  return db.prepare(`SELECT DISTINCT "${column}" FROM "${table}" ORDER BY 1`).pluck().all();
}

test('rows hold every value that a check names, and nothing where nothing may stand', () => {
  const db = openWith(`
    CREATE TABLE fruit (
      name TEXT PRIMARY KEY, -- CHECK (name = 'never')
      taste TEXT CHECK (taste IN ('sweet', 'sour (very)')),
      seeds INTEGER NOT NULL CHECK (seeds >= 3),
      share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
      facts TEXT NOT NULL CHECK (json_valid(facts))
    ) STRICT, WITHOUT ROWID`);
  fillEveryTable(db);
  expect(valuesOf(db, 'fruit', 'taste')).toEqual([null, 'sour (very)', 'sweet']);
  expect(valuesOf(db, 'fruit', 'seeds')).toContain(3);
  expect(valuesOf(db, 'fruit', 'share')).toEqual([0, 0.1 + 0.2, 1]);
});

test('checks between columns are fulfilled', () => {
  const db = openWith(`
    CREATE TABLE span (
      start INTEGER NOT NULL,
      end INTEGER NOT NULL,
      hand TEXT,
      rule TEXT,
      version INTEGER,
      CHECK (end < start),
      CHECK ((hand IS NULL) <> (rule IS NULL)),
      CHECK ((rule IS NULL) = (version IS NULL)),
      CHECK (end IN (1, 2))
    ) STRICT`);
  fillEveryTable(db);
  expect(valuesOf(db, 'span', 'end')).toEqual([1, 2]);
  expect(valuesOf(db, 'span', 'hand')).toContain(null);
  expect(valuesOf(db, 'span', 'rule')).toContain(null);
});

test('a reference leads to a row, also to one of its own table', () => {
  const db = openWith(`
    CREATE TABLE folder (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES folder (id)) STRICT;
    CREATE TABLE leaf (id INTEGER PRIMARY KEY, folder INTEGER NOT NULL REFERENCES folder (id)) STRICT;
    CREATE TABLE only_one (one INTEGER PRIMARY KEY CHECK (one = 1), is_new INTEGER CHECK (is_new IN (0, 1)));
  `);
  fillEveryTable(db);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(valuesOf(db, 'folder', 'parent').some((parent) => parent !== null)).toBe(true);
  const rows = readRows(db);
  expect(rows['leaf']!.length).toBeGreaterThan(1);
  expect(rows['only_one']).toHaveLength(1);
});

test('rows carried over have the defaults of new columns, and new tables no rows', () => {
  const db = openWith(`
    CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE note_fts USING fts5 (text, content = '', contentless_delete = 1)`);
  fillEveryTable(db);
  const before = readRows(db);
  expect(before['note_fts']).toEqual([{ word: 'text', rowid: 7 }]);
  db.exec(`
    ALTER TABLE note ADD COLUMN lang TEXT NOT NULL DEFAULT 'en';
    ALTER TABLE note ADD COLUMN place TEXT;
    CREATE TABLE star (note INTEGER) STRICT`);
  expect(readRows(db)).toEqual(carriedOver(before, db));
  expect(readRows(db)['note']).toContainEqual({ ...before['note']![0], lang: 'en', place: null });
  db.exec("UPDATE note SET text = 'other'");
  expect(readRows(db)).not.toEqual(carriedOver(before, db));
});
