import type { AppErrorBody } from '../../src/shared/errors.ts';

/** What a trial asks of the process that hosts an engine. */
export type HostRequest =
  | { readonly type: 'open'; readonly directory: string }
  | { readonly type: 'call'; readonly method: string; readonly input: unknown }
  | { readonly type: 'grant'; readonly token: string; readonly path: string; readonly name: string }
  | { readonly type: 'wait'; readonly jobId: string }
  /** Closes the engine, puts the backup in the library's place and opens it again. */
  | { readonly type: 'restore'; readonly name: string }
  | { readonly type: 'memory' }
  /** The longest that the engine's thread computed in one go since this was last asked, in milliseconds. */
  | { readonly type: 'longestTurn' }
  | { readonly type: 'close' };

/** A request, with the number that its answer is known by. */
export type ToHost = HostRequest & { readonly id: number };

/** What the host says: one answer to each request, and each line of the engine's log. */
export type FromHost =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'refused'; readonly id: number; readonly error: AppErrorBody }
  | { readonly type: 'log'; readonly message: string };

/** What a process holds after its garbage was collected, in bytes. */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
}
