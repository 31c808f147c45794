import type { EventName } from '../shared/contract/contract.ts';
import type { AppErrorBody } from '../shared/errors.ts';
import type { Result } from '../shared/result.ts';

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
