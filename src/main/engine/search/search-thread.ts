import { Worker } from 'node:worker_threads';
import type { Output, ParsedInput } from '../../../shared/contract/contract.ts';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';

type Input = ParsedInput<'search.query'>;
type Answer = Output<'search.query'>;

/** What the thread is asked and answers. */
export interface SearchRequest {
  readonly id: number;
  readonly input: Input;
}
export interface SearchReply {
  readonly id: number;
  readonly result: Result<Answer>;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface SearchThread {
  readonly query: (input: Input, signal: AbortSignal) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/**
 * Runs searches on a reading connection in a thread of its own, so that typing stays quick while
 * the engine writes. Started with the first search; a query that was cancelled before its turn is
 * never run. The process stays for a query that runs, not for the thread. If the thread dies, the queries that wait fail and the next one starts it anew.
 */
export function startSearchThread(
  directory: string,
  module: URL = new URL('./search-worker.ts', import.meta.url),
): SearchThread {
  let worker: Worker | null = null;
  let nextId = 0;
  let running: number | null = null;
  const waiting = new Map<number, Waiting>();
  const queue: SearchRequest[] = [];

  const fail = (): void => {
    worker = null;
    running = null;
    queue.length = 0;
    for (const { reject } of waiting.values()) {
      reject(
        new AppError('engine_restarted', 'The search stopped and was started again. Type on.'),
      );
    }
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(module, { workerData: { directory } });
    started.on('message', (reply: SearchReply) => {
      const asker = waiting.get(reply.id);
      waiting.delete(reply.id);
      running = null;
      started.unref();
      if (reply.result.ok) asker?.resolve(reply.result.value);
      else {
        const { code, message } = reply.result.error;
        asker?.reject(new AppError(code satisfies ErrorCode, message));
      }
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
    // A process waits for the thread only while it has something to answer.
    worker.ref();
    worker.postMessage(request);
  };

  return {
    query: (input, signal) =>
      new Promise((resolve, reject) => {
        nextId += 1;
        const id = nextId;
        waiting.set(id, { resolve, reject });
        queue.push({ id, input });
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
    close: async () => {
      await worker?.terminate();
      fail();
    },
  };
}
