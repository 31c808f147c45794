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

/** In a thread of the engine: a reading connection, of whose slow statements the log is told. */
export function openThreadConnection(directory: string): Database {
  const db = openReadingConnection(directory);
  tellOfSlow(db, {
    log: (line) => {
      parentPort?.postMessage({ line } satisfies ThreadLine);
    },
    clock: () => performance.now(),
  });
  return db;
}
