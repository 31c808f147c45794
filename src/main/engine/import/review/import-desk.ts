import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CollectionId, JobId } from '../../../../shared/domain/ids.ts';
import type { ImportReview } from '../../../../shared/domain/import-review.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Database } from '../../db/database.ts';
import type { Source } from '../source.ts';
import type { WatchedFile } from '../watch/folder-watch.ts';
import { describeStaging } from './describe-review.ts';

/** An import that was read and waits for the reader. */
export interface WaitingImport {
  readonly id: JobId;
  readonly title: string;
  readonly readAt: number;
  readonly took: number;
  readonly staging: Database;
  /** Files of the watched folder that it read; they come again until it is written or let go of. */
  readonly watched: readonly WatchedFile[];
  tags: readonly string[];
  collectionId: CollectionId | null;
  suggestAfterwards: boolean;
}

/** Where imports wait for the reader, until the engine stops. */
export class ImportDesk {
  readonly #waiting = new Map<string, WaitingImport>();
  /** Web pages of which only the article was taken, by the import and the place of their source. */
  readonly #partial = new Map<string, Source>();
  /** Lets it be known that something about what waits has changed. */
  readonly announce: () => void;

  constructor(announce: () => void) {
    this.announce = announce;
  }

  /**
   * Keeps an import until it is taken off the desk; in the place of those that read nothing but earlier
   * versions of files that it read in the watched folder.
   */
  keep(waiting: WaitingImport): void {
    for (const other of this.#waiting.values()) {
      if (other.id === waiting.id || !readsAgain(waiting, other)) continue;
      this.#waiting.delete(other.id);
      other.staging.close();
    }
    this.#waiting.set(waiting.id, waiting);
    this.announce();
  }

  /** An import that waits; null for one that does not (any more). */
  find(id: string): WaitingImport | null {
    return this.#waiting.get(id) ?? null;
  }

  /** Throws `not_found` for an import that does not wait (any more). */
  get(id: string): WaitingImport {
    const waiting = this.#waiting.get(id);
    if (!waiting) {
      throw new AppError(
        'not_found',
        'That import no longer waits: it was written or let go of. Choose its files again.',
      );
    }
    return waiting;
  }

  /** Takes an import off the desk; whoever does closes its staging or keeps it again. */
  take(id: string): WaitingImport {
    const waiting = this.get(id);
    this.#waiting.delete(id);
    this.announce();
    return waiting;
  }

  /** Lets other calls be answered; rejects when the import has left the desk meanwhile. */
  async breathe(id: string): Promise<void> {
    await nextTurn();
    this.get(id);
  }

  /** What the reader is told of an import. */
  describe(waiting: WaitingImport): ImportReview {
    return describeWaiting(waiting);
  }

  /** The imports that wait, newest first. */
  list(): ImportReview[] {
    return [...this.#waiting.values()].toReversed().map(describeWaiting);
  }

  rememberPartial(jobId: JobId, index: number, source: Source): void {
    this.#partial.set(`${jobId}:${String(index)}`, source);
  }

  partial(jobId: JobId, index: number): Source | null {
    return this.#partial.get(`${jobId}:${String(index)}`) ?? null;
  }

  forgetPartial(jobId: JobId, index: number): void {
    this.#partial.delete(`${jobId}:${String(index)}`);
  }

  /** Lets go of all that waits. */
  close(): void {
    for (const { staging } of this.#waiting.values()) staging.close();
    this.#waiting.clear();
    this.#partial.clear();
  }
}

function describeWaiting({ staging, ...waiting }: WaitingImport): ImportReview {
  const { id, title, readAt, took, tags, collectionId, suggestAfterwards } = waiting;
  return {
    id,
    title,
    readAt,
    took,
    ...describeStaging(staging),
    tags: [...tags],
    collectionId,
    suggestAfterwards,
  };
}

/** Whether an import read all files of the watched folder that another one had read. */
function readsAgain(waiting: WaitingImport, other: WaitingImport): boolean {
  const here = new Set(waiting.watched.map(({ path }) => path));
  return other.watched.length > 0 && other.watched.every(({ path }) => here.has(path));
}
