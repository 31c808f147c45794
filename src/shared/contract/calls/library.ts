import { z } from 'zod';
import { boundedList } from '../../domain/bounded.ts';
import { JobId } from '../../domain/ids.ts';
import { Job } from '../../domain/job.ts';
import {
  Backup,
  HistoryMove,
  HistoryState,
  LibraryOverview,
  TrashItem,
  TrashRef,
} from '../../domain/library.ts';
import { Settings } from '../../domain/settings.ts';
import { nothing, done } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

const trashRefs = boundedList('things', TrashRef, 1000).min(1);

/** The library as a whole: its state, settings, history, trash, backups and jobs. */
export const libraryCalls = {
  'library.overview': { at: 'engine', kind: 'query', input: nothing, output: LibraryOverview },
  'library.addSample': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({ articles: z.int() }),
  },
  /** Verifies the database, looks every quote up anew and rebuilds the search index. */
  'library.check': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({
      /** `ok`, or what SQLite finds damaged. */
      database: z.string(),
      quotes: z.object({ verified: z.int(), moved: z.int(), broken: z.int() }),
    }),
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
  'backups.list': { at: 'engine', kind: 'query', input: nothing, output: z.array(Backup) },
  'backups.create': { at: 'engine', kind: 'command', input: nothing, output: Backup },
} as const satisfies Record<string, MethodShape>;
