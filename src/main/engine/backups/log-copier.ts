import { copyLogInCommits, pagesToCopy, type Database } from '../db/database.ts';

/** A commit may copy so many pages of 4 kB itself, which takes some 20 ms. */
const MOST_IN_COMMIT = 2000;

/**
 * Keeps long copying out of commits. SQLite copies its log of changes into the file within a commit, but
 * not what another connection reads. So the first commit after a long reading, a backup say, would copy
 * all that was written meanwhile, and hold the engine for that long; a thread does it instead.
 */
export class LogCopier {
  readonly #db: Database;
  readonly #copy: () => Promise<unknown>;
  readonly #report: (what: string, thrown: unknown) => void;
  #copying: Promise<void> | null = null;
  #hasFailed = false;

  /**
   * @param copy copies the log in another thread, as far as nobody reads it
   * @param report hears why a thread could not; commits copy the log from then on
   */
  constructor(
    db: Database,
    copy: () => Promise<unknown>,
    report: (what: string, thrown: unknown) => void,
  ) {
    this.#db = db;
    this.#copy = copy;
    this.#report = report;
  }

  /** Call before a change: sees whether its commit may copy the log. */
  look(): void {
    if (this.#copying !== null || this.#hasFailed) return;
    if (this.#decide() === 'long') this.#copying = this.#copyNow();
  }

  /** Has commits copy the log unless it is long. */
  #decide(): 'short' | 'long' {
    const length = pagesToCopy(this.#db) > MOST_IN_COMMIT ? 'long' : 'short';
    copyLogInCommits(this.#db, length === 'short');
    return length;
  }

  /** Resolves when no thread copies the log any more. */
  async settle(): Promise<void> {
    await this.#copying;
  }

  async #copyNow(): Promise<void> {
    try {
      await this.#copy();
      this.#decide();
    } catch (thrown) {
      this.#hasFailed = true;
      copyLogInCommits(this.#db, true);
      this.#report('copying the log of changes', thrown);
    } finally {
      this.#copying = null;
    }
  }
}
