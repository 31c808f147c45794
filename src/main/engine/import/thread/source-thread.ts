import { Worker } from 'node:worker_threads';
import type { Source, SourceEnd, SourcePart } from '../source.ts';

/** What the thread is asked: to read a source, one at a time, and to go on with it after a page. */
export type SourceRequest =
  { readonly of: 'read'; readonly id: number; readonly source: Source } | { readonly of: 'more' };
/**
 * What it answers to that number: that it has begun or goes on, pages of what it finds, the last one
 * with how reading ended.
 */
export type SourceReply =
  | { readonly of: 'begun'; readonly id: number }
  | { readonly of: 'page'; readonly id: number; readonly parts: readonly SourcePart[] }
  | {
      readonly of: 'end';
      readonly id: number;
      readonly parts: readonly SourcePart[];
      readonly end: SourceEnd;
    }
  | { readonly of: 'failure'; readonly id: number; readonly details: string };

/** What one source may cost. */
export interface SourceLimits {
  /** From when the thread takes it up, and then from page to page. */
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

/** Takes a page of what a source holds; the next one waits until it is done. */
export type TakePage = (parts: readonly SourcePart[]) => void | Promise<void>;

export interface SourceThread {
  /**
   * Reads a source and hands over what is in it in pages; the next one is read once `take` has taken
   * the last. Whatever the source does, the answer says so in a line. Rejects only with what `take`
   * threw, and when the signal aborts, with its reason; then reading has stopped.
   */
  readonly read: (source: Source, signal: AbortSignal, take: TakePage) => Promise<SourceEnd>;
  /** Ends the thread. It is not waited for: a disk that no longer answers would hold it for ever. */
  readonly close: () => void;
}

/** The source in hand: what tells whoever waits for it. */
interface InHand {
  readonly id: number;
  readonly source: Source;
  readonly take: TakePage;
  readonly end: (end: SourceEnd) => void;
  readonly fail: (thrown: unknown) => void;
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

  const settle = (end: string | SourceEnd): void => {
    worker?.unref();
    letGo()?.end(typeof end === 'string' ? { ok: false, message: end } : end);
  };

  const startClock = (hand: InHand): void => {
    clearTimeout(hand.timer);
    hand.timer = setTimeout(() => {
      endThread();
      settle(describeOvertime(hand.source.name, limits));
    }, limits.millis);
  };

  /** Has a page taken while the clock stands still; tells whether its source is still in hand then. */
  const handOver = async (hand: InHand, parts: readonly SourcePart[]): Promise<boolean> => {
    clearTimeout(hand.timer);
    try {
      if (parts.length > 0) await hand.take(parts);
    } catch (thrown) {
      if (inHand !== hand) return false;
      letGo();
      endThread();
      hand.fail(thrown);
    }
    return inHand === hand;
  };

  const takePage = async (hand: InHand, parts: readonly SourcePart[]): Promise<void> => {
    if (!(await handOver(hand, parts))) return;
    startClock(hand);
    worker?.postMessage({ of: 'more' } satisfies SourceRequest);
  };

  const takeEnd = async (
    hand: InHand,
    { parts, end }: Extract<SourceReply, { of: 'end' }>,
  ): Promise<void> => {
    if (await handOver(hand, parts)) settle(end);
  };

  const hear = (reply: SourceReply): void => {
    if (inHand?.id !== reply.id) return;
    switch (reply.of) {
      case 'begun':
        startClock(inHand);
        break;
      case 'page':
        void takePage(inHand, reply.parts);
        break;
      case 'end':
        void takeEnd(inHand, reply);
        break;
      case 'failure':
        log(`reading a file: ${reply.details}`);
        settle(describeFault(inHand.source.name));
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

  const readNow = (source: Source, signal: AbortSignal, take: TakePage): Promise<SourceEnd> =>
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
        take,
        end: (end) => {
          signal.removeEventListener('abort', abort);
          resolve(end);
        },
        fail: (thrown) => {
          signal.removeEventListener('abort', abort);
          reject(thrown);
        },
        timer: undefined,
      };
      worker ??= start();
      // A process waits for the thread only while it reads.
      worker.ref();
      worker.postMessage({ of: 'read', id: nextId, source } satisfies SourceRequest);
    });

  return {
    read: (source, signal, take) => {
      const mine = turn.then(() => readNow(source, signal, take));
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
