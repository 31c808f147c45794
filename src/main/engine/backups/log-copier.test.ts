import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connect, copyLog, pagesToCopy, type Database } from '../db/database.ts';
import { temporaryFolder } from '../test-engine.ts';
import { LogCopier } from './log-copier.ts';

/** More than a commit may copy: 12 MB. */
const LONG = 12_000_000;

function open(file: string): Database {
  const db = connect(file);
  onTestFinished(() => {
    db.close();
  });
  return db;
}

/** A database in whose log stands a long change that another connection kept from being copied. */
function withLongLog(): { readonly db: Database; readonly other: Database } {
  const file = join(temporaryFolder(), 'some.sqlite');
  const db = open(file);
  db.exec('CREATE TABLE word (bytes BLOB) STRICT');
  copyLog(db);
  const other = open(file);
  other.exec('BEGIN');
  other.prepare('SELECT count(*) FROM word').get();
  db.prepare('INSERT INTO word VALUES (zeroblob(?))').run(LONG);
  other.exec('COMMIT');
  return { db, other };
}

const write = (db: Database): void => {
  db.prepare('INSERT INTO word VALUES (zeroblob(1))').run();
};

test('a long log is copied beside the commits, and a short one by them again', async () => {
  const { db, other } = withLongLog();
  const { promise, resolve } = Promise.withResolvers<null>();
  const copier = new LogCopier(
    db,
    async () => {
      await promise;
      copyLog(other);
    },
    () => {
      throw new Error('nothing fails here');
    },
  );
  copier.look();
  write(db);
  copier.look();
  write(db);
  expect(pagesToCopy(db)).toBeGreaterThan(LONG / 4096);

  resolve(null);
  await copier.settle();
  expect(pagesToCopy(db)).toBe(0);
  copier.look();
  db.prepare('INSERT INTO word VALUES (zeroblob(5000000))').run();
  expect(pagesToCopy(db)).toBe(0);
});

test('where no thread can copy it, the next commit does', async () => {
  const { db } = withLongLog();
  const reports: string[] = [];
  const copier = new LogCopier(
    db,
    () => Promise.reject(new Error('no thread')),
    (what) => {
      reports.push(what);
    },
  );
  copier.look();
  await copier.settle();
  expect(reports).toEqual(['copying the log of changes']);
  copier.look();
  write(db);
  expect(pagesToCopy(db)).toBe(0);
});
