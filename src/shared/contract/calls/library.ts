import { z } from 'zod';
import { boundedList } from '../../domain/bounded.ts';
import { FileToken, JobId } from '../../domain/ids.ts';
import { Job } from '../../domain/job.ts';
import { Backup, BackupList, BackupRef } from '../../domain/backup.ts';
import {
  HistoryMove,
  HistoryState,
  LibraryOverview,
  TrashItem,
  TrashRef,
} from '../../domain/library.ts';
import { Settings } from '../../domain/settings.ts';
import { nothing, done } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** More are deleted, or brought back, in several calls: each is one short transaction. */
export const MOST_TRASH_REFS = 500;
const trashRefs = boundedList('things', TrashRef, MOST_TRASH_REFS).min(1);

/** The library as a whole: its state, settings, history, trash, backups and jobs. */
export const libraryCalls = {
  'library.overview': { at: 'engine', kind: 'query', input: nothing, output: LibraryOverview },
  'library.addSample': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({ articles: z.int() }),
  },
  /** Verifies the file, its texts and rows, looks every quote up anew and rebuilds the search index. */
  'library.check': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({
      /** `ok`, or what is damaged, in words. */
      database: z.string(),
      quotes: z.object({ verified: z.int(), moved: z.int(), broken: z.int() }),
    }),
  },
  /** Verifies the file, its texts and rows, and changes nothing. */
  'library.verify': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    /** What is damaged, in words; null when all is well. */
    output: z.object({ damage: z.string().nullable() }),
  },
  'settings.get': { at: 'engine', kind: 'query', input: nothing, output: Settings },
  'settings.set': { at: 'engine', kind: 'command', input: Settings.partial(), output: Settings },
  'jobs.list': { at: 'engine', kind: 'query', input: nothing, output: z.array(Job) },
  'jobs.cancel': { at: 'engine', kind: 'command', input: z.object({ id: JobId }), output: done },
  'history.state': { at: 'engine', kind: 'query', input: nothing, output: HistoryState },
  'history.undo': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: HistoryMove,
  },
  'history.redo': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: HistoryMove,
  },
  'trash.list': { at: 'engine', kind: 'query', input: nothing, output: z.array(TrashItem) },
  'trash.restore': {
    at: 'engine',
    kind: 'command',
    input: z.object({ refs: trashRefs }),
    output: done,
  },
  /** Deletes for good; cannot be undone. */
  'trash.purge': {
    at: 'engine',
    kind: 'command',
    input: z.object({ refs: trashRefs }),
    output: done,
  },
  'backups.list': { at: 'engine', kind: 'query', input: nothing, output: BackupList },
  /** Copies the library and verifies the copy; answers when that is done. */
  'backups.create': { at: 'engine', kind: 'command', input: nothing, output: Backup },
  /** Sets the folder that every copy also goes to, or none. */
  'backups.setSecondPlace': {
    at: 'engine',
    kind: 'command',
    input: z.object({ folder: FileToken.nullable() }),
    output: done,
  },
  /** Lays a verified copy of a backup beside the library, for the restore that follows. */
  'backups.prepareRestore': {
    at: 'engine',
    kind: 'command',
    input: BackupRef,
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
