import { join } from 'node:path';
import { createDispatch, type Dispatch } from '../../shared/contract/dispatch.ts';
import type { EngineMethod, EventName, EventPayload } from '../../shared/contract/contract.ts';
import type { AgainPlan } from '../../shared/domain/citation-note.ts';
import type { ArticleId, JobId } from '../../shared/domain/ids.ts';
import type { TellOpening } from '../../shared/domain/opening-step.ts';
import { AppError } from '../../shared/errors.ts';
import { annotationHandlers } from './annotations/handlers.ts';
import type { CheckedArchive, CheckProgress } from './archive/check-archive.ts';
import { mendReadings } from './archive/mend-readings.ts';
import { FileCollector } from './attachments/collector.ts';
import { FileStore } from './attachments/file-store.ts';
import { attachmentHandlers } from './attachments/handlers.ts';
import { attributesHandlers } from './attributes/handlers.ts';
import { backupHandlers } from './backups/handlers.ts';
import { bulkHandlers } from './bulk/handlers.ts';
import { citationHandlers } from './citations/handlers.ts';
import { claimHandlers } from './claims/handlers.ts';
import { TaxonKeeper } from './claims/taxon-keeper.ts';
import { evidenceHandlers } from './evidence/handlers.ts';
import { readLibraryId } from './backups/facts.ts';
import { BackupKeeper } from './backups/keeper.ts';
import { watchNeededFiles } from './backups/needed-files.ts';
import { LogCopier } from './backups/log-copier.ts';
import { openLibrary, type WhenAbsent } from './backups/open-library.ts';
import { backupTasksIn } from './backups/thread.ts';
import { explainError } from './db/explain-error.ts';
import { tellOfSlow } from './db/database.ts';
import { FileGuard } from './db/file-guard.ts';
import { DATABASE_NAME } from './db/open.ts';
import { checkHandlers } from './library/check.ts';
import { suggestionHandlers } from './suggestions/handlers.ts';
import { openLexicon } from './extraction/lexicon-file.ts';
import { openRulesOnDemand } from './suggestions/rules-on-demand.ts';
import { startReadingThread } from './suggestions/reading-thread.ts';
import type { Context, GrantedFile, HandlersOf } from './handler-types.ts';
import type { CopySummary, CopyTask } from './export/copy-task.ts';
import type { CheckedFiles } from './citations/check-files.ts';
import type { StyleCheckProgress, StyleCheckTask } from './citations/check-task.ts';
import type { ExportProgress, ExportSummary } from './export/export-task.ts';
import type { AskNotes } from './export/citation-note/ask-notes.ts';
import type { NoteSummary, PlanTask } from './export/citation-note/note-task.ts';
import { exportHandlers } from './export/handlers.ts';
import { historyHandlers } from './history/handlers.ts';
import { importHandlers } from './import/handlers.ts';
import { ImportDesk } from './import/review/import-desk.ts';
import { startWatchedImport } from './import/start-import.ts';
import { UnreadPdfs } from './import/unread-pdfs.ts';
import { FolderWatch } from './import/watch/folder-watch.ts';
import { forgetGone, readWatchedPlace } from './import/watch/watched-place.ts';
import { startSourceThread, type SourceThread } from './import/thread/source-thread.ts';
import { guardDispatch } from './guard-dispatch.ts';
import { jobHandlers } from './jobs/handlers.ts';
import { JobRunner } from './jobs/job-runner.ts';
import { TaskThreads } from './jobs/thread-task.ts';
import { createChanges } from './library-changes.ts';
import { noteHandlers } from './notes/handlers.ts';
import { libraryHandlers } from './library/handlers.ts';
import { pagesHandlers } from './pages/handlers.ts';
import { quoteHandlers } from './quotes/handlers.ts';
import { QuoteLookup } from './quotes/quote-lookup.ts';
import { sampleHandlers } from './sample/handlers.ts';
import { createTextMeasurer } from './library/text-measurer.ts';
import { tallyArticles } from './library/tally.ts';
import { readHandlers } from './reads/handlers.ts';
import { startReadThread } from './reads/read-thread.ts';
import { createReader, isLarge } from './reads/reader.ts';
import { IndexMerger } from './search/index-merger.ts';
import { IndexRepair } from './search/index-repair.ts';
import { searchHandlers } from './search/handlers.ts';
import { questionsHandlers } from './questions/handlers.ts';
import { searchesHandlers } from './searches/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { findReader, readSettings } from './settings/queries.ts';
import { Eraser } from './trash/eraser.ts';
import { trashHandlers } from './trash/handlers.ts';
import { zoteroHandlers } from './zotero/handlers.ts';
import { createZoteroReader } from './zotero/read-in-thread.ts';

