import { AppError } from '../../../shared/errors.ts';

/**
 * Keeps other changes away from the library while a large one is half made: in between they would
 * be undone and redone in another order than they were made in.
 */
export class Hold {
  #words: string | null = null;
  #waiting: (() => void)[] = [];

  /** @param work what goes on, as the beginning of a sentence: “Moving articles to the trash” */
  take(work: string): void {
    this.#words = `${work} is not finished. Wait until it is, or cancel it at the foot of the window; then try again.`;
  }

  /** The work was broken off half way; nothing else is changed until it went on. */
  keep(work: string, way: string): void {
    this.#words = `${work} was broken off. ${way}`;
  }

  release(): void {
    this.#words = null;
    for (const goOn of this.#waiting.splice(0)) goOn();
  }

  /** Resolves when nothing holds the library, for work that can wait, or when the signal aborts. */
  async whenFree(signal: AbortSignal): Promise<void> {
    while (this.#words !== null && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }

  /** Throws `busy` while something holds the library. */
  refuse(): void {
    if (this.#words !== null) throw new AppError('busy', this.#words);
  }
}
