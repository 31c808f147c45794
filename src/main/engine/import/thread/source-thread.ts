import { Worker } from 'node:worker_threads';
import type { Source, SourceEnd, SourcePart } from '../source.ts';

/** What the thread is asked: to read a source once it has read those before, and to go on after a page. */
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
   * Reads a source, after those that were asked for before, and hands over what is in it in pages; the
   * next page is read once `take` has taken the last. Whatever the source does, the answer says so in a
   * line. Rejects only with what `take` threw, and when the signal aborts, with its reason; then reading
   * has stopped.
   */
  readonly read: (source: Source, signal: AbortSignal, take: TakePage) => Promise<SourceEnd>;
  /** Ends the thread. It is not waited for: a disk that no longer answers would hold it for ever. */
  readonly close: () => void;
}

/** A source that was asked for: what tells whoever waits for it. */
interface Asked {
  readonly id: number;
  readonly source: Source;
  readonly take: TakePage;
  readonly end: (end: SourceEnd) => void;
  readonly fail: (thrown: unknown) => void;
  /** How far the thread is with it: one source after the other is begun, and read. */
  state: 'asked' | 'begun' | 'read';
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
  /** By their numbers, in the order in which they are read. */
  const asked = new Map<number, Asked>();
  let nextId = 0;
  /** Whether what is asked for is about to be asked of another thread. */
  let isStartingAnew = false;

  const endThread = (): void => {
    const ended = worker;
    worker = null;
    ended?.unref();
    void ended?.terminate();
  };

  /** Forgets a source, so that a late reply is not taken for its answer. */
  const letGo = (one: Asked): void => {
    clearTimeout(one.timer);
    asked.delete(one.id);
    // A process waits for the thread only while it reads.
    if (asked.size === 0) worker?.unref();
  };

  const settle = (one: Asked, end: string | SourceEnd): void => {
    letGo(one);
    one.end(typeof end === 'string' ? { ok: false, message: end } : end);
  };

  const ask = ({ id, source }: Asked): void => {
    worker ??= start();
    worker.ref();
    worker.postMessage({ of: 'read', id, source } satisfies SourceRequest);
  };

  /**
   * Ends the thread while nothing that is still wanted is half read; another one reads what is left, once
   * all who want that have let go of theirs.
   */
  const startAnew = (): void => {
    endThread();
    if (isStartingAnew) return;
    isStartingAnew = true;
    queueMicrotask(() => {
      isStartingAnew = false;
      for (const one of asked.values()) if (one.state === 'asked') ask(one);
    });
  };

  const startClock = (one: Asked): void => {
    clearTimeout(one.timer);
    one.timer = setTimeout(() => {
      settle(one, describeOvertime(one.source.name, limits));
      startAnew();
    }, limits.millis);
  };

  /** Has a page taken while the clock stands still; tells whether its source is still wanted then. */
  const handOver = async (one: Asked, parts: readonly SourcePart[]): Promise<boolean> => {
    clearTimeout(one.timer);
    try {
      if (parts.length > 0) await one.take(parts);
    } catch (thrown) {
      if (!asked.has(one.id)) return false;
      letGo(one);
      if (one.state === 'begun') startAnew();
      one.fail(thrown);
    }
    return asked.has(one.id);
  };

  const takePage = async (one: Asked, parts: readonly SourcePart[]): Promise<void> => {
    if (!(await handOver(one, parts))) return;
    startClock(one);
    worker?.postMessage({ of: 'more' } satisfies SourceRequest);
  };

  const takeEnd = async (
    one: Asked,
    { parts, end }: Extract<SourceReply, { of: 'end' }>,
  ): Promise<void> => {
    if (await handOver(one, parts)) settle(one, end);
  };

  const hear = (reply: SourceReply): void => {
    const one = asked.get(reply.id);
    if (!one) {
      // It was cancelled before it was begun.
      if (reply.of === 'begun') startAnew();
      return;
    }
    one.state = reply.of === 'end' || reply.of === 'failure' ? 'read' : 'begun';
    switch (reply.of) {
      case 'begun':
        startClock(one);
        break;
      case 'page':
        void takePage(one, reply.parts);
        break;
      case 'end':
        void takeEnd(one, reply);
        break;
      case 'failure':
        log(`reading a file: ${reply.details}`);
        settle(one, describeFault(one.source.name));
    }
  };

  const start = (): Worker => {
    const started = new Worker(module, {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const die = (describe: (name: string) => string): void => {
      if (worker !== started) return;
      const inHand = [...asked.values()].find(({ state }) => state !== 'read');
      if (inHand) settle(inHand, describe(inHand.source.name));
      startAnew();
    };
    started.on('message', (reply: SourceReply) => {
      if (worker === started) hear(reply);
    });
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

  return {
    read: (source, signal, take) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        nextId += 1;
        const abort = (): void => {
          letGo(one);
          if (one.state === 'begun') startAnew();
          reject(signal.reason as Error);
        };
        const one: Asked = {
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
          state: 'asked',
          timer: undefined,
        };
        signal.addEventListener('abort', abort, { once: true });
        asked.set(one.id, one);
        if (!isStartingAnew) ask(one);
      }),
    close: () => {
      for (const one of asked.values()) letGo(one);
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
