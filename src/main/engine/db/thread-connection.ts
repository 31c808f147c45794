import { parentPort } from 'node:worker_threads';
import { tellOfSlow, type Database } from './database.ts';
import { openReadingConnection } from './open.ts';

/** A line for the log of the engine, which a thread sends beside its answers. */
export interface ThreadLine {
  readonly line: string;
}

/** Whether what a thread has sent is a line for the log, and no answer. */
export function isThreadLine(message: object): message is ThreadLine {
  return 'line' in message;
}

/** Asks a thread to close its connection and end by itself. */
export const END_OF_THREAD = 'end';

/** A reading connection whose slow statements are told to the log of the engine. */
function openTelling(directory: string): Database {
  const db = openReadingConnection(directory);
  tellOfSlow(db, {
    log: (line) => {
      parentPort?.postMessage({ line } satisfies ThreadLine);
    },
    clock: () => performance.now(),
  });
  return db;
}

/**
 * In a thread of the engine: a reading connection, closed when the thread is told to end: SQLite keeps the
 * log of changes beside a library for as long as a connection is open, and one whose thread is ended from
 * outside may stay open for a while. Slow statements are told to the log.
 */
export function openThreadConnection(directory: string): Database {
  const db = openTelling(directory);
  parentPort?.on('message', (message: unknown) => {
    if (message !== END_OF_THREAD) return;
    db.close();
    process.exit();
  });
  return db;
}

/**
 * In a thread that does tasks: does one with a reading connection of its own, closed when it is done.
 * Slow statements are told to the log.
 */
export async function withThreadConnection<T>(
  directory: string,
  work: (db: Database) => T | Promise<T>,
): Promise<T> {
  const db = openTelling(directory);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
