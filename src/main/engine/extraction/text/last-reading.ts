const kept = new Set<{ forget(): void }>();

/**
 * Reads something of an article and keeps the last reading, so that rules of several kinds share it.
 * Only one is kept: with a weak map the collector of garbage carries the readings of many articles along.
 */
export class LastReading<Key extends readonly unknown[], T> {
  readonly #readAnew: (...key: Key) => T;
  #last: { readonly key: Key; readonly reading: T } | null = null;

  constructor(readAnew: (...key: Key) => T) {
    this.#readAnew = readAnew;
    kept.add(this);
  }

  /** The reading of what is given; the one that is kept where all of it is what was read last. */
  read(...key: Key): T {
    const last = this.#last;
    if (last !== null && key.every((part, at) => part === last.key[at])) return last.reading;
    const reading = this.#readAnew(...key);
    this.#last = { key, reading };
    return reading;
  }

  forget(): void {
    this.#last = null;
  }
}

/** Lets go of all that was read, when an article is done with: a long one holds much memory. */
export function forgetReadings(): void {
  for (const readings of kept) readings.forget();
}