export interface EngineOptions {
  /** The library's folder. */
  readonly directory: string;
  /** The folder of the app's own files: lexicon and sample library. */
  readonly resources: string;
  /** The module that the search thread runs; the built app has it elsewhere than the sources. */
  readonly searchThread?: URL;
  /** The module of the thread that reads from a large library. */
  readonly readThread?: URL;
  /** The module that the thread of the rules runs. */
  readonly readingThread?: URL;
  /** The module of the thread that reads files. */
  readonly sourceThread?: URL;
  /** A thread that reads files for several engines and outlives them; by default each has its own. */
  readonly sources?: SourceThread;
  /** Threads of tasks that several engines share and that outlive them; by default each has its own. */
  readonly tasks?: TaskThreads;
  /** The module of the threads that measure long texts. */
  readonly measureThread?: URL;
  /** The module that the threads of the backups run. */
  readonly backupThread?: URL;
  /** The module of the threads that write exports. */
  readonly exportThread?: URL;
  /** The module of the threads that write citation notes. */
  readonly noteThread?: URL;
  /** The module of the threads that plan to write long notes again. */
  readonly planThread?: URL;
  /** The module of the threads that try citation styles. */
  readonly stylesThread?: URL;
  /** The module of the thread that composes citation notes to be shown or copied. */
  readonly noteReadsThread?: URL;
  readonly copyThread?: URL;
  /** The module of the threads that look at archives. */
  readonly archiveThread?: URL;
  /** The module of the thread that reads data folders of Zotero. */
  readonly zoteroThread?: URL;
  /** What to do where there is no library; it is made, unless something tells that one was there. */
  readonly whenAbsent?: WhenAbsent;
  /** Hears what is done before the library of an older Collate opens. */
  readonly onOpening?: TellOpening;
  readonly emit?: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
  readonly log?: (message: string) => void;
  readonly now?: () => number;
}

/** An open library and all that can be done with it, in plain Node. */
export interface Engine {
  readonly dispatch: Dispatch;
  /** The id of the library, which it keeps wherever it is moved. */
  readonly libraryId: string;
  /** Makes a file known by a token, as the shell does for files that the reader chose. */
  readonly grantFile: (token: string, file: GrantedFile) => void;
  /** Waits for a job to end, however it ends. */
  readonly waitForJob: JobRunner['wait'];
  /** Whether a job has not ended. */
  readonly isJobUnderWay: (id: JobId) => boolean;
  /** Resolves when everything can be searched, or the reader has put off what is left. */
  readonly whenIndexed: () => Promise<void>;
  /** Lets go of what is beyond the bounds of history and trash, in the background. */
  readonly prune: () => void;
  /** Makes the daily backup when one is due; tells whether it did. */
  readonly backUpIfDue: () => Promise<boolean>;
  /** Makes the backup that the last session had no time for; tells whether it did. */
  readonly backUpLastSession: () => Promise<boolean>;
  /**
   * Ends all work and closes the library. Given milliseconds, a backup is made first if something has
   * changed since the last one and it takes no longer than that.
   */
  readonly close: (backUpWithin?: number) => Promise<void>;
}

