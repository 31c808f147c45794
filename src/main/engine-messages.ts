import type { EventName } from '../shared/contract/contract.ts';
import type { AppErrorBody } from '../shared/errors.ts';
import type { Result } from '../shared/result.ts';

/**
 * How the engine's process begins: it opens the library; puts a prepared backup in its place first;
 * makes a new library where the file of an old one is missing; or leaves it closed, because the engine
 * died too often, and answers for its backups alone.
 */
export type EngineMode = 'open' | 'restore' | 'new' | 'closed';

/** What the shell tells the engine's process. */
export type ToEngine =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'grant'; readonly token: string; readonly path: string; readonly name: string }
  | { readonly type: 'close' };

/** What the engine's process tells the shell. */
export type FromEngine =
  | { readonly type: 'opened' }
  | { readonly type: 'refused'; readonly error: AppErrorBody }
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'event'; readonly event: EventName; readonly payload: unknown }
  | { readonly type: 'log'; readonly message: string }
  | { readonly type: 'closed' };
