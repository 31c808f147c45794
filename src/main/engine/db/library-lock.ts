import { rmSync } from 'node:fs';
import { openFile, type Database } from './database.ts';

/** A lock that the system takes away from a process that ends, however it ends. */
export interface FileLock {
  readonly release: () => void;
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

function takeExclusively(db: Database): void {
  try {
    // Nothing is ever written, so there is no journal, and the file stays empty.
    db.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

function open(file: string, wait: number): Database {
  const db = openFile(file, wait);
  takeExclusively(db);
  return db;
}

/**
 * Locks a file that is there for nothing else, making it when absent; null when another process has
 * locked it, also on another computer where the disk can tell. SQLite’s lock of a database is taken,
 * which is one of the system’s own on Linux, macOS and Windows.
 * @param wait how long (milliseconds) to wait for one who is about to let go
 * @throws AppError `engine_unfit`; SQLite’s error when the file cannot be opened or locked
 */
export function lockFile(file: string, wait: number): FileLock | null {
  let db: Database;
  try {
    db = open(file, wait);
  } catch (thrown) {
    if (codeOf(thrown).startsWith('SQLITE_BUSY')) return null;
    if (codeOf(thrown) !== 'SQLITE_NOTADB') throw thrown;
    // Something else was written into it. Nobody has it locked, or SQLite would not have read it.
    rmSync(file);
    db = open(file, wait);
  }
  return {
    release: () => {
      db.close();
    },
  };
}
