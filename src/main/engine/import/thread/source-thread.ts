import { Worker } from 'node:worker_threads';
import type { Source, SourceAnswer } from '../source.ts';

/** What the thread is asked, one source at a time, and what it answers to that number. */
export interface SourceRequest {
  readonly id: number;
  readonly source: Source;
}
export type SourceReply =
  | { readonly of: 'begun'; readonly id: number }
  | { readonly of: 'answer'; readonly id: number; readonly answer: SourceAnswer }
  | { readonly of: 'failure'; readonly id: number; readonly details: string };

/** What one source may cost. */
export interface SourceLimits {
  /** From when the thread takes it up. */
  readonly millis: number;
  /** Of the thread's heap. */
  readonly megabytes: number;
}

/**
 * The slowest of the documents that go in, four million characters of dense Markdown, keeps a
 * processor busy for 14 seconds; one that is slower, or shared, may take four times as long. A page
 * of 50 MB takes a gigabyte at most.
 */
const LIMITS: SourceLimits = { millis: 60_000, megabytes: 1024 };

export interface SourceThread {
  /**
   * Reads a source. Whatever the source does, the answer says so in a line. Rejects only when
   * the signal aborts, with its reason, and then reading has stopped.
   */
  readonly read: (source: Source, signal: AbortSignal) => Promise<SourceAnswer>;
  /** Ends the thread. It is not waited for: a disk that no longer answers would hold it for ever. */
  readonly close: () => void;
}

/** The source in hand: what tells whoever waits for it. */
interface InHand {
  readonly id: number;
  readonly source: Source;
  readonly answer: (answer: SourceAnswer) => void;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Reads sources one after the other in a thread of its own, which can be ended whatever a source
 * makes it do: the engine answers calls meanwhile, and neither endless work nor too much memory is
 * more than a line about one file. Started with the first source, kept for the next, and started
 * anew after it was ended. `log` hears of faults that no source should cause.
 */
export function startSourceThread(
  log: (message: string) => void,
  options: { readonly module?: URL | undefined; readonly limits?: SourceLimits } = {},
): SourceThread {
  const module = options.module ?? new URL('./source-worker.ts', import.meta.url);
  const limits = options.limits ?? LIMITS;
  let worker: Worker | null = null;
  let inHand: InHand | null = null;
  let nextId = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const endThread = (): void => {
    const ended = worker;
    worker = null;
    ended?.unref();
    void ended?.terminate();
  };

  /** Forgets the source that is being read, so that a late reply is not taken for its answer. */
  const letGo = (): InHand | null => {
    const done = inHand;
    inHand = null;
    clearTimeout(done?.timer);
    return done;
  };

  const settle = (answer: string | SourceAnswer): void => {
    worker?.unref();
    letGo()?.answer(typeof answer === 'string' ? { ok: false, message: answer } : answer);
  };

  const hear = (reply: SourceReply): void => {
    if (inHand?.id !== reply.id) return;
    const { name } = inHand.source;
    if (reply.of === 'begun') {
      inHand.timer = setTimeout(() => {
        endThread();
        settle(describeOvertime(name, limits));
      }, limits.millis);
    } else if (reply.of === 'answer') {
      settle(reply.answer);
    } else {
      log(`reading a file: ${reply.details}`);
      settle(describeFault(name));
    }
  };

  const start = (): Worker => {
    const started = new Worker(module, {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const die = (describe: (name: string) => string): void => {
      if (worker !== started) return;
      worker = null;
      settle(describe(inHand?.source.name ?? ''));
    };
    started.on('message', hear);
    started.on('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!isFull) log(`thread that reads files: ${error.stack ?? error.message}`);
      die(isFull ? describeFull : describeFault);
    });
    started.on('exit', () => {
      die(describeFault);
    });
    return started;
  };

  const readNow = (source: Source, signal: AbortSignal): Promise<SourceAnswer> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const abort = (): void => {
        letGo();
        endThread();
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', abort, { once: true });
      nextId += 1;
      inHand = {
        id: nextId,
        source,
        answer: (answer) => {
          signal.removeEventListener('abort', abort);
          resolve(answer);
        },
        timer: undefined,
      };
      worker ??= start();
      // A process waits for the thread only while it reads.
      worker.ref();
      worker.postMessage({ id: nextId, source } satisfies SourceRequest);
    });

  return {
    read: (source, signal) => {
      const mine = turn.then(() => readNow(source, signal));
      turn = mine.catch(() => undefined);
      return mine;
    },
    close: () => {
      letGo();
      endThread();
    },
  };
}

function describeOvertime(name: string, { millis }: SourceLimits): string {
  return `${name} took longer to read than the ${String(millis / 1000)} seconds that a file has, so it was left out. Divide it, or copy the part you need and paste it here.`;
}

function describeFull(name: string): string {
  return `${name} needs more memory than a file may have, so it was left out. Divide it, or copy the part you need and paste it here.`;
}

function describeFault(name: string): string {
  return `${name} could not be read: something in it is more than Collate understands. Copy the part you need and paste it here.`;
}
