import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { connect, type Database } from '../db/database.ts';
import { syncFile } from '../db/durable-files.ts';
import { findDamage, type Damage } from '../db/find-damage.ts';
import { readFacts, type LibraryFacts } from './facts.ts';
import type { Manifest } from './manifest.ts';

/** How a copy ended: verified, or what is wrong with it. */
export type CopyOutcome =
  | { readonly of: 'copied'; readonly manifest: Manifest }
  | { readonly of: 'damaged'; readonly damage: readonly Damage[] };

/** Hears how far a task is, from 0 to 1. */
export type TaskProgress = (share: number) => void;

/** How much of the time of a backup goes into copying, roughly; the rest is verification. */
const SHARE_OF_COPYING = 0.3;
/** Pages that are copied before the progress is told: 16 MB of SQLite's usual pages. */
const PAGES_AT_ONCE = 4096;

/** Bytes that are read at a time to be hashed. */
const HASHED_AT_ONCE = 1024 * 1024;

/** SHA-256 of a file's bytes, in hexadecimal. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: HASHED_AT_ONCE }), hash);
  return hash.digest('hex');
}

/** Like `hashFile`, but synchronous: for when nothing else may run in between. */
export function hashFileAtOnce(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(HASHED_AT_ONCE);
  const handle = openSync(file, 'r');
  try {
    for (let read = 1; read > 0;) {
      read = readSync(handle, piece);
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

/** Opens a finished copy, which needs no files beside it from then on, and looks for damage. */
export function findDamageOfCopy(file: string, progress: TaskProgress): readonly Damage[] {
  try {
    const copy = connect(file);
    copy.pragma('journal_mode = DELETE');
    copy.close();
    const db = connect(file, { readonly: true });
    try {
      return findDamage(db, progress);
    } finally {
      db.close();
    }
  } catch {
    return [{ where: 'file', what: 'the structure of the file' }];
  }
}

/**
 * Copies what the connection sees at one moment, while others go on writing, and verifies the copy.
 * The connection must not be the one that writes, unless nothing is written meanwhile.
 */
async function copyDatabase(
  db: Database,
  target: string,
  progress: TaskProgress,
): Promise<CopyOutcome> {
  let facts: LibraryFacts;
  db.exec('BEGIN');
  try {
    facts = readFacts(db);
    await db.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        progress(SHARE_OF_COPYING * (1 - remainingPages / Math.max(1, totalPages)));
        return PAGES_AT_ONCE;
      },
    });
  } finally {
    db.exec('COMMIT');
  }
  const damage = findDamageOfCopy(target, (share) => {
    progress(SHARE_OF_COPYING + share * (1 - SHARE_OF_COPYING));
  });
  if (damage.length > 0) return { of: 'damaged', damage };
  syncFile(target);
  const sha256 = await hashFile(target);
  return {
    of: 'copied',
    manifest: { ...facts, sha256, bytes: statSync(target).size, isDamaged: false },
  };
}

/** Copies and verifies the library in this file, on a reading connection of its own. */
export async function copyLibrary(
  file: string,
  target: string,
  progress: TaskProgress,
): Promise<CopyOutcome> {
  try {
    const db = connect(file, { readonly: true });
    try {
      return await copyDatabase(db, target, progress);
    } finally {
      db.close();
    }
  } catch (thrown) {
    if (!isCorruption(thrown)) throw thrown;
    return { of: 'damaged', damage: [{ where: 'file', what: 'the structure of the file' }] };
  }
}

function isCorruption(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}

/** Looks for damage in the library in this file, on a reading connection of its own. */
export function findDamageOfLibrary(file: string, progress: TaskProgress): readonly Damage[] {
  try {
    const db = connect(file, { readonly: true });
    try {
      // The transaction reads the library as it is now, whatever is written meanwhile.
      db.exec('BEGIN');
      return findDamage(db, progress);
    } finally {
      db.close();
    }
  } catch (thrown) {
    if (!isCorruption(thrown)) throw thrown;
    return [{ where: 'file', what: 'the structure of the file' }];
  }
}
