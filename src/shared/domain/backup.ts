import { z } from 'zod';
import { ErrorCode } from '../errors.ts';
import { Millis } from './ids.ts';

/** Why a copy was made. Copies of one kind never push out those of another. */
export const BackupKind = z.enum([
  'daily',
  'manual',
  'quit',
  'before_step',
  'before_migration',
  'before_restore',
  'rescue',
]);
export type BackupKind = z.infer<typeof BackupKind>;

/** Where a copy lies: in the library's own folder, or in the second place that the reader chose. */
export const BackupPlace = z.enum(['library', 'second']);
export type BackupPlace = z.infer<typeof BackupPlace>;

/** Which copy. */
export const BackupRef = z.object({ name: z.string().max(200), place: BackupPlace });
export type BackupRef = z.infer<typeof BackupRef>;

/** What a library holds, counted the same way everywhere; what is in the trash does not count. */
export const LibraryCounts = z.object({
  articles: z.int(),
  acceptedClaims: z.int(),
  suggestedClaims: z.int(),
  annotations: z.int(),
});
export type LibraryCounts = z.infer<typeof LibraryCounts>;

export const Backup = z.object({
  /** The file's name within its place. */
  name: z.string(),
  place: BackupPlace,
  kind: BackupKind,
  /** By the clock of that day, which may have been wrong; the order of a list does not rest on it. */
  madeAt: Millis,
  bytes: z.int(),
  /** How many changes the library had been through; null when the copy cannot be opened. */
  changes: z.int().nullable(),
  counts: LibraryCounts.nullable(),
  /** `verified` when it was made; `unverified` is looked at before it is restored. */
  state: z.enum(['verified', 'unverified', 'damaged']),
  /** Whether it is a copy of the library that is open. */
  isOfThisLibrary: z.boolean(),
});
export type Backup = z.infer<typeof Backup>;

/** Copies of a library, newest first, and what the library holds now; null when it does not open. */
export const BackupList = z.object({
  now: LibraryCounts.nullable(),
  backups: z.array(Backup),
});
export type BackupList = z.infer<typeof BackupList>;

/** How safe the open library is, for the status line. */
export const BackupState = z.object({
  /** When the newest good copy was made; null when there is none. */
  lastAt: Millis.nullable(),
  /** Changes that no good copy has. */
  changesSince: z.int(),
  isRunning: z.boolean(),
  /** Why the last try failed, for the reader; null when it did not. */
  problem: z.string().nullable(),
  /** The kind of that problem. */
  problemCode: ErrorCode.nullable(),
  /** Whether the library itself was found damaged. */
  isDamaged: z.boolean(),
  secondPlace: z
    .object({
      /** The folder's name, never its path. */
      name: z.string(),
      lastAt: Millis.nullable(),
      problem: z.string().nullable(),
    })
    .nullable(),
});
export type BackupState = z.infer<typeof BackupState>;
