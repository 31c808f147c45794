import { createDispatch, type Dispatch } from '../../shared/contract/dispatch.ts';
import type { EngineMethod, EventName, EventPayload } from '../../shared/contract/contract.ts';
import type { ArticleId, ClaimId, JobId } from '../../shared/domain/ids.ts';
import type { HistoryMove } from '../../shared/domain/library.ts';
import { annotationHandlers } from './annotations/handlers.ts';
import { backupHandlers } from './backups/handlers.ts';
import { claimHandlers } from './claims/handlers.ts';
import { compareHandlers } from './compare/handlers.ts';
import { createBackup, isBackupDue } from './db/backup.ts';
import { openLibraryDatabase } from './db/open.ts';
import { checkHandlers } from './library/check.ts';
import { exportHandlers } from './export/handlers.ts';
import { extractionHandlers } from './extraction/handlers.ts';
import { startReadingThread } from './extraction/reading-thread.ts';
import type { Context, GrantedFile, HandlersOf } from './handler-types.ts';
import { forgetPurged } from './history/forget.ts';
import { historyHandlers } from './history/handlers.ts';
import { installRecording } from './history/recording.ts';
import { transact, type Transacted } from './history/transact.ts';
import { redo, undo } from './history/undo.ts';
import { importHandlers } from './import/handlers.ts';
import { startSourceThread } from './import/thread/source-thread.ts';
import { jobHandlers } from './jobs/handlers.ts';
import { JobRunner } from './jobs/job-runner.ts';
import { libraryHandlers } from './library/handlers.ts';
import { sampleHandlers } from './library/sample.ts';
import { refreshTouched } from './refresh.ts';
import { searchHandlers } from './search/handlers.ts';
import { startSearchThread } from './search/search-thread.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { findReader, readSettings } from './settings/queries.ts';
import { trashHandlers } from './trash/handlers.ts';

export interface EngineOptions {
  /** The library's folder; made when absent. */
  readonly directory: string;
  /** The folder of the app's own files: lexicon and sample library. */
  readonly resources: string;
  /** The module that the search thread runs; the built app has it elsewhere than the sources. */
  readonly searchThread?: URL;
  /** The module that the thread of the rules runs. */
  readonly readingThread?: URL;
  /** The module of the thread that reads files. */
  readonly sourceThread?: URL;
  readonly emit?: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
  readonly log?: (message: string) => void;
  readonly now?: () => number;
}

/** An open library and all that can be done with it, in plain Node. */
export interface Engine {
  readonly dispatch: Dispatch;
  /** Makes a file known by a token, as the shell does for files that the reader chose. */
  readonly grantFile: (token: string, file: GrantedFile) => void;
  /** Waits for a job to end, however it ends. */
  readonly waitForJob: JobRunner['wait'];
  /** Whether a job has not ended. */
  readonly isJobUnderWay: (id: JobId) => boolean;
  /** Makes the daily backup when one is due; tells whether it did. */
  readonly backUpIfDue: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const handlers = {
  ...libraryHandlers,
  ...sampleHandlers,
  ...checkHandlers,
  ...settingsHandlers,
  ...importHandlers,
  ...jobHandlers,
  ...annotationHandlers,
  ...claimHandlers,
  ...extractionHandlers,
  ...searchHandlers,
  ...compareHandlers,
  ...exportHandlers,
  ...historyHandlers,
  ...trashHandlers,
  ...backupHandlers,
} satisfies HandlersOf<EngineMethod>;

function describeThrown(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

/** Opens a library. Throws `db_too_new`, `db_corrupt` or `db_locked` when it cannot be opened. */
export function createEngine(options: EngineOptions): Engine {
  const { directory, resources } = options;
  const emit = options.emit ?? (() => undefined);
  const log = options.log ?? (() => undefined);
  const now = options.now ?? Date.now;
  const db = openLibraryDatabase(directory);
  installRecording(db);
  const search = startSearchThread(directory, options.searchThread);
  const reading = startReadingThread(directory, resources, log, options.readingThread);
  const sources = startSourceThread(log, { module: options.sourceThread });
  const stepsOfJobs = new Map<JobId, number>();
  const files = new Map<string, GrantedFile>();
  const report = (what: string, thrown: unknown): void => {
    log(`${what}: ${describeThrown(thrown)}`);
  };
  const jobs = new JobRunner(
    {
      progressed: (job) => {
        emit('job.progressed', job);
      },
      reported: (job) => {
        emit('job.reported', job);
      },
    },
    now,
    report,
  );

  const announce = (articleIds: readonly string[]): void => {
    emit('library.changed', { articleIds: articleIds as ArticleId[] });
  };
  const run = <T>(label: string, change: () => T, step?: number): Transacted<T> => {
    const readerId = findReader(db, readSettings(db).readerName);
    const done = transact(
      db,
      label,
      { readerId, now: now(), refresh: refreshTouched, step },
      change,
    );
    announce(done.articleIds);
    return done;
  };
  const move = (direction: typeof undo): HistoryMove => {
    const moved = direction(db, refreshTouched);
    if (moved) announce(moved.articleIds);
    return { label: moved?.label ?? null, claimIds: [...(moved?.claimIds ?? [])] as ClaimId[] };
  };
  const context: Context = {
    db,
    directory,
    resources,
    jobs,
    now,
    readerId: () => findReader(db, readSettings(db).readerName),
    transact: (label, change) => run(label, change).value,
    transactInSteps: (label, jobId) => {
      let step: number | undefined;
      return (change) => {
        const done = run(label, change, step);
        step = done.step ?? step;
        if (step !== undefined) stepsOfJobs.set(jobId, step);
        return done.value;
      };
    },
    jobOfStep: (step) => {
      for (const [jobId, itsStep] of stepsOfJobs) {
        if (itsStep === step && jobs.isUnderWay(jobId)) return jobId;
      }
      return null;
    },
    undo: () => move(undo),
    redo: () => move(redo),
    purge: (remove) => {
      db.transaction(() => {
        forgetPurged(db, remove());
      }).immediate();
      announce([]);
    },
    emit,
    grantedFile: (token) => files.get(token) ?? null,
    search: search.query,
    reading,
    sources,
    log,
  };

  return {
    dispatch: createDispatch(handlers, context, report),
    grantFile: (token, file) => {
      files.set(token, file);
    },
    waitForJob: (id) => jobs.wait(id),
    isJobUnderWay: (id) => jobs.isUnderWay(id),
    backUpIfDue: async () => {
      if (!isBackupDue(directory, now())) return false;
      await createBackup(db, directory, now());
      announce([]);
      return true;
    },
    close: async () => {
      await jobs.stop();
      sources.close();
      await Promise.all([search.close(), reading.close()]);
      db.pragma('optimize');
      db.close();
    },
  };
}
