import { z } from 'zod';

/** The closed set of codes of what can go wrong; see docs/ARCHITECTURE.md. */
export const ErrorCode = z.enum([
  'invalid_input',
  'not_found',
  'conflict',
  'busy',
  'unsupported_file',
  'cancelled',
  'disk_full',
  'db_corrupt',
  'db_too_new',
  'db_locked',
  'library_missing',
  'library_not_found',
  'library_in_use',
  'unsafe_place',
  'engine_unfit',
  'engine_restarted',
  'engine_stopped',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const AppErrorBody = z.object({
  code: ErrorCode,
  /** What happened, to what, and what to do next; no stack, SQL or absolute path. */
  message: z.string(),
  details: z.record(z.string(), z.string()).optional(),
});
export type AppErrorBody = z.infer<typeof AppErrorBody>;

/** What is said when SQLite cannot be loaded, or ends the process that loads it. */
export const ENGINE_UNFIT: AppErrorBody = {
  code: 'engine_unfit',
  message:
    'The part of Collate that reads and writes libraries (SQLite) does not fit this runtime or is damaged, so no library can be opened. Your libraries were not touched. Install Collate anew; in a clone, delete the folder node_modules and run npm start.',
};

/** The one error that Collate's own code throws. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string>> | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
  }
}

const SQLITE_CODES: readonly [prefix: string, code: ErrorCode, message: string][] = [
  [
    'SQLITE_FULL',
    'disk_full',
    'The disk is full, so nothing was saved. Free some space on the library’s disk, then try again.',
  ],
  [
    'SQLITE_CORRUPT',
    'db_corrupt',
    'The library file is damaged. Restore the newest backup from the File menu.',
  ],
  [
    'SQLITE_NOTADB',
    'db_corrupt',
    'The library file is not a Collate library. Restore a backup or open another folder.',
  ],
  [
    'SQLITE_BUSY',
    'db_locked',
    'Another program holds the library. Close it there, then try again.',
  ],
  [
    'SQLITE_LOCKED',
    'db_locked',
    'Another program holds the library. Close it there, then try again.',
  ],
  [
    'SQLITE_READONLY',
    'db_locked',
    'The library folder cannot be written to. Check its permissions, then try again.',
  ],
  [
    'SQLITE_CANTOPEN',
    'db_locked',
    'The library file cannot be opened. Check the permissions of its folder, then try again.',
  ],
  [
    'SQLITE_IOERR',
    'disk_full',
    'The library’s disk could not be written to. Check the disk and its free space, then try again.',
  ],
];

/** Turns anything thrown into what the window may see; never a stack, SQL or a path. */
export function toErrorBody(thrown: unknown): AppErrorBody {
  if (thrown instanceof AppError) {
    return {
      code: thrown.code,
      message: thrown.message,
      ...(thrown.details ? { details: { ...thrown.details } } : {}),
    };
  }
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return { code: 'disk_full', message: SQLITE_CODES[0]![2] };
  }
  for (const [prefix, appCode, message] of SQLITE_CODES) {
    if (code.startsWith(prefix)) return { code: appCode, message };
  }
  if (thrown instanceof Error && thrown.name === 'AbortError') {
    return { code: 'cancelled', message: 'Cancelled.' };
  }
  return {
    code: 'internal',
    message:
      'Something went wrong inside Collate. Nothing was lost; try again, and restart Collate if it happens twice.',
  };
}

/** Marks a branch that the types say cannot be reached. */
export function assertNever(value: never): never {
  throw new AppError('internal', `Unexpected value: ${JSON.stringify(value)}`);
}
