import { Worker } from 'node:worker_threads';
import { AppError, type AppErrorBody } from '../../../shared/errors.ts';
import { isThreadLine, type ThreadLine } from '../db/thread-connection.ts';
import type { List } from '../library/list-sql.ts';
import type { ArticleReading, RulesSaid, SuggestionChange } from './suggested-claim.ts';

/** How many changes come over at once: as many as are written without keeping other calls waiting. */
export const CHANGES_IN_PAGE = 25;

/**
 * What the thread is asked. A page is one of the reading that the request `reading` asked for; due are
 * the articles of a list that the rules have not read as they are.
 */
type Question =
  | { readonly of: 'due'; readonly list: List }
  | { readonly of: 'reading'; readonly articleId: string }
  | { readonly of: 'said'; readonly articleId: string }
  | { readonly of: 'page'; readonly reading: number; readonly from: number };
export type ReadingRequest = Question & { readonly id: number };
/** What it is told: the reading that this request asked for is no longer needed. */
export interface ReadingRelease {
  readonly of: 'release';
  readonly reading: number;
}

/** What it answers; `id` is that of the request. A reading comes with the first page of its changes. */
type Answer =
  | {
      readonly of: 'reading';
      readonly reading: ArticleReading | null;
      readonly changes: readonly SuggestionChange[];
    }
  | { readonly of: 'page'; readonly changes: readonly SuggestionChange[] | null }
  | { readonly of: 'said'; readonly said: RulesSaid | null }
  | { readonly of: 'due'; readonly articleIds: readonly string[] };
export type ReadingReply = (
  Answer | { readonly of: 'failure'; readonly error: AppErrorBody; readonly details: string }
) & { readonly id: number };

/** What the rules made of an article, in the hand of whoever asked. */
export interface ReadingInHand {
  readonly reading: ArticleReading;
  /** The first of the changes that it asks for, at most a page. */
  readonly changes: readonly SuggestionChange[];
  /** The changes from the one of this number on, at most a page; null when the thread no longer has them. */
  readonly readPage: (from: number) => Promise<readonly SuggestionChange[] | null>;
  /** Lets the rules read the article once more, as it is by now, and keeps it in hand; null when it is gone. */
  readonly readAgain: () => Promise<ReadingInHand | null>;
  /** Lets go of the article. Whoever has it in hand calls this in any case. */
  readonly release: () => void;
}

