import type { EventName } from '../shared/contract/contract.ts';
import type { OpeningStep } from '../shared/domain/opening-step.ts';
import type { AppErrorBody } from '../shared/errors.ts';
import type { Result } from '../shared/result.ts';

/**
 * How the engine's process begins: it opens a library that is there; makes one where there is none,
 * unless something tells that one was there (`make`) or in any case (`new`); puts a prepared backup in
 * its place first; or leaves it closed, because the engine died too often, and answers for its backups
 * alone.
 */
export type EngineMode = 'open' | 'make' | 'new' | 'restore' | 'closed';

/** What the engine's process is started with, as the JSON text of its one argument. */
export interface EngineStart {
  /** The library's folder. */
  readonly directory: string;
  /** The folder of the app's own files. */
  readonly resources: string;
  readonly mode: EngineMode;
  /** The reader has said that the library may stay in a place that is not safe for it. */
  readonly acceptsPlace: boolean;
  /** The process of the app: others are told that it has the library. */
  readonly appPid: number;
}

/** What the shell tells the engine's process. */
export type ToEngine =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number }
  | {
      readonly type: 'grant';
      readonly token: string;
      readonly path: string;
      readonly name: string;
      readonly isToSave: boolean;
    }
  | { readonly type: 'close' };

/** What the engine's process tells the shell. */
export type FromEngine =
  /** SQLite runs in the process: if it dies now, that is not because of a binding that does not fit. */
  | { readonly type: 'loaded' }
  | { readonly type: 'opening'; readonly step: OpeningStep }
  | { readonly type: 'opened'; readonly libraryId: string }
  | { readonly type: 'refused'; readonly error: AppErrorBody }
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'event'; readonly event: EventName; readonly payload: unknown }
  | { readonly type: 'log'; readonly message: string }
  /** It has heard that it is to close, and does; without this it is taken for one that hangs. */
  | { readonly type: 'closing' }
  | { readonly type: 'closed' };
