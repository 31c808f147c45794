import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import { connect, type Database } from './database.ts';
import { FileScrubber } from './scrub-file.ts';

function openFile(): { db: Database; file: string; scrubber: FileScrubber } {
  const file = join(temporaryFolder(), 'words.sqlite');
  const db = connect(file);
  // The disk is not waited for: no power goes away here.
  db.pragma('synchronous = OFF');
  const scrubber = new FileScrubber(db);
  onTestFinished(() => {
    db.close();
    scrubber.release();
  });
  db.exec(`CREATE TABLE word (id TEXT PRIMARY KEY, text TEXT NOT NULL, n INTEGER) STRICT, WITHOUT ROWID;
    CREATE INDEX word_text ON word (text)`);
  return { db, file, scrubber };
}

function scrubAll(scrubber: FileScrubber): void {
  for (let page: number | null = 1; page !== null;) {
    const next = scrubber.scrubFrom(page);
    if (next === page) throw new Error('the log is read');
    page = next;
  }
}

const scattered = (n: number): string => (Math.imul(n + 1, 2_654_435_761) >>> 0).toString(36);

/** Puts words into the table in an order that divides its pages, and takes every third out again. */
function fillAndDelete(db: Database, count: number): string[] {
  const add = db.prepare('INSERT INTO word (id, text, n) VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM word WHERE n = ?');
  const gone: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const text = `${scattered(n)}-${scattered(n * 7919)}-${'x'.repeat(n % 200)}`;
    add.run(scattered(n * 31), text, n);
    if (n % 3 === 0) gone.push(text);
  }
  for (let n = 0; n < count; n += 3) remove.run(n);
  return gone;
}

function remainsOf(file: string, words: readonly string[]): number {
  const bytes = readFileSync(file);
  return words.filter((word) => bytes.includes(word)).length;
}

test('copies of deleted rows in unused parts of pages are overwritten, and nothing else', () => {
  const { db, file, scrubber } = openFile();
  const gone = fillAndDelete(db, 3000);
  const rows = db.prepare('SELECT * FROM word ORDER BY id').all();
  db.pragma('wal_checkpoint(TRUNCATE)');
  // SQLite’s own overwriting leaves some, which is why the file is scrubbed.
  expect(remainsOf(file, gone)).toBeGreaterThan(0);
  scrubAll(scrubber);
  expect(remainsOf(file, gone)).toBe(0);
  expect(db.prepare('SELECT * FROM word ORDER BY id').all()).toEqual(rows);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.prepare('UPDATE word SET n = n + 1').run();
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(remainsOf(file, gone)).toBe(0);
});

test('whatever is added, changed and deleted in between, the file stays sound', () => {
  const { db, file, scrubber } = openFile();
  const change = fc.record({
    does: fc.constantFrom('add', 'change', 'delete', 'scrub'),
    id: fc.integer({ min: 0, max: 300 }),
    length: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 3000, max: 20_000 })),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 50, maxLength: 300 }), (changes) => {
      const kept = new Map(
        (db.prepare('SELECT id, text FROM word').all() as { id: string; text: string }[]).map(
          ({ id, text }) => [id, text],
        ),
      );
      for (const { does, id: n, length } of changes) {
        const id = scattered(n);
        const text = `${scattered(length)} `.repeat(length / 6);
        if (does === 'scrub') scrubAll(scrubber);
        else if (does === 'delete') {
          db.prepare('DELETE FROM word WHERE id = ?').run(id);
          kept.delete(id);
        } else {
          db.prepare(
            'INSERT INTO word (id, text, n) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET text = excluded.text',
          ).run(id, text);
          kept.set(id, text);
        }
      }
      scrubAll(scrubber);
      const other = connect(file, { readonly: true });
      expect(other.pragma('integrity_check', { simple: true })).toBe('ok');
      const rows = other.prepare('SELECT id, text FROM word').all() as {
        id: string;
        text: string;
      }[];
      expect(new Map(rows.map(({ id, text }) => [id, text]))).toEqual(kept);
      other.close();
    }),
    { numRuns: 25 },
  );
});

test('while another connection reads what stands in the log, the file is left alone', () => {
  const { db, file, scrubber } = openFile();
  const gone = fillAndDelete(db, 3000);
  const reader = connect(file, { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM word').get();
  db.prepare('UPDATE word SET n = n + 1').run();
  expect(scrubber.scrubFrom(1)).toBe(1);
  expect(scrubber.scrubFreePages()).toBe(false);
  reader.exec('COMMIT');
  reader.close();
  scrubAll(scrubber);
  expect(remainsOf(file, gone)).toBe(0);
});

test('free pages that were not overwritten when they came free are overwritten', () => {
  const { db, file, scrubber } = openFile();
  db.pragma('secure_delete = OFF');
  const gone = fillAndDelete(db, 3000);
  db.exec('DELETE FROM word WHERE n > 100');
  db.pragma('secure_delete = ON');
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(remainsOf(file, gone)).toBeGreaterThan(100);
  expect(scrubber.scrubFreePages()).toBe(true);
  scrubAll(scrubber);
  expect(remainsOf(file, gone)).toBe(0);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});
