import { join } from 'node:path';
import { createEngine, type Engine } from '../../src/main/engine/engine.ts';
import { AppError } from '../../src/shared/errors.ts';
import type { Desk } from './host.ts';
import { seededRandom } from './random.ts';
import { wordsOf } from './attack.ts';
import { makeChange, planChange } from './changes.ts';

/** The app's own files. */
const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');

/** An engine in this process, for attacks on what lies on the disk. */
export interface Library extends Desk {
  readonly engine: Engine;
  /** The lines of the engine's log: it has some only when something went wrong inside. */
  readonly log: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the library in a folder; throws what the engine refuses it with. */
export function openLibrary(directory: string, now: () => number = Date.now): Library {
  const log: string[] = [];
  const engine = createEngine({
    directory,
    resources: RESOURCES,
    now,
    log: (message) => log.push(message),
  });
  return {
    engine,
    log,
    call: async (method, input) => {
      const result = await engine.dispatch(method, input, new AbortController().signal);
      if (!result.ok) throw new AppError(result.error.code, result.error.message);
      return result.value as never;
    },
    waitForJob: (jobId) => engine.waitForJob(jobId),
    // What lies on the disk is the attack’s own affair.
    lend: null,
    close: () => engine.close(),
  };
}

/** Makes so many changes as a reader would, leaving out those that are refused. */
export async function workIn(desk: Desk, changes: number, seed: number): Promise<void> {
  const random = seededRandom(seed);
  for (let done = 0; done < changes; done += 1) {
    const change = await planChange(desk, random);
    await makeChange(desk, change).catch((thrown: unknown) => {
      if (wordsOf(thrown) === null) throw thrown;
    });
  }
}
