import { setImmediate } from 'node:timers/promises';
import { prepared, type Database } from '../db/database.ts';
import { forgetDropped } from './forget.ts';

/** So many of the last steps stay, however old or large they are. */
const STEPS_KEPT = 100;

/** What the steps beyond those may take, in characters: some 500 MB. */
const MOST_CHARACTERS = 500_000_000;

/**
 * Lets go of the steps beyond the bounds of history, oldest first: those that were made before this
 * moment (UTC milliseconds; null for none), and those beyond half a gigabyte. The last hundred stay, and so does
 * whatever can be redone.
 */
export function dropOldSteps(
  db: Database,
  madeBefore: number | null,
  bounds = { steps: STEPS_KEPT, characters: MOST_CHARACTERS },
): void {
  prepared<[{ madeBefore: number | null; steps: number; characters: number }]>(
    db,
    `UPDATE history_step SET is_dropped = 1 WHERE is_dropped = 0 AND undone = 0 AND seq <= (
       SELECT max(seq) FROM (
         SELECT seq, made_at, row_number() OVER newest AS place, sum(size) OVER newest AS characters
         FROM history_step WHERE is_dropped = 0 AND undone = 0 WINDOW newest AS (ORDER BY seq DESC))
       WHERE place > @steps AND (made_at < @madeBefore OR characters > @characters))`,
  ).run({ madeBefore, ...bounds });
}

/** Takes the steps that undo and redo no longer know out of history, in pages between which calls are answered. */
export class HistoryPruner {
  readonly #db: Database;
  readonly #report: (what: string, thrown: unknown) => void;
  readonly #whenDone: () => void;
  #running: Promise<void> | null = null;
  #isStopped = false;

  /** `report` hears of surprises, for the log; `whenDone` that nothing dropped is left. */
  constructor(
    db: Database,
    report: (what: string, thrown: unknown) => void,
    whenDone: () => void = () => undefined,
  ) {
    this.#db = db;
    this.#report = report;
    this.#whenDone = whenDone;
  }

  /** Begins unless it works already; call after a change that may have dropped steps. */
  goOn(): void {
    if (this.#running || !this.#hasDropped()) return;
    this.#running = this.#run()
      .catch((thrown: unknown) => {
        this.#report('forgetting old history', thrown);
      })
      .finally(() => {
        this.#running = null;
      });
  }

  /** Ends the work between two pages; the next session goes on with it. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    const page = this.#db.transaction(() => forgetDropped(this.#db));
    while (!this.#isStopped && page.immediate()) await setImmediate();
    if (!this.#isStopped) this.#whenDone();
  }

  #hasDropped(): boolean {
    return (
      prepared(this.#db, 'SELECT 1 FROM history_step WHERE is_dropped = 1 LIMIT 1').get() !==
      undefined
    );
  }
}
