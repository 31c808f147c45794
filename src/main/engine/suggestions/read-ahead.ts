import type { ReadingInHand, ReadingThread } from './reading-thread.ts';

/** What the rules made of an article, or why they made nothing of it. */
export interface Arrival {
  readonly articleId: string;
  /** Null when the article is gone, or the rules failed on it. */
  readonly inHand: ReadingInHand | null;
  readonly error: unknown;
}

/** An article that is to be read. */
export interface Wanted {
  readonly id: string;
  /** About how long it takes to read: the bytes of its text. */
  readonly bytes: number;
}

/**
 * So many articles, and more up to so many bytes of text, are asked for at once: some 20 ms of work for
 * the thread, while the engine saves. An article that another job asks for waits no longer than that.
 */
const FEWEST_ASKED = 2;
const BYTES_ASKED = 20_000;
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
  readonly #wanted: Iterator<Wanted>;
  readonly #signal: AbortSignal;
  readonly #arrived: Arrival[] = [];
  readonly #asked = new Set<Wanted>();
  #isClosed = false;
  #failure: unknown = null;
  #wake: () => void = () => undefined;

  /** @param wanted is asked for the next article when there is room for it */
  constructor(thread: ReadingThread, wanted: Iterator<Wanted>, signal: AbortSignal) {
    this.#thread = thread;
    this.#wanted = wanted;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#wake(), { once: true });
  }

  /**
   * What has arrived up to this weight, and at least one article: waits for it. None when all are read.
   * Throws what `wanted` threw, or the reason of the signal.
   */
  async take(weight: number): Promise<readonly Arrival[]> {
    this.#ask();
    while (this.#arrived.length === 0 && this.#asked.size > 0 && !this.#signal.aborted) {
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
    while (!this.#isClosed && this.#hasRoom()) {
      const next = this.#next();
      if (!next) return;
      this.#asked.add(next);
      void this.#read(next);
    }
  }

  #hasRoom(): boolean {
    const waiting = this.#arrived.reduce((sum, each) => sum + weightOf(each), 0);
    if (waiting >= MOST_WAITING) return false;
    if (this.#asked.size < FEWEST_ASKED) return true;
    return [...this.#asked].reduce((sum, { bytes }) => sum + bytes, 0) < BYTES_ASKED;
  }

  #next(): Wanted | null {
    if (this.#failure !== null) return null;
    try {
      const next = this.#wanted.next();
      return next.done === true ? null : next.value;
    } catch (thrown) {
      this.#failure = thrown;
      return null;
    }
  }

  async #read(wanted: Wanted): Promise<void> {
    const { id: articleId } = wanted;
    try {
      const inHand = await this.#thread.read(articleId, this.#signal);
      if (this.#isClosed) inHand?.release();
      else this.#arrived.push({ articleId, inHand, error: null });
    } catch (error) {
      this.#arrived.push({ articleId, inHand: null, error });
    }
    this.#asked.delete(wanted);
    this.#ask();
    this.#wake();
  }
}
