import { rm } from 'node:fs/promises';
import type { TaskThreads } from '../jobs/thread-task.ts';
import { makeCopiesFolder } from './read-folder.ts';
import type { OriginRest } from '../import/origin/entry-origin.ts';
import type { PreparedItem } from './prepare-item.ts';

/** What the thread that reads a data folder is given. */
export interface ReadFolderTask {
  readonly folder: string;
  /** Where paths that begin with `attachments:` start; null where that is not known. */
  readonly base: string | null;
}

/** What a data folder holds besides its items. */
export interface PreparedRest extends OriginRest {
  /** What could not be read, a sentence each. */
  readonly warnings: readonly string[];
}

/** All that a data folder would bring. */
export interface PreparedFolder extends PreparedRest {
  readonly items: readonly PreparedItem[];
}

/** Reads a data folder of Zotero in a thread of its own, off this one. */
export type ReadZotero = (task: ReadFolderTask, signal: AbortSignal) => Promise<PreparedFolder>;

/** @param log hears of surprises in the thread */
export function createZoteroReader(
  threads: TaskThreads,
  log: (message: string) => void,
  module: URL = new URL('./zotero-worker.ts', import.meta.url),
): ReadZotero {
  return async (task, signal) => {
    const items: PreparedItem[] = [];
    // A thread that is ended clears nothing away itself.
    const copies = makeCopiesFolder();
    try {
      const rest = await threads.run<PreparedRest, readonly PreparedItem[]>({
        module,
        input: { ...task, copies },
        name: 'import from Zotero',
        log,
        signal,
        progress: (page) => {
          items.push(...page);
        },
      });
      return { ...rest, items };
    } finally {
      await rm(copies, { recursive: true, force: true, maxRetries: 3 });
    }
  };
}
