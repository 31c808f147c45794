import { closeSync, openSync, readSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';

/** Writes other bytes over those of a closed library’s file. */
function garble(directory: string, from: number, length: number): void {
  const handle = openSync(join(directory, DATABASE_NAME), 'r+');
  const bytes = Buffer.alloc(length);
  readSync(handle, bytes, 0, length, from);
  for (let at = 0; at < length; at += 1) bytes[at] = bytes[at]! ^ 0x5a;
  writeSync(handle, bytes, 0, length, from);
  closeSync(handle);
}

/** Changes the file as bad memory or another program would: without Collate. */
function changeSilently(directory: string, sql: string): void {
  const db = connect(join(directory, DATABASE_NAME));
  db.pragma('foreign_keys = OFF');
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  if (db.prepare(sql).run().changes === 0) throw new Error(`nothing to damage: ${sql}`);
  db.close();
}

const middleOf = (directory: string): number =>
  Math.floor(statSync(join(directory, DATABASE_NAME)).size / 8192) * 4096;

/** What leaves a library that SQLite still opens, and finds nothing wrong with for the most part. */
export const SILENT_DAMAGE: Readonly<Record<string, (directory: string) => void>> = {
  'a letter of a text': (directory) => {
    changeSilently(directory, "UPDATE revision SET text = replace(text, 'moths', 'myths')");
  },
  'a word of a claim': (directory) => {
    changeSilently(directory, "UPDATE claim SET statement = 'Five moths came'");
  },
  'a count': (directory) => {
    changeSilently(directory, 'UPDATE sample_size_claim SET count = count + 1');
  },
  'a row that is gone': (directory) => {
    changeSilently(directory, 'DELETE FROM annotation_tag');
  },
  'a row whose owner is gone': (directory) => {
    changeSilently(directory, 'DELETE FROM revision');
  },
  'a word of a definition': (directory) => {
    changeSilently(
      directory,
      "UPDATE sqlite_schema SET sql = replace(sql, 'unicode61', 'unicodf61') WHERE name = 'article_fts'",
    );
  },
  'a step of history': (directory) => {
    changeSilently(directory, "UPDATE history_change SET after = replace(after, 'oth', 'yth')");
  },
};

/** What leaves a file that SQLite does not open, or only in part. */
export const LOUD_DAMAGE: Readonly<Record<string, (directory: string) => void>> = {
  'a garbled header': (directory) => {
    garble(directory, 0, 100);
  },
  'a garbled schema': (directory) => {
    garble(directory, 100, 3900);
  },
  'a garbled page': (directory) => {
    garble(directory, middleOf(directory), 4096);
  },
  '512 garbled bytes in every tenth page': (directory) => {
    const { size } = statSync(join(directory, DATABASE_NAME));
    for (let at = 4096; at + 512 < size; at += 40_960) garble(directory, at, 512);
  },
  'a file cut in half': (directory) => {
    truncateSync(join(directory, DATABASE_NAME), middleOf(directory));
  },
};
