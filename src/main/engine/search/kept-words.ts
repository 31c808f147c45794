import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { WORDS_NAME } from '../../../shared/domain/library-files.ts';
import { plucked, type Database } from '../db/database.ts';
import type { PackedWords } from '../words/packed-words.ts';
import type { SearchTable } from './dictionaries.ts';

/** The words of an index, and the last row of its table when they were read. */
export interface KeptWords {
  readonly words: PackedWords;
  readonly rowsWhenRead: number;
}

export type KeptTables = ReadonlyMap<SearchTable, KeptWords>;

/** A larger file than this was not written by Collate. */
const MOST_BYTES = 256 * 1024 * 1024;
const FORMAT = 1;
/** What numbers of four bytes are read from where they begin. */
const ALIGNED = 4;

const Header = z.object({
  format: z.literal(FORMAT),
  /** The schema of the library: a later one may fold words otherwise. */
  schema: z.number(),
  /** Of all that follows. */
  crc: z.number(),
  tables: z.array(
    z.object({
      name: z.enum(['claim', 'annotation', 'note', 'article']),
      rowsWhenRead: z.number(),
      bytes: z.number().int().nonnegative(),
      words: z.number().int().nonnegative(),
    }),
  ),
});

const fileOf = (db: Database): string => join(dirname(db.name), WORDS_NAME);

const schemaOf = (db: Database): number => db.pragma('user_version', { simple: true }) as number;

const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((ALIGNED - (bytes.length % ALIGNED)) % ALIGNED)]);

const bytesOf = (numbers: Uint32Array): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** When the file of words was written last; null where there is none. */
export function keptWhen(db: Database): number | null {
  return statSync(fileOf(db), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * Whether the words of the indexes are those of the library: not while an index is made anew, or while what
 * was deleted for good is taken out of it.
 */
export function canKeepWords(db: Database): boolean {
  return (
    plucked<[], number>(
      db,
      `SELECT 1 WHERE EXISTS (SELECT 1 FROM index_rebuild) OR EXISTS (SELECT 1 FROM unindexed_article)
         OR EXISTS (SELECT 1 FROM unindexed_text) OR EXISTS (SELECT 1 FROM erasure)`,
    ).get() === undefined
  );
}

/**
 * Writes the words beside the library, so that the next session need not read them out of its indexes, which
 * takes a second in a large one. The file can be thrown away at any time. Throws what the disk says.
 */
export function keepWords(db: Database, tables: KeptTables): void {
  const parts: Buffer[] = [];
  const told: z.infer<typeof Header>['tables'] = [];
  for (const [name, { words, rowsWhenRead }] of tables) {
    const { bytes, starts, rows } = words;
    told.push({ name, rowsWhenRead, bytes: bytes.length, words: rows.length });
    parts.push(padded(bytes), bytesOf(starts), bytesOf(rows));
  }
  const body = Buffer.concat(parts);
  const header: z.infer<typeof Header> = {
    format: FORMAT,
    schema: schemaOf(db),
    crc: crc32(body),
    tables: told,
  };
  const file = fileOf(db);
  const part = `${file}.${String(process.pid)}-${String(threadId)}.part`;
  try {
    writeFileSync(part, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]));
    renameSync(part, file);
  } catch (thrown) {
    rmSync(part, { force: true });
    throw thrown;
  }
}

/** The words that were written beside the library; null where they are not there, damaged, or of another schema. */
export function readKeptWords(db: Database): KeptTables | null {
  try {
    const { size } = statSync(fileOf(db));
    if (size > MOST_BYTES) return null;
    const file = readFileSync(fileOf(db));
    const end = file.indexOf('\n');
    const header = Header.parse(JSON.parse(file.toString('utf8', 0, end)));
    // Copied to where numbers of four bytes may begin.
    const body = Buffer.from(Uint8Array.from(file.subarray(end + 1)).buffer);
    if (header.schema !== schemaOf(db) || header.crc !== crc32(body)) return null;
    let at = 0;
    const next = (length: number): Buffer => {
      const bytes = body.subarray(at, at + length);
      at += length + ((ALIGNED - (length % ALIGNED)) % ALIGNED);
      return bytes;
    };
    const numbers = (count: number): Uint32Array => {
      const { buffer, byteOffset } = next(count * ALIGNED);
      return new Uint32Array(buffer, byteOffset, count);
    };
    return new Map(
      header.tables.map(({ name, rowsWhenRead, bytes, words }) => [
        name,
        {
          rowsWhenRead,
          words: { bytes: next(bytes), starts: numbers(words + 1), rows: numbers(words) },
        },
      ]),
    );
  } catch {
    // It can be made anew, whatever is the matter with it.
    return null;
  }
}

/** Removes the words that were written beside the library, as those of what was deleted for good may be among them. */
export function dropKeptWords(db: Database): void {
  rmSync(fileOf(db), { force: true });
}
