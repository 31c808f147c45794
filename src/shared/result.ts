import type { AppErrorBody } from './errors.ts';

/** What every call carries over the wire: a value, or an error that the window can show. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppErrorBody };
