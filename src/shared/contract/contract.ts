import { z } from 'zod';
import { AppErrorBody } from '../errors.ts';
import { ChangedPart } from '../domain/changed-part.ts';
import { ArticleId } from '../domain/ids.ts';
import { Job, JobProgress } from '../domain/job.ts';
import { OpeningStep } from '../domain/opening-step.ts';
import { RecentLibrary } from '../domain/recent-library.ts';
import { annotationsCalls } from './calls/annotations.ts';
import { attachmentsCalls } from './calls/attachments.ts';
import { attributesCalls } from './calls/attributes.ts';
import { backupsCalls } from './calls/backups.ts';
import { bulkCalls } from './calls/bulk.ts';
import { citationNoteCalls } from './calls/citation-notes.ts';
import { citationsCalls } from './calls/citations.ts';
import { claimsCalls } from './calls/claims.ts';
import { evidenceCalls } from './calls/evidence.ts';
import { exportCalls } from './calls/export.ts';
import { historyCalls } from './calls/history.ts';
import { importCalls } from './calls/import.ts';
import { jobsCalls } from './calls/jobs.ts';
import { libraryCalls } from './calls/library.ts';
import { notesCalls } from './calls/notes.ts';
import { pagesCalls } from './calls/pages.ts';
import { questionsCalls } from './calls/questions.ts';
import { quotesCalls } from './calls/quotes.ts';
import { searchCalls } from './calls/search.ts';
import { searchesCalls } from './calls/searches.ts';
import { settingsCalls } from './calls/settings.ts';
import { shellCalls } from './calls/shell.ts';
import { suggestionsCalls } from './calls/suggestions.ts';
import { trashCalls } from './calls/trash.ts';
import { zoteroCalls } from './calls/zotero.ts';
import { nothing } from './calls/shapes.ts';

/** Every method that the window, the command line or a test can call. */
export const contract = {
  ...libraryCalls,
  ...importCalls,
  ...zoteroCalls,
  ...annotationsCalls,
  ...notesCalls,
  ...attachmentsCalls,
  ...pagesCalls,
  ...quotesCalls,
  ...attributesCalls,
  ...claimsCalls,
  ...suggestionsCalls,
  ...searchCalls,
  ...searchesCalls,
  ...questionsCalls,
  ...evidenceCalls,
  ...exportCalls,
  ...citationNoteCalls,
  ...citationsCalls,
  ...bulkCalls,
  ...historyCalls,
  ...trashCalls,
  ...jobsCalls,
  ...settingsCalls,
  ...backupsCalls,
  ...shellCalls,
} as const;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type EngineMethod = {
  [M in Method]: Contract[M]['at'] extends 'engine' ? M : never;
}[Method];
export type ShellMethod = Exclude<Method, EngineMethod>;
/** What a caller gives. */
export type Input<M extends Method> = z.input<Contract[M]['input']>;
/** What a handler gets, after parsing. */
export type ParsedInput<M extends Method> = z.output<Contract[M]['input']>;
export type Output<M extends Method> = z.output<Contract[M]['output']>;

/** Every event that the engine or the shell announces, and its payload. */
export const events = {
  /** Something in the library changed: what was read before of these articles and parts may be old. */
  'library.changed': z.object({
    /** The articles that it was about; null when they are too many to name. */
    articleIds: z.array(ArticleId).nullable(),
    parts: z.array(ChangedPart),
  }),
  /** Things were deleted for good: their ids, whatever they were. */
  'trash.purged': z.object({ ids: z.array(z.string()) }),
  /** So many things were deleted for good because they had been in the trash for so many days. */
  'trash.expired': z.object({ things: z.int(), days: z.int() }),
  /** A job began or goes on. */
  'job.progressed': JobProgress,
  /** A job has ended, or the reader decided on a source of one that has: its whole report. */
  'job.reported': Job,
  /** A copy was begun, made, or could not be made. */
  'backups.changed': nothing,
  /** Imports began or ceased to wait for the reader, or something was decided about one. */
  'import.changed': nothing,
  'engine.restarted': nothing,
  /** What is done before a library opens that an older Collate wrote goes on. */
  'library.opening': OpeningStep,
  /** The library could not be opened, or the engine keeps dying: see `shell.library`. */
  'library.refused': AppErrorBody,
  /** A menu item was chosen; the window runs the action of this id. */
  'menu.chosen': z.object({ action: z.string() }),
  /** The system handed over a link into the library: see `shell.takeLink`. */
  'link.handedOver': nothing,
  /** A recent library was chosen in the menu. */
  'library.chosen': z.object({ id: RecentLibrary.shape.id }),
} as const;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
