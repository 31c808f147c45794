import type { ReadingInHand, ReadingThread } from './reading-thread.ts';

/** What the rules made of an article, or why they made nothing of it. */
export interface Arrival {
  readonly articleId: string;
  /** Null when the article is gone, or the rules failed on it. */
  readonly inHand: ReadingInHand | null;
  readonly error: unknown;
}

/** So many articles are asked for at once: the thread goes on with the second when it has read the first. */
const ASKED = 2;
/** So many changes may wait to be saved before the thread is asked for more. */
const MOST_WAITING = 300;

/** About how long an article takes to save: as many times as long as one change. */
export const weightOf = ({ inHand }: Arrival): number => 2 + (inHand?.changes.length ?? 0);

/**
 * Has articles read before they are saved, so that the rules and whoever saves what they found do not
 * wait for one another.
 */
export class ReadAhead {
  readonly #thread: ReadingThread;
  readonly #articleIds: Iterator<string>;
  readonly #signal: AbortSignal;
  readonly #arrived: Arrival[] = [];
  #reading = 0;
  #isClosed = false;
  #failure: unknown = null;
  #wake: () => void = () => undefined;

  /** @param articleIds is asked for the next article when there is room for it */
  constructor(thread: ReadingThread, articleIds: Iterator<string>, signal: AbortSignal) {
    this.#thread = thread;
    this.#articleIds = articleIds;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#wake(), { once: true });
  }

  /**
   * What has arrived up to this weight, and at least one article: waits for it. None when all are read.
   * Throws what `articleIds` threw, or the reason of the signal.
   */
  async take(weight: number): Promise<readonly Arrival[]> {
    this.#ask();
    while (this.#arrived.length === 0 && this.#reading > 0 && !this.#signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#signal.throwIfAborted();
    if (this.#arrived.length === 0 && this.#failure !== null) throw this.#failure;
    let taken = 0;
    let total = 0;
    for (const arrival of this.#arrived) {
      total += weightOf(arrival);
      if (taken > 0 && total > weight) break;
      taken += 1;
    }
    const page = this.#arrived.splice(0, taken);
    this.#ask();
    return page;
  }

  /** Lets go of what was read and not taken; nothing is read from then on. */
  close(): void {
    this.#isClosed = true;
    for (const { inHand } of this.#arrived.splice(0)) inHand?.release();
  }

  #ask(): void {
    while (this.#reading < ASKED && !this.#isFull() && !this.#isClosed) {
      const articleId = this.#next();
      if (articleId === null) return;
      this.#reading += 1;
      void this.#read(articleId);
    }
  }

  #isFull(): boolean {
    return this.#arrived.reduce((sum, each) => sum + weightOf(each), 0) >= MOST_WAITING;
  }

  #next(): string | null {
    if (this.#failure !== null) return null;
    try {
      const next = this.#articleIds.next();
      return next.done === true ? null : next.value;
    } catch (thrown) {
      this.#failure = thrown;
      return null;
    }
  }

  async #read(articleId: string): Promise<void> {
    try {
      const inHand = await this.#thread.read(articleId, this.#signal);
      if (this.#isClosed) inHand?.release();
      else this.#arrived.push({ articleId, inHand, error: null });
    } catch (error) {
      this.#arrived.push({ articleId, inHand: null, error });
    }
    this.#reading -= 1;
    this.#ask();
    this.#wake();
  }
}