const handlers = {
  ...libraryHandlers,
  ...sampleHandlers,
  ...checkHandlers,
  ...settingsHandlers,
  ...importHandlers,
  ...zoteroHandlers,
  ...jobHandlers,
  ...annotationHandlers,
  ...attributesHandlers,
  ...noteHandlers,
  ...attachmentHandlers,
  ...quoteHandlers,
  ...pagesHandlers,
  ...claimHandlers,
  ...suggestionHandlers,
  ...searchHandlers,
  ...searchesHandlers,
  ...questionsHandlers,
  ...evidenceHandlers,
  ...exportHandlers,
  ...citationHandlers,
  ...readHandlers,
  ...bulkHandlers,
  ...historyHandlers,
  ...trashHandlers,
  ...backupHandlers,
} satisfies HandlersOf<EngineMethod>;

function describeThrown(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

/**
 * Opens a library. Throws `library_not_found`, `library_missing`, `db_too_new`, `db_corrupt`,
 * `db_locked` or `engine_unfit` when it cannot be opened.
 */
export function createEngine(options: EngineOptions): Engine {
  const { directory, resources } = options;
  const emit = options.emit ?? (() => undefined);
  const log = options.log ?? (() => undefined);
  const now = options.now ?? Date.now;
  const db = openLibrary(directory, {
    whenAbsent: options.whenAbsent ?? 'make',
    now,
    tell: options.onOpening,
  });
  tellOfSlow(db, { log, clock: () => performance.now() });
  const guard = new FileGuard(directory);
  const startSearchThread = () =>
    startReadThread({
      directory,
      module: options.searchThread ?? new URL('./search/search-worker.ts', import.meta.url),
      whenStopped: 'The search stopped and was started again. Type on.',
      log,
    });
  const search = startSearchThread();
  // Its modules take as long to load as a hundred searches.
  if (isLarge(db)) search.prepare();
  /** Answers what takes longer than a keystroke may, so that typing does not wait for it. */
  const searchBeside = startSearchThread();
  const readThread = startReadThread({
    directory,
    resources,
    module: options.readThread ?? new URL('./reads/read-worker.ts', import.meta.url),
    whenStopped: 'Reading from the library stopped and was started again. Try again.',
    log,
  });
  const notesThread = startReadThread({
    directory,
    module: options.noteReadsThread ?? new URL('./export/note-reads-worker.ts', import.meta.url),
    whenStopped: 'Writing the note stopped and was started again. Try again.',
    log,
  });
  const lexicon = openLexicon(resources);
  const reading = startReadingThread(directory, resources, log, options.readingThread);
  const sources = options.sources ?? startSourceThread(log, { module: options.sourceThread });
  const tasks = options.tasks ?? new TaskThreads();
  const imports = new ImportDesk(() => {
    emit('import.changed', {});
  });
  const watch = new FolderWatch({
    log,
    take: (found) => {
      startWatchedImport(context, found);
    },
    looked: (folder, inside) => {
      try {
        forgetGone(db, folder, inside);
      } catch (thrown) {
        // What was decided about files that are gone may stay known until the next start.
        report('watching a folder', thrown);
      }
    },
  });
  const texts = createTextMeasurer(options.measureThread);
  const grantedFiles = new Map<string, GrantedFile>();
  const granted = (token: string, toSave: boolean): GrantedFile | null => {
    const file = grantedFiles.get(token);
    return file && (file.isToSave ?? false) === toSave ? file : null;
  };
  const report = (what: string, thrown: unknown): void => {
    log(`${what}: ${describeThrown(thrown)}`);
  };
  const explain = (thrown: unknown): AppError | null => explainError(db, thrown);
  const jobs = new JobRunner({
    listener: {
      progressed: (job) => {
        emit('job.progressed', job);
      },
      reported: (job) => {
        emit('job.reported', job);
      },
    },
    now,
    surprise: (title, thrown) => {
      report(title, thrown);
      return explain(thrown);
    },
  });

  const attachments = new FileStore({
    directory,
    inTurn: (work) => db.transaction(work).immediate(),
  });
  const indexMerger = new IndexMerger(db, log);
  const indexRepair = new IndexRepair(db, jobs, indexMerger, log);
  /** Ends what only reads the library when it closes. */
  const closing = new AbortController();
  const runBackupTask = backupTasksIn(tasks, options.backupThread, log);
  const backups = new BackupKeeper({
    db,
    directory,
    jobs,
    now,
    run: runBackupTask,
    rebuildIndex: () => indexRepair.rebuild(),
    announce: () => {
      emit('backups.changed', {});
    },
    log,
  });
  const logCopier = new LogCopier(
    db,
    () => runBackupTask('copyLog', { file: join(directory, DATABASE_NAME) }),
    report,
  );
  indexRepair.resume();
  const taxa = new TaxonKeeper(db, resources, log);
  const neededByBackups = watchNeededFiles(directory);
  const eraser = new Eraser(db, indexRepair);
  eraser.erase().catch((thrown: unknown) => {
    report('erasing what was deleted', thrown);
  });

  const quoteLookup = new QuoteLookup({
    db,
    jobs,
    now,
    count: (articleIds) => {
      tallyArticles(db, articleIds);
    },
    announce: (articleIds) => {
      emit('library.changed', {
        articleIds: articleIds.length === 0 ? null : (articleIds as ArticleId[]),
        parts: ['marks'],
      });
    },
    log,
  });
  quoteLookup.goOn();
  /** True once the open library is being saved elsewhere because its files were taken away; `rescue` ends with that. */
  let isKept = false;
  let rescue = Promise.resolve();
  /**
   * Throws if the library's files were taken away. The first time it also begins to save what the
   * open connection still holds.
   */
  const standGuard = (): void => {
    if (guard.isInPlace()) {
      isKept = false;
      return;
    }
    if (!isKept) {
      isKept = true;
      rescue = backups.rescue();
    }
    guard.assertInPlace();
  };
  /**
   * Makes a change, also while the search index is damaged or the log of changes is long. Throws if the library's files were taken
   * away before the change or while it was made.
   */
  const keep = <T>(work: () => T): T => {
    standGuard();
    logCopier.look();
    const value = indexRepair.guard(work);
    standGuard();
    return value;
  };
  const collector = new FileCollector({ db, directory, keep, neededByBackups, report });
  const changes = createChanges({
    db,
    jobs,
    now,
    emit,
    eraser,
    collector,
    backups,
    keep,
    afterChange: () => {
      quoteLookup.goOn();
      indexRepair.goOn();
      unreadPdfs.goOn();
      taxa.goOn();
    },
    report,
  });
  const searchSoundly = async <T>(query: () => Promise<unknown>): Promise<T> => {
    try {
      return (await query()) as T;
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== 'db_corrupt') throw thrown;
      indexRepair.dropDamaged();
      return (await query()) as T;
    }
  };
  const runCopyTask = <T>(input: CopyTask, signal: AbortSignal): Promise<T> =>
    tasks.run<T>({
      module: options.copyThread ?? new URL('./export/copy-worker.ts', import.meta.url),
      input,
      name: 'copy of a PDF',
      log,
      signal,
    });
  const context: Context = {
    db,
    directory,
    resources,
    jobs,
    now,
    readerId: () => findReader(db, readSettings(db).readerName),
    ...changes,
    emit,
    grantedFile: (token) => granted(token, false),
    placeToSave: (token) => granted(token, true),
    read: createReader({ db, directory, lexicon }, readThread),
    search: (input, signal) =>
      searchSoundly(() =>
        (input.exact === true ? searchBeside : search).ask('search.query', input, signal),
      ),
    searchBeside: (method, input, signal) =>
      searchSoundly(() => searchBeside.ask(method, input, signal)),
    attachments,
    backups,
    indexRepair,
    quoteLookup,
    writeExport: (task, signal, progress) =>
      tasks.run<ExportSummary, ExportProgress>({
        module: options.exportThread ?? new URL('./export/export-worker.ts', import.meta.url),
        input: { directory, ...task },
        name: 'export',
        log,
        signal,
        progress,
      }),
    checkArchive: (task, signal, progress) =>
      tasks.run<CheckedArchive, CheckProgress>({
        module: options.archiveThread ?? new URL('./archive/archive-worker.ts', import.meta.url),
        input: task,
        name: 'archive',
        log,
        signal,
        progress,
      }),
    writeNote: (task, signal, progress) =>
      tasks.run<NoteSummary, ExportProgress>({
        module: options.noteThread ?? new URL('./export/note-worker.ts', import.meta.url),
        input: { directory, ...task },
        name: 'citation note',
        log,
        signal,
        progress,
      }),
    planLongNote: (input, signal) =>
      tasks.run<AgainPlan | null>({
        module: options.planThread ?? new URL('./export/plan-worker.ts', import.meta.url),
        input: { directory, ...input } satisfies PlanTask,
        name: 'plan of a citation note',
        log,
        signal,
      }),
    checkStyleFiles: (files, signal, progress) =>
      tasks.run<CheckedFiles, StyleCheckProgress>({
        module: options.stylesThread ?? new URL('./citations/styles-worker.ts', import.meta.url),
        input: { directory, files } satisfies StyleCheckTask,
        name: 'check of citation styles',
        log,
        signal,
        progress,
      }),
    askNotes: notesThread.ask as AskNotes,
    writeCopy: (task, signal) =>
      runCopyTask<CopySummary>({ of: 'annotated', directory, ...task }, signal),
    repairPdf: (attachmentId, signal) =>
      runCopyTask<Uint8Array<ArrayBuffer> | null>(
        { of: 'repaired', directory, attachmentId },
        signal,
      ),
    findDamage: (signal, progress) =>
      runBackupTask(
        'verifyLibrary',
        { file: join(directory, DATABASE_NAME) },
        { signal: AbortSignal.any([closing.signal, signal]), progress },
      ),
    lexicon,
    claimReader: openRulesOnDemand(lexicon),
    reading,
    sources,
    readZotero: createZoteroReader(tasks, log, options.zoteroThread),
    imports,
    watch,
    texts,
    log,
  };

  const unreadPdfs = new UnreadPdfs(context);
  changes.resume();
  mendReadings(context);
  unreadPdfs.goOn();
  taxa.goOn();

  const watched = readWatchedPlace(db);
  if (watched) {
    watch.start(watched).catch((thrown: unknown) => {
      report('watching a folder', thrown);
    });
  }

  return {
    dispatch: guardDispatch(createDispatch(handlers, context, report, explain), changes.hold),
    libraryId: readLibraryId(db),
    grantFile: (token, file) => {
      grantedFiles.set(token, file);
    },
    waitForJob: (id) => jobs.wait(id),
    isJobUnderWay: (id) => jobs.isUnderWay(id),
    whenIndexed: () => indexRepair.settle(),
    prune: () => {
      changes.prune();
      void collector.collect();
    },
    backUpIfDue: () => backups.backUpIfDue(),
    backUpLastSession: () => backups.backUpLastSession(),
    close: async (backUpWithin) => {
      closing.abort();
      await watch.stop();
      await Promise.all([jobs.stop(), eraser.stop(), changes.stop(), collector.stop()]);
      if (sources !== options.sources) sources.close();
      imports.close();
      await texts.close();
      await indexMerger.stop();
      await Promise.all([
        search.close(),
        searchBeside.close(),
        readThread.close(),
        notesThread.close(),
        reading.close(),
        rescue,
      ]);
      if (backUpWithin !== undefined && guard.isInPlace()) await backups.backUpAtQuit(backUpWithin);
      await backups.stop();
      await logCopier.settle();
      if (tasks !== options.tasks) await tasks.close();
      try {
        db.pragma('optimize');
      } catch (thrown) {
        // A damaged library can be closed as well; only SQLite's statistics are not brought up to date.
        report('planning anew', thrown);
      }
      db.close();
      eraser.release();
    },
  };
}
