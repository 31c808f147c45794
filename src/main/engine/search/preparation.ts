import { setImmediate, setTimeout } from 'node:timers/promises';
import { SEARCH_TABLES } from './dictionaries.ts';
import type { SearchDesk } from './search-desk.ts';

/** While the reader types, nothing else is done. */
const REST_MILLIS = 300;

/** Reads the dictionaries and weighs the frequent words between answers, where they are not as they were. */
export class Preparation {
  readonly #desk: SearchDesk;
  #lastAskedAt = performance.now();
  #isRunning = false;

  constructor(desk: SearchDesk) {
    this.#desk = desk;
  }

  /** Notes that something was asked: what can wait does. */
  rest(): void {
    this.#lastAskedAt = performance.now();
  }

  /** Prepares what comes, unless it does so already. */
  async run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    const { dictionaries, frequent } = this.#desk;
    try {
      // The answer at hand goes out first.
      await setImmediate();
      for (const _ of dictionaries.read()) await setImmediate();
      for (const table of SEARCH_TABLES) {
        const words = dictionaries.newFrequent(table);
        if (words) frequent.expect(table, words);
      }
      for (let asked = frequent.next(); asked; asked = frequent.next()) {
        const rows = dictionaries.of(asked.table).knownRows(asked.word);
        for (const _ of frequent.weigh({ ...asked, rows })) {
          await setImmediate();
          while (performance.now() - this.#lastAskedAt < REST_MILLIS)
            await setTimeout(REST_MILLIS / 2);
        }
      }
    } catch {
      // A damaged index is met again by the next search, which can answer with it.
    } finally {
      this.#isRunning = false;
    }
  }
}
