import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../../src/main/engine/engine.ts';
import type { EngineMethod, Input, Output } from '../../../src/shared/contract/contract.ts';
import { DATABASE_NAME } from '../../../src/main/engine/db/open.ts';
import { openEngine, temporaryFolder } from '../big-library.ts';
import { callEngine } from './call-engine.ts';

/** An open library that is measured. */
export interface Desk {
  readonly engine: Engine;
  readonly call: <M extends EngineMethod>(method: M, input: Input<M>) => Promise<Output<M>>;
}

/** A copy of a closed library that may be changed; it is gone when the process ends. */
export function copyLibrary(directory: string): string {
  const copy = join(temporaryFolder(), 'library');
  mkdirSync(copy);
  copyFileSync(
    join(directory, DATABASE_NAME),
    join(copy, DATABASE_NAME),
    constants.COPYFILE_FICLONE,
  );
  return copy;
}

export function openDesk(directory: string): Desk {
  const engine = openEngine(directory);
  return { engine, call: (method, input) => callEngine(engine, method, input) };
}

/** How long some work takes that is waited for, in milliseconds. */
export async function timeAsync(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
