/** A task that is asked for more often than it should run. */
export interface PacedTask {
  /** Runs it now, or once more when the pause after the last time is over. */
  readonly ask: () => void;
  readonly stop: () => void;
}

/** The pause is at least so many times as long as the task took, so that it never takes over. */
const PAUSE_PER_WORK = 3;

/**
 * Paces a task: it runs at once when first asked for, then not again for `atLeast` milliseconds
 * after it has ended, and longer if it took long. However often it is asked for in between, it
 * runs once afterwards.
 */
export function createPacedTask(atLeast: number, run: () => Promise<unknown>): PacedTask {
  let isBusy = false;
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isStopped = false;

  const rest = (took: number): void => {
    if (isStopped) return;
    timer = setTimeout(
      () => {
        timer = null;
        isBusy = false;
        if (isAsked) ask();
      },
      Math.max(atLeast, took * PAUSE_PER_WORK),
    );
  };
  const ask = (): void => {
    if (isStopped) return;
    isAsked = true;
    if (isBusy) return;
    isBusy = true;
    isAsked = false;
    const began = performance.now();
    const end = (): void => {
      rest(performance.now() - began);
    };
    run().then(end, end);
  };
  return {
    ask,
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
