import { dialog, shell, type BrowserWindow } from 'electron';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Handlers } from '../../shared/contract/dispatch.ts';
import { BACKUP_FOLDER, DATABASE_NAME } from '../../shared/domain/library-files.ts';
import { AppError } from '../../shared/errors.ts';
import { sampleLibrary, showFolder, type LibraryChoice } from './library-folder.ts';
import type { LibrarySession } from './library-session.ts';
import { describeUnwritable } from './profile.ts';
import { idOfLibrary, isThere, type RecentLibraries } from './recent-libraries.ts';

/** What the handlers of libraries work with. */
export interface LibraryContext {
  readonly window: () => BrowserWindow;
  readonly library: LibrarySession;
  readonly recent: RecentLibraries;
  /** The list of recent libraries has changed. */
  readonly recentChanged: () => void;
}

type LibraryMethod =
  | 'shell.openLibrary'
  | 'shell.recentLibraries'
  | 'shell.forgetLibrary'
  | 'shell.library'
  | 'shell.opening'
  | 'shell.notices'
  | 'shell.reopenLibrary'
  | 'shell.restoreBackup'
  | 'shell.showLibraryFolder';

/** What systems put into a folder that is empty for its reader. */
const NOT_COUNTED: ReadonlySet<string> = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db']);

async function bytesOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** What lies in a folder that the reader chose: a library, or what is left of one; nothing; or other things. */
async function lookInto(directory: string): Promise<'library' | 'nothing' | 'other'> {
  if ((await bytesOf(join(directory, DATABASE_NAME))) > 0) return 'library';
  const backups = await namesIn(join(directory, BACKUP_FOLDER));
  if (backups.some((name) => name.includes('.sqlite'))) return 'library';
  const names = await namesIn(directory);
  return names.every((name) => NOT_COUNTED.has(name)) ? 'nothing' : 'other';
}

const QUESTIONS = {
  choose: {
    title: 'Open a library',
    buttonLabel: 'Open',
    message: 'Choose the folder of a library, or an empty folder for a new one.',
  },
  locate: {
    title: 'Locate the library',
    buttonLabel: 'Open',
    message: 'Choose the folder of the library where it is now.',
  },
  new: {
    title: 'Make a new library',
    buttonLabel: 'Make',
    message: 'Choose an empty folder for the new library.',
  },
} as const;

async function chooseFolder(
  window: BrowserWindow,
  which: keyof typeof QUESTIONS,
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    ...QUESTIONS[which],
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}

/** A library is made only in an empty folder; throws `conflict` when the folder does not fit the question. */
async function fit(directory: string, which: keyof typeof QUESTIONS): Promise<LibraryChoice> {
  const found = await lookInto(directory);
  const name = `“${basename(directory)}”`;
  if (which === 'new' && found !== 'nothing') {
    const what = found === 'library' ? 'There is a library' : 'There are other files';
    throw new AppError(
      'conflict',
      `${what} in ${name} already. Choose an empty folder for a new library.`,
    );
  }
  if (which === 'locate' && found !== 'library') {
    throw new AppError(
      'conflict',
      `There is no library in ${name}. Choose the folder that has the file ${DATABASE_NAME} in it.`,
    );
  }
  if (found === 'other') {
    throw new AppError(
      'conflict',
      `There is no library in ${name}, and it is not empty. Choose the folder that has the file ${DATABASE_NAME} in it, or an empty one for a new library.`,
    );
  }
  return { directory, mode: found === 'library' ? 'open' : 'make' };
}

export const libraryHandlers = {
  'shell.openLibrary': async ({ window, library, recent }, input) => {
    if (input.which === 'sample') {
      await library.openSample();
      return { opened: true };
    }
    if (input.which === 'recent') {
      await library.open({ directory: recent.folderOf(input.id), mode: 'open' });
      return { opened: true };
    }
    const directory = await chooseFolder(window(), input.which);
    if (directory === null) return { opened: false };
    await library.open(await fit(directory, input.which));
    return { opened: true };
  },

  'shell.recentLibraries': async ({ library, recent }) =>
    Promise.all(
      recent.list().map(async ({ directory, openedAt }) => ({
        id: idOfLibrary(directory),
        name: basename(directory),
        where: showFolder(directory),
        isSample: directory === sampleLibrary(),
        isCurrent: directory === library.directory,
        isThere: await isThere(directory),
        openedAt,
      })),
    ),

  'shell.forgetLibrary': async ({ recent, recentChanged }, { id }) => {
    const directory = recent.folderOf(id);
    try {
      await recent.forget(directory);
    } catch (cause) {
      const { code, message } = describeUnwritable(cause);
      throw new AppError(code, message, { cause });
    }
    recentChanged();
    return null;
  },

  'shell.library': ({ library }) => library.describe(),

  'shell.opening': ({ library }) => ({ step: library.opening }),

  'shell.notices': ({ library }) => library.notices(),

  'shell.reopenLibrary': async ({ library }, { as }) => {
    await library.reopen(as);
    return null;
  },

  'shell.restoreBackup': async ({ library }, which, signal) => {
    await library.restore(which, signal);
    return null;
  },

  'shell.showLibraryFolder': async ({ library }) => {
    await shell.openPath(library.directory);
    return null;
  },
} satisfies Handlers<LibraryContext, LibraryMethod>;
