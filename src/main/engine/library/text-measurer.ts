import { Worker } from 'node:worker_threads';
import { canonicalText } from '../../../shared/domain/canonical-text.ts';
import { AppError } from '../../../shared/errors.ts';
import { measureText, type RevisionText } from './revision-text.ts';

/** A text of so many characters is made canonical and measured in some ten milliseconds. */
const SHORT = 100_000;

export interface TextMeasurer {
  /**
   * Makes a text canonical and measures it; a long one in a thread of its own. Rejects when the signal
   * aborts and when the engine is closed.
   */
  readonly measure: (raw: string, signal: AbortSignal) => Promise<RevisionText>;
  /** Ends what is under way. */
  readonly close: () => Promise<void>;
}

/** Measures new texts without keeping other calls waiting. */
export function createTextMeasurer(
  module: URL = new URL('./measure-worker.ts', import.meta.url),
): TextMeasurer {
  const threads = new Set<Worker>();

  const measureInThread = (raw: string, signal: AbortSignal): Promise<RevisionText> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const thread = new Worker(module, { workerData: raw });
      threads.add(thread);
      const abort = (): void => void thread.terminate();
      signal.addEventListener('abort', abort, { once: true });
      thread.on('message', resolve);
      thread.on('error', reject);
      thread.on('exit', () => {
        threads.delete(thread);
        signal.removeEventListener('abort', abort);
        // Says nothing where the thread has answered before.
        reject(new AppError('cancelled', 'Cancelled. The text was not replaced.'));
      });
    });

  return {
    measure: async (raw, signal) =>
      raw.length <= SHORT ? measureText(canonicalText(raw)) : measureInThread(raw, signal),
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}
