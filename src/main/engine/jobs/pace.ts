/** How long the transaction of a page may take: calls that come meanwhile wait for its end. */
const AIM_MILLIS = 15;

/** How many things go into the next page of long work, told from how long the last page took. */
export class Pace {
  readonly #least: number;
  readonly #most: number;
  #size: number;

  /**
   * @param first how many go into the first page; no page has more than twenty times as many, and none
   * less than a quarter, as each waits for the disk
   */
  constructor(first: number) {
    this.#size = first;
    this.#least = Math.ceil(first / 4);
    this.#most = 20 * first;
  }

  get size(): number {
    return this.#size;
  }

  /**
   * Does the work of a page, and learns from how long it takes.
   * @param done tells how many things the page had, if not as many as it could have
   */
  time<T>(work: () => T, done: (value: T) => number = () => this.#size): T {
    const started = performance.now();
    const value = work();
    const fitting = (done(value) * AIM_MILLIS) / Math.max(1, performance.now() - started);
    const size = Math.min(fitting, 2 * this.#size, this.#most);
    this.#size = Math.floor(Math.max(this.#least, size));
    return value;
  }
}
