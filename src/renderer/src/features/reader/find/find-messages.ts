import type { FindEntry, FindResult } from './find-index.ts';

/** What the window asks of the find worker. `serial` rises by one with each message. */
export type FindRequest =
  | {
      readonly type: 'build';
      readonly serial: number;
      readonly text: string;
      readonly entries: readonly FindEntry[];
    }
  | { readonly type: 'find'; readonly serial: number; readonly query: string };

/** What the worker answers to a `find`; the serial is that of the question. */
export interface FindAnswer {
  readonly serial: number;
  readonly result: FindResult;
}
