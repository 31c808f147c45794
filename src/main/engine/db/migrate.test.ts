import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import { connect } from './database.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/list.ts';
import { DATABASE_NAME, openLibraryDatabase, readyFolder } from './open.ts';
import { readSchema } from './read-schema.ts';

describe('the schema', () => {
  test('is what schema.snapshot.sql says', () => {
    const db = openLibraryDatabase(temporaryFolder());
    const schema = readSchema(db);
    db.close();
    const snapshot = readFileSync(join(import.meta.dirname, 'schema.snapshot.sql'), 'utf8');
    expect(schema).toBe(snapshot);
  });

  test('what is deleted finds what refers to it by an index', () => {
    const db = openLibraryDatabase(temporaryFolder());
    const tables = (db.pragma('table_list') as { name: string; type: string }[]).filter(
      ({ name, type }) => type === 'table' && !name.startsWith('sqlite_'),
    );
    const unindexed = tables.flatMap(({ name }) => {
      const keys = db.pragma(`foreign_key_list(${name})`) as { table: string; from: string }[];
      return keys
        .filter(({ table, from }) => {
          // Readers are never deleted.
          if (table === 'reader') return false;
          const plan = db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM ${name} WHERE ${from} = ?`);
          return (plan.all(null) as { detail: string }[]).some(({ detail }) =>
            detail.startsWith('SCAN'),
          );
        })
        .map(({ from }) => `${name}.${from}`);
    });
    db.close();
    // One row at most.
    expect(unindexed).toEqual(['history_recording.step_seq']);
  });

  test('a newer library is refused and left as it is', () => {
    const directory = temporaryFolder();
    openLibraryDatabase(directory).close();
    const file = join(directory, DATABASE_NAME);
    const db = connect(file);
    db.pragma(`user_version = ${String(MIGRATIONS.length + 1)}`);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const before = readFileSync(file);
    expect(() => openLibraryDatabase(directory)).toThrow(
      expect.objectContaining({ code: 'db_too_new' }),
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a file that is no database is refused and left as it is', () => {
    const directory = temporaryFolder();
    writeFileSync(join(directory, DATABASE_NAME), 'Dear diary');
    expect(() => openLibraryDatabase(directory)).toThrow(
      expect.objectContaining({ code: 'db_corrupt' }),
    );
    expect(readFileSync(join(directory, DATABASE_NAME), 'utf8')).toBe('Dear diary');
  });

  test('a library that cannot be made is not half made', () => {
    const directory = temporaryFolder();
    const db = connect(join(directory, DATABASE_NAME));
    // One of the last tables to be made.
    db.exec('CREATE TABLE article_line (of_another_program)');
    expect(() => openLibraryDatabase(directory)).toThrow('article_line already exists');
    expect(schemaVersion(db)).toBe(0);
    expect(readSchema(db)).toBe('CREATE TABLE article_line (of_another_program);\n');
    db.close();
  });
});

describe('migrate', () => {
  const addNote = { name: '0020-note', sql: 'CREATE TABLE scratch (id TEXT PRIMARY KEY) STRICT;' };

  test('backs a library up before it changes it', () => {
    const directory = temporaryFolder();
    const db = openLibraryDatabase(directory);
    const versions: number[] = [];
    migrate(db, (from) => versions.push(from), [...MIGRATIONS, addNote]);
    expect(versions).toEqual([MIGRATIONS.length]);
    expect(schemaVersion(db)).toBe(MIGRATIONS.length + 1);
    db.close();
  });

  test('a new library is not backed up', () => {
    const directory = temporaryFolder();
    readyFolder(directory, false);
    openLibraryDatabase(directory).close();
    expect(existsSync(join(directory, 'backups'))).toBe(true);
    expect(readdirSync(join(directory, 'backups'))).toEqual([]);
  });

  test('a migration that fails leaves the version before it', () => {
    const db = openLibraryDatabase(temporaryFolder());
    const broken = { name: '0020-broken', sql: `${addNote.sql} INSERT INTO nowhere VALUES (1);` };
    expect(() => {
      migrate(db, () => undefined, [...MIGRATIONS, broken]);
    }).toThrow('nowhere');
    expect(schemaVersion(db)).toBe(MIGRATIONS.length);
    expect(readSchema(db)).not.toContain('scratch (');
    db.close();
  });
});
