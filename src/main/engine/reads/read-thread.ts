import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import { END_OF_THREAD, isThreadLine, type ThreadLine } from '../db/thread-connection.ts';

/** What the thread is asked and answers. */
export interface ReadRequest {
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
}
export interface ReadReply {
  readonly id: number;
  readonly result: Result<unknown>;
  /** Of a surprise, for the log. */
  readonly details?: string;
}

interface Waiting {
  readonly method: string;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface ReadThread {
  /** Asks the thread; rejects with the `AppError` that it answers with, or when the signal aborts. */
  readonly ask: (method: string, input: unknown, signal: AbortSignal) => Promise<unknown>;
  /** Starts the thread before it is asked, so that the first answer need not wait for it. */
  readonly prepare: () => void;
  /** Ends the thread for good: what waits and what is asked from then on fails, and no connection is left. */
  readonly close: () => Promise<void>;
}

export interface ReadThreadOptions {
  /** The library’s folder. */
  readonly directory: string;
  /** The folder of the app’s own files, where the thread reads some. */
  readonly resources?: string;
  /** What the thread runs; it answers with `serveReads`. */
  readonly module: URL;
  /** What those who wait are told when the thread dies. */
  readonly whenStopped: string;
  /** Hears of surprises and slow statements in the thread. */
  readonly log: (message: string) => void;
}

/** A thread that reads for longer than this, in milliseconds, is ended from outside. */
const GRACE = 500;

async function endThread(worker: Worker): Promise<void> {
  const ended = new Promise((resolve) => {
    worker.once('exit', resolve);
  });
  worker.ref();
  worker.postMessage(END_OF_THREAD);
  const timer = setTimeout(() => void worker.terminate(), GRACE);
  await ended;
  clearTimeout(timer);
}

/**
 * Answers reads on a reading connection in a thread of its own, one at a time, so that they are quick
 * while the engine writes and never keep it from writing. Started with the first read; one that was
 * cancelled before its turn is never run. The thread is unref'd: only a read that runs keeps the
 * process alive. If the thread dies, the reads that wait fail and the next one starts it anew.
 */
export function startReadThread(options: ReadThreadOptions): ReadThread {
  const { directory, resources, module, whenStopped, log } = options;
  let worker: Worker | null = null;
  let nextId = 0;
  let running: number | null = null;
  let isClosed = false;
  const waiting = new Map<number, Waiting>();
  const queue: ReadRequest[] = [];

  const fail = (): void => {
    worker = null;
    running = null;
    queue.length = 0;
    for (const { reject } of waiting.values()) {
      reject(new AppError('engine_restarted', whenStopped));
    }
    waiting.clear();
  };

  const settle = ({ id, result, details }: ReadReply): void => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (result.ok) {
      asker?.resolve(result.value);
      return;
    }
    const { code, message } = result.error;
    if (code === 'internal') log(`${asker?.method ?? 'a read'}: ${details ?? ''}`);
    asker?.reject(new AppError(code, message));
  };

  const start = (): Worker => {
    const started = new Worker(module, { workerData: { directory, resources } });
    started.on('message', (reply: ReadReply | ThreadLine) => {
      if (isThreadLine(reply)) {
        log(reply.line);
        return;
      }
      running = null;
      started.unref();
      settle(reply);
      next();
    });
    started.on('error', fail);
    started.on('exit', () => {
      if (worker === started) fail();
    });
    return started;
  };

  const next = (): void => {
    if (running !== null) return;
    const request = queue.shift();
    if (!request) {
      worker?.unref();
      return;
    }
    running = request.id;
    worker ??= start();
    worker.ref();
    worker.postMessage(request);
  };

  return {
    ask: (method, input, signal) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(new AppError('engine_restarted', whenStopped));
          return;
        }
        nextId += 1;
        const id = nextId;
        waiting.set(id, { method, resolve, reject });
        queue.push({ id, method, input });
        signal.addEventListener(
          'abort',
          () => {
            const at = queue.findIndex((request) => request.id === id);
            if (at !== -1) queue.splice(at, 1);
            waiting.delete(id);
            reject(new AppError('cancelled', 'Cancelled.'));
          },
          { once: true },
        );
        next();
      }),
    prepare: () => {
      if (isClosed) return;
      worker ??= start();
      worker.unref();
    },
    close: async () => {
      isClosed = true;
      const ending = worker;
      fail();
      if (ending) await endThread(ending);
    },
  };
}
