import { Worker } from 'node:worker_threads';
import { AppError, type AppErrorBody } from '../../../shared/errors.ts';
import { isThreadLine, type ThreadLine } from '../db/thread-connection.ts';

/** What a thread says of its task. */
export type TaskReply<Progress> =
  | { readonly of: 'progress'; readonly progress: Progress }
  | { readonly of: 'done'; readonly output: unknown }
  | { readonly of: 'failed'; readonly error: AppErrorBody; readonly details: string };

export interface TaskOptions<Progress> {
  /** What the thread runs; it answers with `serveTasks`. */
  readonly module: URL;
  /** What the task is given. */
  readonly input: unknown;
  /** Whose task it is, for the log. */
  readonly name: string;
  /** Hears of surprises and slow statements in the thread. */
  readonly log: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/** How long, in milliseconds, a thread without a task waits for the next one. */
const REST = 5000;

function cancelled(): AppError {
  return new AppError('cancelled', 'Cancelled.');
}

/** Hears what a thread says of its task until that is over; lets go of the thread before it settles. */
function followTask<Output, Progress>(
  worker: Worker,
  { name, log, signal, progress }: TaskOptions<Progress>,
  letGo: (isDone: boolean) => Promise<unknown>,
): Promise<Output> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    const end = (isDone: boolean, settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      signal?.removeEventListener('abort', abort);
      worker.off('message', hear);
      worker.off('error', fail);
      worker.off('exit', vanish);
      void letGo(isDone).then(settle);
    };
    const fail = (thrown: unknown): void => {
      end(false, () => {
        reject(thrown);
      });
    };
    const abort = (): void => {
      fail(cancelled());
    };
    const vanish = (): void => {
      fail(new AppError('internal', `The thread of the ${name} ended before it was done.`));
    };
    const hear = (reply: TaskReply<Progress> | ThreadLine): void => {
      if (isThreadLine(reply)) log(reply.line);
      else if (reply.of === 'progress') progress?.(reply.progress);
      else if (reply.of === 'done') {
        end(true, () => {
          resolve(reply.output as Output);
        });
      } else {
        if (reply.error.code === 'internal') log(`${name}: ${reply.details}`);
        fail(new AppError(reply.error.code, reply.error.message));
      }
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', hear);
    worker.on('error', fail);
    worker.on('exit', vanish);
  });
}

/**
 * Does tasks in threads, each in one that has nothing else to do, so that the engine goes on answering
 * and no task waits for another. A thread that has done its task waits a few seconds for the next of its
 * module, without keeping the process alive: starting one takes longer than most tasks.
 */
export class TaskThreads {
  readonly #resting = new Map<
    Worker,
    { readonly module: string; readonly timer: NodeJS.Timeout }
  >();

  /**
   * Does a task. Rejects with the `AppError` of the task, or with `cancelled` when the signal aborts; the
   * thread of a task that was not done is gone by then. When it settles the task has no connection to the
   * library: SQLite keeps the log of changes beside a library that is closed before its last connection.
   */
  run<Output, Progress = never>(options: TaskOptions<Progress>): Promise<Output> {
    const { module, input, signal } = options;
    if (signal?.aborted) return Promise.reject(cancelled());
    const worker = this.#takeResting(module) ?? this.#start(module);
    const done = followTask<Output, Progress>(worker, options, async (isDone) => {
      if (isDone) this.#rest(worker, module);
      else await worker.terminate();
    });
    worker.postMessage(input);
    return done;
  }

  /** Ends the threads that wait. */
  async close(): Promise<void> {
    await Promise.all([...this.#resting.keys()].map((worker) => this.#end(worker)));
  }

  #start(module: URL): Worker {
    const worker = new Worker(module);
    const forget = (): void => {
      this.#forget(worker);
    };
    worker.on('error', forget);
    worker.on('exit', forget);
    return worker;
  }

  #takeResting({ href }: URL): Worker | null {
    for (const [worker, { module }] of this.#resting) {
      if (module !== href) continue;
      this.#forget(worker);
      worker.ref();
      return worker;
    }
    return null;
  }

  #rest(worker: Worker, { href }: URL): void {
    worker.unref();
    const timer = setTimeout(() => void this.#end(worker), REST).unref();
    this.#resting.set(worker, { module: href, timer });
  }

  #forget(worker: Worker): void {
    clearTimeout(this.#resting.get(worker)?.timer);
    this.#resting.delete(worker);
  }

  async #end(worker: Worker): Promise<void> {
    this.#forget(worker);
    await worker.terminate();
  }
}
