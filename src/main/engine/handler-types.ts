import type { Handlers } from '../../shared/contract/dispatch.ts';
import type {
  EngineMethod,
  EventName,
  EventPayload,
  Input,
  Output,
} from '../../shared/contract/contract.ts';
import type { JobId } from '../../shared/domain/ids.ts';
import type { CheckArchive } from './archive/check-archive.ts';
import type { FileStore } from './attachments/file-store.ts';
import type { BulkChanges } from './bulk/bulk-changes.ts';
import type { BackupKeeper } from './backups/keeper.ts';
import type { Database } from './db/database.ts';
import type { Damage } from './db/find-damage.ts';
import type { RepairPdf, WriteCopy } from './export/copy-task.ts';
import type { CheckStyleFiles } from './citations/check-task.ts';
import type { AskNotes } from './export/citation-note/ask-notes.ts';
import type { PlanLongNote, WriteNote } from './export/citation-note/note-task.ts';
import type { WriteExport } from './export/export-task.ts';
import type { Reader } from './extraction/reader.ts';
import type { SpeciesLexicon } from './extraction/species/lexicon.ts';
import type { ReadingThread } from './suggestions/reading-thread.ts';
import type { ImportDesk } from './import/review/import-desk.ts';
import type { FolderWatch } from './import/watch/folder-watch.ts';
import type { SourceThread } from './import/thread/source-thread.ts';
import type { HistoryMoves } from './history/moves.ts';
import type { Hold } from './jobs/hold.ts';
import type { TextMeasurer } from './library/text-measurer.ts';
import type { JobRunner } from './jobs/job-runner.ts';
import type { Read } from './reads/reads.ts';
import type { QuoteLookup } from './quotes/quote-lookup.ts';
import type { IndexRepair } from './search/index-repair.ts';
import type { Purger } from './trash/purger.ts';
import type { ReadZotero } from './zotero/read-in-thread.ts';

/** A file that the reader chose, as the shell granted it. */
export interface GrantedFile {
  readonly path: string;
  readonly name: string;
  /** Chosen to be written, and not to be read. */
  readonly isToSave?: boolean;
}

/** Makes changes, all under one step of history. */
export interface StepWriter {
  <T>(change: () => T): T;
  /** The step; null while nothing was changed under it. */
  readonly step: () => number | null;
}

export interface StepOptions {
  /** The earlier step under which a job writes; null for one of its own. */
  readonly step?: number | null;
  /** Whether undo may end the job; it waits with `hold.whenFree` before each time it writes. */
  readonly givesWay?: boolean;
}

/** What is asked beside searches; of searches that are counted, those of the search box. */
type BesideSearch =
  'search.found' | 'search.facets' | 'search.facetValues' | 'search.leftOut' | 'searches.count';

/** What every handler of the engine works with. */
export interface Context {
  /** The connection that writes. */
  readonly db: Database;
  readonly directory: string;
  /** The folder of the app's own files. */
  readonly resources: string;
  readonly jobs: JobRunner;
  readonly now: () => number;
  /** The reader who works here now. */
  readonly readerId: () => string;
  /** One change: a transaction, a step of history, and `library.changed` afterwards. */
  readonly transact: <T>(label: string, change: () => T) => T;
  /**
   * Like `transact`, several times over under one step of history, which is a job’s while it runs: a new
   * one, or an earlier one. A job under an earlier one, or one that gives way, is cancelled when its step is
   * undone, and must not write from then on.
   */
  readonly transactInSteps: (label: string, jobId: JobId, options?: StepOptions) => StepWriter;
  /** Keeps changes away while a large one is half made. */
  readonly hold: Hold;
  /** Changes any number of things, in pages where they are many. */
  readonly bulk: BulkChanges;
  /** Undoes and redoes steps of history. */
  readonly moves: HistoryMoves;
  /** Deletes things in the trash for good. */
  readonly purger: Purger;
  readonly emit: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
  /** The file to read behind a token; null for a token that was never granted for that. */
  readonly grantedFile: (token: string) => GrantedFile | null;
  /** The file to write behind a token; null for a token that was never granted for that. */
  readonly placeToSave: (token: string) => GrantedFile | null;
  /** Reads from the library; of a large one in a thread of its own, off this one. */
  readonly read: Read;
  /** Searches in a thread of its own, off this one. */
  readonly search: (
    input: Input<'search.query'>,
    signal: AbortSignal,
  ) => Promise<Output<'search.query'>>;
  /** Counts what a search finds, leaves out and can be narrowed by, in a thread beside that of the searches. */
  readonly searchBeside: <M extends BesideSearch>(
    method: M,
    input: Input<M>,
    signal: AbortSignal,
  ) => Promise<Output<M>>;
  /** The files of articles. */
  readonly attachments: FileStore;
  readonly backups: BackupKeeper;
  /** Makes the search index anew where it is damaged. */
  readonly indexRepair: IndexRepair;
  /** Looks quotes up in new texts, in the background. */
  readonly quoteLookup: QuoteLookup;
  /** Writes an export in a thread of its own, off this one. */
  readonly writeExport: WriteExport;
  /** Looks at an archive in a thread of its own, off this one. */
  readonly checkArchive: CheckArchive;
  /** Writes a citation note in a thread of its own, off this one. */
  readonly writeNote: WriteNote;
  /** Plans to write a long citation note again, in a thread of its own, off this one. */
  readonly planLongNote: PlanLongNote;
  /** Tries citation styles in a thread of its own, off this one. */
  readonly checkStyleFiles: CheckStyleFiles;
  /** Composes citation notes in a thread of its own, off this one. */
  readonly askNotes: AskNotes;
  /** Writes a copy of a PDF with its marks in a thread of its own, off this one. */
  readonly writeCopy: WriteCopy;
  /** Mends a PDF that cannot be drawn, in a thread of its own. */
  readonly repairPdf: RepairPdf;
  /** Verifies the whole library in a thread of its own; answers with what is damaged. */
  readonly findDamage: (
    signal: AbortSignal,
    progress: (share: number) => void,
  ) => Promise<readonly Damage[]>;
  /** The names of species; throws an `unsupported_file` error while their file cannot be read. */
  readonly lexicon: () => SpeciesLexicon;
  /** The rules on this thread, for a few words at a time; rejects as `lexicon` throws. */
  readonly claimReader: () => Promise<Reader>;
  /** The rules in a thread of their own, off this one. */
  readonly reading: ReadingThread;
  /** Reads files and pasted texts in a thread of its own, off this one. */
  readonly sources: SourceThread;
  /** Reads data folders of Zotero in a thread of its own, off this one. */
  readonly readZotero: ReadZotero;
  /** Where imports wait for the reader before anything of them is written. */
  readonly imports: ImportDesk;
  /** Watches a folder for new files, where the reader asked for it. */
  readonly watch: FolderWatch;
  /** Measures new texts, long ones off this thread. */
  readonly texts: TextMeasurer;
  /** Writes a line to the application's log, which the window never shows. */
  readonly log: (message: string) => void;
}

/** The handlers of some of the engine's methods. */
export type HandlersOf<M extends EngineMethod> = Handlers<Context, M>;
