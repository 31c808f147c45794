import { Worker } from 'node:worker_threads';
import { AppError, type AppErrorBody } from '../../../shared/errors.ts';
import { isThreadLine, type ThreadLine } from '../db/thread-connection.ts';

/** What a thread says of its task. */
export type TaskReply<Progress> =
  | { readonly of: 'progress'; readonly progress: Progress }
  | { readonly of: 'done'; readonly output: unknown }
  | { readonly of: 'failed'; readonly error: AppErrorBody; readonly details: string };

export interface TaskOptions<Progress> {
  /** What the thread runs; it answers with `serveTask`. */
  readonly module: URL;
  /** What it finds as its `workerData`. */
  readonly input: unknown;
  /** Whose task it is, for the log. */
  readonly name: string;
  /** Hears of surprises and slow statements in the thread. */
  readonly log: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/**
 * Does one task in a thread of its own, started for it and ended with it, so that the engine goes on
 * answering. Rejects with the `AppError` of the task, or with `cancelled` when the signal aborts. It
 * settles when the thread is gone, whose connection to the library is closed then: SQLite keeps the log
 * of changes beside a library that is closed before its last connection.
 */
export function runTask<Output, Progress = never>({
  module,
  input,
  name,
  log,
  signal,
  progress,
}: TaskOptions<Progress>): Promise<Output> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new AppError('cancelled', 'Cancelled.'));
      return;
    }
    const worker = new Worker(module, { workerData: input });
    let isOver = false;
    const end = (settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      signal?.removeEventListener('abort', abort);
      void worker.terminate().then(settle);
    };
    const abort = (): void => {
      end(() => {
        reject(new AppError('cancelled', 'Cancelled.'));
      });
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (reply: TaskReply<Progress> | ThreadLine) => {
      // What an ended thread still had to say is of no use to anybody.
      if (isOver) return;
      if (isThreadLine(reply)) log(reply.line);
      else if (reply.of === 'progress') progress?.(reply.progress);
      else if (reply.of === 'done') {
        end(() => {
          resolve(reply.output as Output);
        });
      } else {
        if (reply.error.code === 'internal') log(`${name}: ${reply.details}`);
        end(() => {
          reject(new AppError(reply.error.code, reply.error.message));
        });
      }
    });
    worker.on('error', (error) => {
      end(() => {
        reject(error);
      });
    });
    worker.on('exit', () => {
      end(() => {
        reject(new AppError('internal', `The thread of the ${name} ended before it was done.`));
      });
    });
  });
}
