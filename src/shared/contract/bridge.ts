import type { Result } from '../result.ts';

/**
 * What the preload script gives the window as `window.collate`: one way in, one way out.
 * Payloads are structured clones; the other side parses them.
 */
export interface Bridge {
  /** Calls a method of the contract; `callId` names the call so that it can be cancelled. */
  invoke(method: string, input: unknown, callId: string): Promise<Result<unknown>>;
  cancel(callId: string): void;
  /** Listens to an event of the contract; returns what stops listening. */
  subscribe(event: string, listener: (payload: unknown) => void): () => void;
  /** Trades dropped files for tokens; the window never sees a path. */
  tokensFor(files: readonly File[]): Promise<readonly { token: string; name: string }[]>;
  readonly platform: 'darwin' | 'linux' | 'win32';
}

/** The channels between preload and shell; no other is listened to. */
export const CHANNELS = {
  invoke: 'collate:invoke',
  cancel: 'collate:cancel',
  event: 'collate:event',
  tokens: 'collate:tokens',
} as const;
