import { z } from 'zod';
import { BackupRef } from '../../domain/backup.ts';
import { boundedText } from '../../domain/bounded.ts';
import { AttachmentId, FileToken } from '../../domain/ids.ts';
import { OpeningStep } from '../../domain/opening-step.ts';
import { RecentLibrary } from '../../domain/recent-library.ts';
import { AppErrorBody } from '../../errors.ts';
import { nothing, done } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** What the engine has written may be saved and copied, however long it is. */
const ANY_EXPORT = { units: Number.MAX_SAFE_INTEGER, values: 20 };

/** A PNG of at most 48 MB, in letters of base64. */
const MOST_OF_A_PICTURE = 64_000_000;

/** What a place to save to is remembered by; a selection of 10,000 articles is one, too. */
const PlaceKey = z.string().min(1).max(500_000);

/** What the shell answers, which owns windows, dialogs and the clipboard. */
export const shellCalls = {
  /** Asks for files, to import them, to add them to an article, for citation styles, or an archive that somebody read; the window gets tokens, never paths. Empty when the reader cancels. */
  'shell.chooseFiles': {
    at: 'shell',
    kind: 'command',
    /** For a text and a reading one file is chosen, for the others any number. */
    input: z.object({
      to: z.enum(['import', 'attach', 'text', 'styles', 'reading']).default('import'),
    }),
    output: z.object({ files: z.array(z.object({ token: FileToken, name: z.string() })) }),
  },
  /** Asks where to save, writes atomically; null when the reader cancels. */
  'shell.saveText': {
    at: 'shell',
    kind: 'command',
    input: z.object({ text: z.string(), suggestedName: z.string().max(200) }),
    carries: ANY_EXPORT,
    output: z.object({ name: z.string() }).nullable(),
  },
  /** As `shell.saveText`, a picture: a PNG in base64. */
  'shell.savePicture': {
    at: 'shell',
    kind: 'command',
    input: z.object({
      png: boundedText('The picture', MOST_OF_A_PICTURE).regex(/^[A-Za-z0-9+/]+={0,2}$/),
      suggestedName: z.string().max(200),
    }),
    carries: { units: MOST_OF_A_PICTURE + 1000, values: 20 },
    output: z.object({ name: z.string() }).nullable(),
  },
  /**
   * Asks where to save; the window gets a token for the engine, null when the reader cancels. What is
   * chosen under a key is remembered by it.
   */
  'shell.chooseSave': {
    at: 'shell',
    kind: 'command',
    input: z.object({ suggestedName: z.string().max(200), key: PlaceKey.optional() }),
    output: z.object({ token: FileToken, name: z.string() }).nullable(),
  },
  /** The file that was chosen last under a key, to save to again; null where there is none, or it is gone. */
  'shell.savedPlace': {
    at: 'shell',
    kind: 'command',
    input: z.object({ key: PlaceKey }),
    output: z.object({ token: FileToken, name: z.string() }).nullable(),
  },
  /** Shows the file that was saved last in its folder. */
  'shell.showSaved': { at: 'shell', kind: 'command', input: nothing, output: done },
  /** Puts words on the clipboard; `html` is what programs get that take rich text. */
  'shell.copyText': {
    at: 'shell',
    kind: 'command',
    input: z.object({ text: z.string(), html: z.string().max(100_000_000).optional() }),
    output: done,
    carries: ANY_EXPORT,
  },
  /**
   * Opens a copy of an article’s file, which can only be read, in the system’s program for it, or shows
   * that copy in its folder. `instead` says why a file that could be run was not opened, and what was
   * done instead; null for any other.
   */
  'shell.openAttachment': {
    at: 'shell',
    kind: 'command',
    input: z.object({ id: AttachmentId, how: z.enum(['open', 'show']) }),
    output: z.object({ instead: z.string().nullable() }),
  },
  /** Opens an http or https link in the system’s browser. */
  'shell.openLink': {
    at: 'shell',
    kind: 'command',
    input: z.object({ url: z.url() }),
    output: done,
  },
  'shell.openLibrary': {
    at: 'shell',
    kind: 'command',
    /**
     * `choose` asks for the folder of a library, or an empty one for a new library; `locate` asks where
     * the refused one lies now; `new` asks for an empty folder; `sample` opens the sample library, made
     * when absent; `recent` opens one of `shell.recentLibraries`. Not opened when the reader cancels.
     */
    input: z.discriminatedUnion('which', [
      z.object({ which: z.enum(['choose', 'locate', 'new', 'sample']) }),
      z.object({ which: z.literal('recent'), id: RecentLibrary.shape.id }),
    ]),
    output: z.object({ opened: z.boolean() }),
  },
  /** The libraries that were open, newest first. */
  'shell.recentLibraries': {
    at: 'shell',
    kind: 'query',
    input: nothing,
    output: z.array(RecentLibrary),
  },
  /** Takes a library off the list of recent ones; its folder stays as it is. */
  'shell.forgetLibrary': {
    at: 'shell',
    kind: 'command',
    input: z.object({ id: RecentLibrary.shape.id }),
    output: done,
  },
  /** Which library the window shows, and why it is not open when it is not; waits until that is known. */
  'shell.library': {
    at: 'shell',
    kind: 'query',
    input: nothing,
    output: z.object({
      name: z.string(),
      /** Where its folder lies, to be shown alone. */
      where: z.string(),
      refusal: AppErrorBody.nullable(),
      /** The backup that was put in its place as it was opened this time; null when none was. */
      restored: BackupRef.nullable(),
    }),
  },
  /** What is being done before the library opens, where that takes long; see `library.opening`. */
  'shell.opening': {
    at: 'shell',
    kind: 'query',
    input: nothing,
    output: z.object({ step: OpeningStep.nullable() }),
  },
  /** What the reader should know of this start, besides the library: see the banner it becomes. */
  'shell.notices': {
    at: 'shell',
    kind: 'query',
    input: nothing,
    output: z.array(AppErrorBody),
  },
  /**
   * Tries again to open a library that was refused; `new` starts a new one where its file is missing,
   * `here` opens it in a place that is not safe for it, now and later.
   */
  'shell.reopenLibrary': {
    at: 'shell',
    kind: 'command',
    input: z.object({ as: z.enum(['same', 'new', 'here']) }),
    output: done,
  },
  'shell.restoreBackup': {
    at: 'shell',
    kind: 'command',
    /** Verifies the backup, keeps the library as it is in `backups/`, then puts the backup in its place. */
    input: BackupRef,
    output: done,
  },
  /** Asks for a folder; the window gets a token and the folder's name, null when the reader cancels. */
  'shell.chooseFolder': {
    at: 'shell',
    kind: 'command',
    input: nothing,
    output: z.object({ token: FileToken, name: z.string() }).nullable(),
  },
  'shell.showLibraryFolder': { at: 'shell', kind: 'command', input: nothing, output: done },
  /** The link into the library that the system handed over last, once; null where none waits. */
  'shell.takeLink': {
    at: 'shell',
    kind: 'command',
    input: nothing,
    output: z.object({ link: z.string().nullable() }),
  },
  /** The window tells that it can be used, once. */
  'shell.ready': {
    at: 'shell',
    kind: 'command',
    input: z.object({ articles: z.int() }),
    output: done,
  },
  'shell.setTheme': {
    at: 'shell',
    kind: 'command',
    input: z.object({ theme: z.enum(['system', 'light', 'dark']) }),
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
