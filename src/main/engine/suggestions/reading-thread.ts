import { Worker } from 'node:worker_threads';
import { AppError, type AppErrorBody } from '../../../shared/errors.ts';
import { isThreadLine, type ThreadLine } from '../db/thread-connection.ts';
import type { ArticleReading, SuggestionChange } from './suggested-claim.ts';

/** How many changes come over at once: as many as are written without keeping other calls waiting. */
export const CHANGES_IN_PAGE = 25;

/** What the thread is asked. A page is one of the reading that the request `reading` asked for. */
type Question =
  | { readonly of: 'reading'; readonly articleId: string }
  | { readonly of: 'page'; readonly reading: number; readonly from: number };
export type ReadingRequest = Question & { readonly id: number };

/** What it answers; `id` is that of the request. */
type Answer =
  | { readonly of: 'reading'; readonly reading: ArticleReading | null }
  | { readonly of: 'page'; readonly changes: readonly SuggestionChange[] };
export type ReadingReply = (
  Answer | { readonly of: 'failure'; readonly error: AppErrorBody; readonly details: string }
) & { readonly id: number };

/** The changes that a reading asks for, from the one of this number on; at most a page of them. */
export type ReadPage = (from: number) => Promise<readonly SuggestionChange[]>;

export interface ReadingThread {
  /**
   * Lets the rules read an article and hands over what they found; null for an article that is
   * gone. Only one article is in hand at a time, so that whoever saves what is new of it knows
   * that nobody else does. Rejects when the signal aborts, which stops the rules at once.
   */
  readonly withReading: <T>(
    articleId: string,
    signal: AbortSignal,
    use: (reading: ArticleReading | null, readPage: ReadPage) => Promise<T>,
  ) => Promise<T>;
  readonly close: () => Promise<void>;
}

interface Asker {
  readonly id: number;
  readonly resolve: (reply: ReadingReply) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs the rules in a thread of its own with the lexicon and a reading connection, so that the
 * engine answers calls while a long article is read. Started with the first article; a thread
 * that dies fails what it had in hand and is started anew for the next. A reply is taken only by
 * the request that bears its id. `log` hears of failures and slow
 * statements.
 */
export function startReadingThread(
  directory: string,
  resources: string,
  log: (message: string) => void,
  module: URL = new URL('./reading-worker.ts', import.meta.url),
): ReadingThread {
  let worker: Worker | null = null;
  let asker: Asker | null = null;
  let lastId = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const settle = (finish: (asker: Asker) => void): void => {
    const waiting = asker;
    asker = null;
    worker?.unref();
    if (waiting) finish(waiting);
  };

  const start = (): Worker => {
    const started = new Worker(module, { workerData: { directory, resources } });
    const fail = (): void => {
      if (worker !== started) return;
      worker = null;
      settle(({ reject }) => {
        reject(new AppError('engine_restarted', 'The rules stopped reading. Try again.'));
      });
    };
    started.on('message', (reply: ReadingReply | ThreadLine) => {
      if (isThreadLine(reply)) {
        log(reply.line);
        return;
      }
      if (asker?.id !== reply.id) return;
      settle(({ resolve }) => {
        resolve(reply);
      });
    });
    started.on('error', (error) => {
      log(`rules: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      fail();
    });
    started.on('exit', fail);
    return started;
  };

  const stop = async (): Promise<void> => {
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  };

  const ask = (request: ReadingRequest, signal: AbortSignal): Promise<ReadingReply> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const { id } = request;
      const abort = (): void => {
        asker = null;
        reject(signal.reason as Error);
        void stop();
      };
      const done = (): void => {
        signal.removeEventListener('abort', abort);
      };
      signal.addEventListener('abort', abort, { once: true });
      asker = {
        id,
        resolve: (reply) => {
          done();
          resolve(reply);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      };
      worker ??= start();
      // The thread keeps the process alive only while a request is open.
      worker.ref();
      worker.postMessage(request);
    });

  const askWell = async (request: ReadingRequest, signal: AbortSignal): Promise<Answer> => {
    const reply = await ask(request, signal);
    if (reply.of !== 'failure') return reply;
    if (reply.error.code === 'internal') log(`rules: ${reply.details}`);
    throw new AppError(reply.error.code, reply.error.message);
  };

  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };

  return {
    withReading: (articleId, signal, use) => {
      const mine = turn.then(async () => {
        const reading = nextId();
        const answer = await askWell({ id: reading, of: 'reading', articleId }, signal);
        return use(answer.of === 'reading' ? answer.reading : null, async (from) => {
          const page = await askWell({ id: nextId(), of: 'page', reading, from }, signal);
          return page.of === 'page' ? page.changes : [];
        });
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
    close: stop,
  };
}
