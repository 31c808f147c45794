import type { FileContent } from '../attachments/copy-in.ts';
import type { Damage } from '../db/find-damage.ts';
import type { TaskThreads } from '../jobs/thread-task.ts';
import type { CopyOutcome } from './copy-task.ts';
import type { LibraryFacts } from './facts.ts';
import type { PrepareTask } from './prepare-task.ts';
import type { SendFiles } from './send-files.ts';

/** What the thread can do, by name: what goes in and what comes out. */
export interface BackupTasks {
  /** Copies and verifies the library. */
  copy: { readonly input: { file: string; target: string }; readonly output: CopyOutcome };
  /** Looks for damage in a copy that is finished. */
  verifyCopy: { readonly input: { file: string }; readonly output: readonly Damage[] };
  /** Looks for damage in a library that may be open. */
  verifyLibrary: { readonly input: { file: string }; readonly output: readonly Damage[] };
  /** Copies the log of changes into a library that is open, as far as nobody reads it. */
  copyLog: { readonly input: { file: string }; readonly output: null };
  /** What the library in a file says of itself; null when it does not open. */
  facts: { readonly input: { file: string }; readonly output: LibraryFacts | null };
  /** The files of articles that the library in a file refers to; null when it does not open. */
  files: { readonly input: { file: string }; readonly output: FileContent[] | null };
  /** Copies files of articles into another folder of attachments; answers with how many it lacks even then. */
  sendFiles: { readonly input: SendFiles; readonly output: number };
  /** Removes the files that none of the backups of a second place needs. */
  sweepFiles: { readonly input: { place: string }; readonly output: null };
  /** Lays a verified copy of a backup beside the library. */
  prepare: { readonly input: PrepareTask; readonly output: null };
  /** SHA-256 of each file; null for one that cannot be read. */
  hash: { readonly input: { files: string[] }; readonly output: (string | null)[] };
  /** Copies a file to another place and makes sure that it arrived. */
  send: { readonly input: { from: string; to: string; sha256: string }; readonly output: null };
  /** Packs a backup; answers with the SHA-256 and size of the packed file. */
  compress: {
    readonly input: { file: string; target: string; sha256: string };
    readonly output: { sha256: string; bytes: number };
  };
}
export type BackupTask = keyof BackupTasks;

/** What the thread is given. */
export type BackupRequest = {
  [T in BackupTask]: { readonly task: T; readonly input: BackupTasks[T]['input'] };
}[BackupTask];
export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((share: number) => void) | undefined;
}

/** Runs one task in a thread; rejects with `cancelled` when the signal comes first. */
export type RunBackupTask = <T extends BackupTask>(
  task: T,
  input: BackupTasks[T]['input'],
  options?: RunOptions,
) => Promise<BackupTasks[T]['output']>;

/** Reading a large library whole takes long, so each task has a thread to itself. */
export function backupTasksIn(
  threads: TaskThreads,
  module: URL = new URL('./backup-worker.ts', import.meta.url),
  log: (message: string) => void = () => undefined,
): RunBackupTask {
  return (task, input, { signal, progress } = {}) =>
    threads.run({ module, input: { task, input }, name: 'backups', log, signal, progress });
}