export interface ReadingThread {
  /**
   * Lets the rules read an article; null for one that is gone. An article is in one hand at a time, so
   * that whoever saves what is new of it knows that nobody else does: this waits until it is free.
   * Rejects when the signal aborts, which stops the rules at once.
   */
  readonly read: (articleId: string, signal: AbortSignal) => Promise<ReadingInHand | null>;
  /** What the rules say of the text of an article, whatever was recorded; null where it has none, or is gone. */
  readonly say: (articleId: string, signal: AbortSignal) => Promise<RulesSaid | null>;
  /** The articles of a list whose text the rules have not read as they are, in its order. */
  readonly listDue: (list: List, signal: AbortSignal) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

interface Asked {
  readonly request: ReadingRequest;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  /** Whether the thread that runs now has the request. */
  isPosted: boolean;
}

/**
 * Runs the rules in a thread of its own with the lexicon and a reading connection, so that the
 * engine answers calls while a long article is read. What is asked is answered one after the other:
 * who asks for the next article before the last is saved keeps the thread at work. Started with the
 * first article; a thread that dies fails the request that it was at, and the others are asked of a
 * new one. A reply is taken only by the request that bears its id. `log` hears of failures and
 * slow statements.
 */
export function startReadingThread(
  directory: string,
  resources: string,
  log: (message: string) => void,
  module: URL = new URL('./reading-worker.ts', import.meta.url),
): ReadingThread {
  let worker: Worker | null = null;
  let lastId = 0;
  /** What is not answered, in the order in which it was asked. */
  const asked = new Map<number, Asked>();
  const inHand = new Map<string, Promise<void>>();

  const settle = (id: number, finish: (asked: Asked) => void): void => {
    const waiting = asked.get(id);
    asked.delete(id);
    // The thread keeps the process alive only while a request is open.
    if (asked.size === 0) worker?.unref();
    if (waiting) finish(waiting);
  };

  const take = (reply: ReadingReply): void => {
    settle(reply.id, ({ resolve, reject }) => {
      if (reply.of !== 'failure') {
        resolve(reply);
        return;
      }
      if (reply.error.code === 'internal') log(`rules: ${reply.details}`);
      reject(new AppError(reply.error.code, reply.error.message));
    });
  };

  const forgetWorker = (): Worker | null => {
    const gone = worker;
    worker = null;
    for (const each of asked.values()) each.isPosted = false;
    return gone;
  };

  const start = (): Worker => {
    const started = new Worker(module, { workerData: { directory, resources } });
    const die = (): void => {
      if (worker !== started) return;
      forgetWorker();
      const [first] = asked.keys();
      if (first !== undefined) {
        settle(first, ({ reject }) => {
          reject(new AppError('engine_restarted', 'The rules stopped reading. Try again.'));
        });
      }
      post();
    };
    started.on('message', (reply: ReadingReply | ThreadLine) => {
      if (isThreadLine(reply)) log(reply.line);
      else if (worker === started) take(reply);
    });
    started.on('error', (error) => {
      log(`rules: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      die();
    });
    started.on('exit', die);
    return started;
  };

  const post = (): void => {
    for (const each of asked.values()) {
      if (each.isPosted) continue;
      worker ??= start();
      worker.ref();
      worker.postMessage(each.request);
      each.isPosted = true;
    }
  };

  const stop = async (): Promise<void> => {
    await forgetWorker()?.terminate();
  };

  const ask = (
    question: Question,
    signal: AbortSignal,
  ): { id: number; answer: Promise<Answer> } => {
    signal.throwIfAborted();
    lastId += 1;
    const id = lastId;
    const answer = new Promise<Answer>((resolve, reject) => {
      const abort = (): void => {
        asked.delete(id);
        reject(signal.reason as Error);
        void stop();
        // Others that the same signal aborts are gone by then.
        queueMicrotask(post);
      };
      const done =
        <T>(finish: (value: T) => void) =>
        (value: T): void => {
          signal.removeEventListener('abort', abort);
          finish(value);
        };
      signal.addEventListener('abort', abort, { once: true });
      const request = { ...question, id };
      asked.set(id, { request, resolve: done(resolve), reject: done(reject), isPosted: false });
      post();
    });
    return { id, answer };
  };

  /** Waits until the article is in nobody's hand and takes it; answers with what lets go of it. */
  const takeInHand = async (articleId: string, signal: AbortSignal): Promise<() => void> => {
    for (let held = inHand.get(articleId); held; held = inHand.get(articleId)) await held;
    signal.throwIfAborted();
    let end: (() => void) | null = null;
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    inHand.set(articleId, held);
    return () => {
      // Who lets go twice does not take it from whoever has it now.
      if (inHand.get(articleId) === held) inHand.delete(articleId);
      end?.();
    };
  };

  const readInHand = async (
    articleId: string,
    signal: AbortSignal,
    letGo: () => void,
  ): Promise<ReadingInHand | null> => {
    const { id, answer } = ask({ of: 'reading', articleId }, signal);
    const reply = await answer;
    if (reply.of !== 'reading' || !reply.reading) return null;
    const { reading, changes } = reply;
    const forgetRest = (): void => {
      if (changes.length === reading.changes) return;
      worker?.postMessage({ of: 'release', reading: id } satisfies ReadingRelease);
    };
    return {
      reading,
      changes,
      readPage: async (from) => {
        const page = await ask({ of: 'page', reading: id, from }, signal).answer;
        return page.of === 'page' ? page.changes : null;
      },
      readAgain: () => {
        forgetRest();
        return readInHand(articleId, signal, letGo);
      },
      release: () => {
        forgetRest();
        letGo();
      },
    };
  };

  return {
    read: async (articleId, signal) => {
      const letGo = await takeInHand(articleId, signal);
      let reading: ReadingInHand | null = null;
      try {
        reading = await readInHand(articleId, signal, letGo);
        return reading;
      } finally {
        if (!reading) letGo();
      }
    },
    say: async (articleId, signal) => {
      const reply = await ask({ of: 'said', articleId }, signal).answer;
      return reply.of === 'said' ? reply.said : null;
    },
    listDue: async (list, signal) => {
      const reply = await ask({ of: 'due', list }, signal).answer;
      return reply.of === 'due' ? reply.articleIds : [];
    },
    close: stop,
  };
}
