import type { EngineMethod, Input } from '../../../src/shared/contract/contract.ts';

/**
 * What a change is to history: a `step` that undo takes back, a move of history, a `purge` of what
 * cannot come back, or `none`, which leaves the reader's rows as they are.
 */
export type ChangeKind = 'step' | 'undo' | 'redo' | 'purge' | 'none';

/** One change that a reader makes: a single call, and the job that it may start. */
export interface Change {
  readonly method: EngineMethod;
  readonly input: unknown;
  readonly kind: ChangeKind;
  /** What is deleted for good; null for everything but a purge. */
  readonly purged: string | null;
}

/** A change by this method, its input checked against the contract by the compiler. */
export function change<M extends EngineMethod>(
  method: M,
  input: Input<M>,
  kind: Exclude<ChangeKind, 'purge'> = 'step',
): Change {
  return { method, input, kind, purged: null };
}
