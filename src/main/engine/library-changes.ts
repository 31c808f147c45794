import type { ArticleId } from '../../shared/domain/ids.ts';
import { ChangedPart } from '../../shared/domain/changed-part.ts';
import { annotationKinds } from './annotations/bulk.ts';
import { attributeKinds } from './attributes/bulk.ts';
import type { FileCollector } from './attachments/collector.ts';
import type { BackupKeeper } from './backups/keeper.ts';
import { BulkChanges } from './bulk/bulk-changes.ts';
import { claimKinds } from './claims/bulk.ts';
import type { Database } from './db/database.ts';
import type { Context } from './handler-types.ts';
import { HistoryMoves } from './history/moves.ts';
import { dropOldSteps, HistoryPruner } from './history/pruner.ts';
import { installRecording } from './history/recording.ts';
import type { Touched } from './history/touched.ts';
import { transact, type Transacted } from './history/transact.ts';
import { WritingJobs } from './history/writing-jobs.ts';
import { Hold } from './jobs/hold.ts';
import type { JobRunner } from './jobs/job-runner.ts';
import { articleKinds } from './library/bulk.ts';
import { refreshTouched } from './refresh.ts';
import { findReader, readSettings } from './settings/queries.ts';
import { noteKinds } from './notes/bulk.ts';
import { readingKinds } from './questions/second-reading.ts';
import { trashKinds } from './trash/bulk.ts';
import type { Eraser } from './trash/eraser.ts';
import { Purger } from './trash/purger.ts';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** An event of a change names no more articles than this. */
const MOST_NAMED = 1000;

const KINDS = {
  ...articleKinds,
  ...claimKinds,
  ...attributeKinds,
  ...annotationKinds,
  ...noteKinds,
  ...trashKinds,
  ...readingKinds,
};

interface ChangesOptions {
  readonly db: Database;
  readonly jobs: JobRunner;
  readonly now: () => number;
  readonly emit: Context['emit'];
  readonly eraser: Eraser;
  readonly collector: FileCollector;
  readonly backups: BackupKeeper;
  /** Does work that writes, and sees that the library’s files are in place. */
  readonly keep: <T>(work: () => T) => T;
  /** Runs after each change. */
  readonly afterChange: () => void;
  readonly report: (what: string, thrown: unknown) => void;
}

/** All ways in which the library is changed. */
export interface LibraryChanges extends Pick<
  Context,
  'transact' | 'transactInSteps' | 'hold' | 'bulk' | 'moves' | 'purger'
> {
  /** Goes on with what an earlier session left half done; call before anything else is changed. */
  readonly resume: () => void;
  /** Lets go of what is beyond the bounds of history and trash, in the background. */
  readonly prune: () => void;
  /** Ends what works in the background and is no job. */
  readonly stop: () => Promise<void>;
}

export function createChanges(options: ChangesOptions): LibraryChanges {
  const { db, jobs, now, emit, eraser, collector, backups, keep, afterChange, report } = options;
  installRecording(db);
  const hold = new Hold();
  const writing = new WritingJobs(jobs);
  const pruner = new HistoryPruner(db, report, () => void collector.collect());

  const announce = ({ articles, parts }: Pick<Touched, 'articles' | 'parts'>): void => {
    emit('library.changed', {
      articleIds: articles.size > MOST_NAMED ? null : ([...articles] as ArticleId[]),
      parts: [...parts],
    });
    afterChange();
    pruner.goOn();
  };
  const run = <T>(label: string, work: () => T, step?: number): Transacted<T> => {
    const done = keep(() => {
      const readerId = findReader(db, readSettings(db).readerName);
      return transact(db, label, { readerId, now: now(), refresh: refreshTouched, step }, work);
    });
    announce(done.touched);
    return done;
  };
  const transactOnce: Context['transact'] = (label, change) => {
    hold.refuse();
    return run(label, change).value;
  };
  const transactInSteps: Context['transactInSteps'] = (
    label,
    jobId,
    { step: earlier = null, givesWay = false } = {},
  ) => {
    let step = earlier;
    const ways = { ends: earlier !== null || givesWay, waits: givesWay };
    writing.note(jobId, { step, ...ways });
    const write = <T>(change: () => T): T => {
      const done = run(label, change, step ?? undefined);
      step = done.step ?? step;
      writing.note(jobId, { step, ...ways });
      return done.value;
    };
    return Object.assign(write, { step: () => step });
  };

  const bulk = new BulkChanges(
    { db, jobs, now, hold, transact: transactOnce, transactInSteps },
    KINDS,
  );
  const moves = new HistoryMoves({
    db,
    jobs,
    hold,
    writing,
    refresh: refreshTouched,
    keep,
    announce,
  });
  const purger = new Purger({
    db,
    jobs,
    hold,
    eraser,
    removeFiles: () => collector.collect(),
    keep,
    backUp: (things) => backups.beforeLargeStep(things),
    announce: (ids) => {
      emit('library.changed', { articleIds: null, parts: [...ChangedPart.options] });
      if (ids.length > 0) emit('trash.purged', { ids: [...ids] });
    },
    report,
  });

  /** Deletes for good what has been in the trash for longer than so many days, and says so. */
  const expire = async (days: number): Promise<void> => {
    const things = purger.enqueueOlder(now() - days * DAY_MILLIS);
    const jobId = purger.goOn();
    if (things === 0 || jobId === null) return;
    const { state } = await jobs.wait(jobId);
    if (state === 'finished') emit('trash.expired', { things, days });
  };

  return {
    transact: transactOnce,
    transactInSteps,
    hold,
    bulk,
    moves,
    purger,
    resume: () => {
      moves.resume();
      purger.goOn();
    },
    prune: () => {
      const { historyDays, trashDays } = readSettings(db);
      dropOldSteps(db, historyDays === null ? null : now() - historyDays * DAY_MILLIS);
      pruner.goOn();
      if (trashDays !== null) void expire(trashDays);
    },
    stop: () => pruner.stop(),
  };
}
