import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect, type Database } from '../database.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { readSchema } from '../read-schema.ts';
import { carriedOver, fillEveryTable, readRows, sortRows, type Rows } from '../test-rows.ts';
import { MIGRATIONS } from './list.ts';
import { CHANGES, type Changes } from './test-changes.ts';

/** A database of an older schema. */
function openVersion(version: number): Database {
  const db = connect(':memory:');
  onTestFinished(() => {
    db.close();
  });
  migrate(db, () => undefined, MIGRATIONS.slice(0, version));
  return db;
}

function migrateTo(db: Database, version: number): void {
  migrate(db, () => undefined, MIGRATIONS.slice(0, version));
  expect(schemaVersion(db)).toBe(version);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
}

/** The rows that a migration is to leave. */
function expectedAfter(name: string, before: Rows, db: Database): Changes {
  const changes = Object.entries(CHANGES[name]?.(before) ?? {});
  return {
    ...carriedOver(before, db),
    ...Object.fromEntries(changes.map(([table, rows]) => [table, rows && sortRows(rows)])),
  };
}

/** The migrations that find a library there, each with the version before it. */
const steps = MIGRATIONS.map(({ name }, version) => ({ name, version })).slice(1);

describe.each(steps)('$name', ({ name, version }) => {
  test('keeps every row of a library with rows in every table', () => {
    const db = openVersion(version);
    fillEveryTable(db);
    const before = readRows(db);
    expect(Object.keys(before).filter((table) => before[table]!.length === 0)).toEqual([]);
    migrateTo(db, version + 1);
    expect(readRows(db)).toEqual(expectedAfter(name, before, db));
  });

  test('takes a library without rows', () => {
    const db = openVersion(version);
    const before = readRows(db);
    migrateTo(db, version + 1);
    expect(readRows(db)).toEqual(expectedAfter(name, before, db));
  });
});

test('a library of the first schema with rows in every table comes to the schema of today', () => {
  const db = openVersion(1);
  fillEveryTable(db);
  migrateTo(db, MIGRATIONS.length);
  const snapshot = readFileSync(join(import.meta.dirname, '..', 'schema.snapshot.sql'), 'utf8');
  expect(readSchema(db)).toBe(snapshot);
});

test('every migration whose changes are expected is there', () => {
  expect(MIGRATIONS.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(CHANGES)));
});
