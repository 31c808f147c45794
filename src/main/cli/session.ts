import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Engine } from '../engine/engine.ts';
import { describeUnsafePlace, findUnsafePlace } from '../engine/opening/unsafe-place.ts';

/** The app's own files, beside the sources. */
export const RESOURCES = join(import.meta.dirname, '..', '..', '..', 'resources');

/** An engine on a library, with calls that throw what the engine answers as an error. */
export interface Session {
  readonly engine: Engine;
  readonly call: <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;
}

/**
 * Opens the library for the time of `work`. Throws `invalid_input` without `--library`, and
 * `not_found` for a folder without a library unless `create` is set.
 */
export async function withLibrary<T>(
  directory: string | null,
  options: { readonly create: boolean },
  work: (session: Session) => Promise<T>,
): Promise<T> {
  if (directory === null) {
    throw new AppError('invalid_input', 'Say which library: --library DIR.');
  }
  // Loaded here, so that what is wrong with the call is said without it: it takes most of a second.
  const { createEngine } = await import('../engine/engine.ts');
  const { DATABASE_NAME } = await import('../engine/db/open.ts');
  if (!options.create && !existsSync(join(directory, DATABASE_NAME))) {
    throw new AppError(
      'not_found',
      `There is no library in ${directory}. Import something into it first, or name another folder.`,
    );
  }
  const place = findUnsafePlace(directory);
  if (place) console.error(describeUnsafePlace(directory, place));
  const engine = createEngine({
    directory,
    resources: RESOURCES,
    whenAbsent: options.create ? 'make' : 'refuse',
    log: (message) => {
      console.error(message);
    },
  });
  try {
    return await work({
      engine,
      call: async (method, input) => {
        const result = await engine.dispatch(method, input, new AbortController().signal);
        if (!result.ok) throw new AppError(result.error.code, result.error.message);
        return result.value as Output<typeof method>;
      },
    });
  } finally {
    await engine.close();
  }
}
