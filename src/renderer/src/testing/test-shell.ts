import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import type {
  EventName,
  EventPayload,
  Output,
  ShellMethod,
} from '../../../shared/contract/contract.ts';
import { createDispatch, type Dispatch, type Handlers } from '../../../shared/contract/dispatch.ts';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { temporaryFolder, type TestEngine } from '../../../main/engine/test-engine.ts';

/** What the reader answers in the system's dialogs, and what became of what the shell was asked for. */
export interface TestShell {
  readonly dispatch: Dispatch;
  /** The files that the reader will choose next, by name; none means that the dialog is cancelled. */
  filesToChoose: Readonly<Record<string, string>>;
  /** What `shell.library` answers. */
  library: Output<'shell.library'>;
  /** Resolves when it is known whether the library opens. */
  whenSettled: Promise<void>;
  /** What `shell.opening` answers. */
  opening: Output<'shell.opening'>;
  /** The name of a new folder, or the path of one, that the reader will choose next; null means that the dialog is cancelled. */
  folderToChoose: string | null;
  recentLibraries: Output<'shell.recentLibraries'>;
  notices: Output<'shell.notices'>;
  /** The link that the system has handed over; null where none waits. */
  waitingLink: string | null;
  /** Texts that were copied, newest last. */
  readonly copied: string[];
  /** The rich ones among them, as HTML. */
  readonly copiedRich: string[];
  /** The files that were chosen to save to, by what was saved. */
  readonly savedPlaces: Map<string, string>;
  /** Why the shell will not open a file next; null when it does. */
  whyNotOpened: string | null;
  readonly saved: { readonly name: string; readonly text: string }[];
  /** The folder in which the reader will save next; null means that the dialog is cancelled. */
  folderToSaveIn: string | null;
  /** Every other call, by its method, newest last. */
  readonly asked: { readonly method: ShellMethod; readonly input: unknown }[];
  /** Trades files that were dropped for tokens. */
  readonly tokensFor: Bridge['tokensFor'];
  readonly announce: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
  readonly listen: TestEngine['listen'];
}

type ShellHandlers = Handlers<TestShell, ShellMethod>;

/** Plays the shell for an engine: dialogs that answer at once, a clipboard and a disk to look at. */
export function createTestShell({ engine }: TestEngine): TestShell {
  const listeners = new Set<Parameters<TestEngine['listen']>[0]>();
  const grantPath = (path: string, isToSave = false): { token: FileToken; name: string } => {
    const token = randomUUID() as string as FileToken;
    const name = basename(path);
    engine.grantFile(token, { path, name, isToSave });
    return { token, name };
  };
  const grant = (name: string, text: string): { token: FileToken; name: string } => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, text);
    return grantPath(path);
  };
  const noted = <M extends ShellMethod>(method: M, answer: Output<M>): ShellHandlers[M] =>
    ((shell: TestShell, input: unknown) => {
      shell.asked.push({ method, input });
      return answer;
    }) as ShellHandlers[M];
  const handlers: ShellHandlers = {
    'shell.chooseFiles': ({ filesToChoose }) => ({
      files: Object.entries(filesToChoose).map(([name, text]) => grant(name, text)),
    }),
    'shell.saveText': ({ saved }, { text, suggestedName }) => {
      saved.push({ name: suggestedName, text });
      return { name: suggestedName };
    },
    'shell.savePicture': ({ saved }, { png, suggestedName }) => {
      saved.push({ name: suggestedName, text: png });
      return { name: suggestedName };
    },
    'shell.chooseSave': ({ folderToSaveIn, savedPlaces }, { suggestedName, key }) => {
      if (folderToSaveIn === null) return null;
      const path = join(folderToSaveIn, suggestedName);
      if (key !== undefined) savedPlaces.set(key, path);
      return grantPath(path, true);
    },
    'shell.savedPlace': ({ savedPlaces }, { key }) => {
      const path = savedPlaces.get(key);
      return path !== undefined && existsSync(path) ? grantPath(path, true) : null;
    },
    'shell.copyText': ({ copied, copiedRich }, { text, html }) => {
      copied.push(text);
      if (html !== undefined) copiedRich.push(html);
      return null;
    },
    'shell.showSaved': noted('shell.showSaved', null),
    'shell.library': async ({ library, whenSettled }) => {
      await whenSettled;
      return library;
    },
    'shell.opening': ({ opening }) => opening,
    'shell.recentLibraries': ({ recentLibraries }) => recentLibraries,
    'shell.notices': ({ notices }) => notices,
    'shell.openAttachment': (shell, input) => {
      shell.asked.push({ method: 'shell.openAttachment', input });
      return { instead: shell.whyNotOpened };
    },
    'shell.openLink': noted('shell.openLink', null),
    'shell.openLibrary': noted('shell.openLibrary', { opened: true }),
    'shell.forgetLibrary': noted('shell.forgetLibrary', null),
    'shell.reopenLibrary': noted('shell.reopenLibrary', null),
    'shell.restoreBackup': noted('shell.restoreBackup', null),
    'shell.chooseFolder': ({ folderToChoose }) => {
      if (folderToChoose === null) return null;
      const path = resolve(temporaryFolder(), folderToChoose);
      mkdirSync(path, { recursive: true });
      return grantPath(path);
    },
    'shell.showLibraryFolder': noted('shell.showLibraryFolder', null),
    'shell.takeLink': (shell) => {
      const link = shell.waitingLink;
      shell.waitingLink = null;
      return { link };
    },
    'shell.ready': noted('shell.ready', null),
    'shell.setTheme': noted('shell.setTheme', null),
  };
  const shell: TestShell = {
    dispatch: (method, raw, signal) => dispatch(method, raw, signal),
    filesToChoose: {},
    library: { name: 'Test library', where: '~', refusal: null, restored: null },
    whenSettled: Promise.resolve(),
    opening: { step: null },
    folderToChoose: null,
    folderToSaveIn: null,
    recentLibraries: [],
    notices: [],
    waitingLink: null,
    whyNotOpened: null,
    copied: [],
    copiedRich: [],
    savedPlaces: new Map(),
    saved: [],
    asked: [],
    tokensFor: async (files) =>
      Promise.all(files.map(async (file) => grant(file.name, await file.text()))),
    announce: (event, payload) => {
      for (const listener of listeners) listener(event, payload);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
  const dispatch = createDispatch(handlers, shell, (method, thrown) => {
    throw new Error(method, { cause: thrown });
  });
  return shell;
}
